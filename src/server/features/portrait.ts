import type { Place } from '../../facts/facts.js';
import type { Quote } from '../../quotes/quotes.js';
import type { Workspace } from '../workspace.js';
import type { Portrait } from './actorText.js';
import { isSaid, shownPlaces } from './marks.js';
import { type OpenArticle, placedText } from './places.js';

/** A hover tells no more of what an actor said; going through its mentions tells all. */
const mostSayings = 3;

/** What the folder has of an actor, seen from one of its articles. */
export function portraitOf(workspace: Workspace, article: OpenArticle, actor: string): Portrait {
  const { root, file } = article;
  const { corpus } = root;
  const mentions = shownPlaces(corpus, corpus.mentionsOf(actor));
  const elsewhere = mentions.filter(place => place.file !== file);
  const place = (found: (typeof mentions)[number] | undefined) =>
    found ? placedText(workspace, root, { ...found, text: found.mention.text }) : null;
  return {
    mentions: mentions.length,
    articles: new Set(mentions.map(one => one.file)).size,
    first: place(elsewhere[0]),
    last: place(elsewhere.at(-1)),
    sayings: sayingsOf(article, actor).flatMap(({ quote, ...at }) => {
      const placed = placedText(workspace, root, { ...at, text: quote.text });
      return placed ? { ...placed, isDirect: quote.kind === 'direct' } : [];
    }),
  };
}

type Saying = Place & { readonly quote: Quote };

/** What the other articles have an actor say first, quoted before reported, the newest first; copies of a wire story tell it once. */
function sayingsOf({ root: { corpus }, file }: OpenArticle, actor: string): readonly Saying[] {
  const rank = (saying: Saying) => Number(saying.file === file) * 2 + Number(saying.quote.kind === 'indirect');
  const told = new Map<string, Saying>();
  for (const saying of corpus
    .quotesOf(actor)
    .toReversed()
    .sort((a, b) => rank(a) - rank(b))) {
    if (told.size === mostSayings) break;
    // Copies differ in their marks and spaces.
    const words = saying.quote.text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');
    if (!told.has(words) && isSaid(saying.quote) && shownPlaces(corpus, [saying]).length > 0) told.set(words, saying);
  }
  return [...told.values()];
}
