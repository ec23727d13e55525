import type { Workspace } from '../workspace.js';
import type { Portrait } from './actorText.js';
import { shownPlaces } from './marks.js';
import { type OpenArticle, placedText } from './places.js';

/** A hover tells no more of what an actor said; going through its mentions tells all. */
const mostSayings = 3;

/** What the folder has of an actor, seen from one of its articles: what the others have comes first, verbatim before reported. */
export function portraitOf(workspace: Workspace, { root, file }: OpenArticle, actor: string): Portrait {
  const { corpus } = root;
  const mentions = shownPlaces(corpus, corpus.mentionsOf(actor));
  const elsewhere = mentions.filter(place => place.file !== file);
  const place = (found: (typeof mentions)[number] | undefined) =>
    found ? placedText(workspace, root, { ...found, text: found.mention.text }) : null;
  const rank = (saying: { readonly file: string; readonly quote: { readonly kind: string } }) =>
    Number(saying.file === file) * 2 + Number(saying.quote.kind === 'indirect');
  const sayings = shownPlaces(corpus, corpus.quotesOf(actor))
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, mostSayings)
    .flatMap(saying => {
      const placed = placedText(workspace, root, { ...saying, text: saying.quote.text });
      return placed ? { ...placed, isDirect: saying.quote.kind === 'direct' } : [];
    });
  return {
    mentions: mentions.length,
    articles: new Set(mentions.map(one => one.file)).size,
    first: place(elsewhere[0]),
    last: place(elsewhere.at(-1)),
    sayings,
  };
}
