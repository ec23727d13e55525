import type { Quote } from '../../quotes/quotes.js';
import { contains, overlaps } from '../../text/text.js';
import type { Workspace } from '../workspace.js';
import { shownPlaces } from './marks.js';
import { type OpenArticle, placedText } from './places.js';
import type { OtherPrinting, Saying } from './quoteText.js';

/** What its article and the folder know of a quote. */
export function sayingOf(workspace: Workspace, article: OpenArticle, quote: Quote): Saying {
  const { root, read } = article;
  const { speaker } = quote;
  const actor = speaker?.actor ? root.corpus.actor(speaker.actor) : null;
  const mention = speaker && read.actors.find(one => one.role && overlaps(one, speaker));
  return {
    quote,
    name: actor && actor.name !== speaker?.text ? actor.name : null,
    role: mention?.role ?? actor?.roles[0] ?? null,
    sentence: attributionOf(article, quote),
    printings: printingsOf(workspace, article, quote),
  };
}

/** The sentence of the cue, with what was said left out where it stands there too. */
function attributionOf({ read: { article } }: OpenArticle, { cue, start, end }: Quote): string | null {
  const sentence = cue && article.sentences.find(one => contains(one, cue));
  if (!sentence) return null;
  const before = article.text.slice(sentence.start, Math.max(sentence.start, Math.min(start, sentence.end)));
  const behind = article.text.slice(Math.min(sentence.end, Math.max(end, sentence.start)), sentence.end);
  const text = overlaps(sentence, { start, end }) ? `${before}…${behind}` : before + behind;
  return text.replace(/\s+/g, ' ').trim();
}

function printingsOf(workspace: Workspace, { root, file }: OpenArticle, quote: Quote): readonly OtherPrinting[] {
  const speaker = quote.speaker?.actor;
  const places = shownPlaces(root.corpus, root.corpus.printingsOf(file, quote));
  return places.flatMap(({ quote: { text, speaker: other }, comparison, ...place }) => {
    const placed = placedText(workspace, root, { ...place, text });
    const isOther = other?.actor !== undefined && speaker !== undefined && other.actor !== speaker;
    return placed ? [{ ...placed, comparison, otherSpeaker: isOther ? other.text : null }] : [];
  });
}
