import type { ActorMention } from '../../actors/actors.js';
import type { Article } from '../../article/article.js';
import { type Corpus, overlapping } from '../../corpus/corpus.js';
import type { DateMention } from '../../dates/dates.js';
import type { Place, ReadArticle } from '../../facts/facts.js';
import type { Quote } from '../../quotes/quotes.js';
import type { Span } from '../../text/text.js';

/** What the editor shows of an article: all that was found, but for what lies in furniture. */
export interface Marks {
  readonly date: readonly DateMention[];
  readonly actor: readonly ActorMention[];
  /** What was said or written. */
  readonly quote: readonly Quote[];
  /** Beliefs, wishes and attitudes, which nobody need have said. */
  readonly attitude: readonly Quote[];
}

/** The marks of an article in text order. */
export function marksOf({ article, dates, actors, quotes }: ReadArticle): Marks {
  const furniture = furnitureRuns(article);
  const shown = (mark: Span) => overlapping(furniture, mark).length === 0;
  const claimed = quotes.filter(shown);
  return {
    date: dates.filter(shown),
    actor: actors.filter(shown),
    quote: claimed.filter(isSaid),
    attitude: claimed.filter(quote => !isSaid(quote)),
  };
}

/** Whether somebody said or wrote it, as far as the writer says. */
export const isSaid = ({ claim }: Quote): boolean => claim !== 'thinks';

/** The places of a folder that the editor shows: all but those in furniture. */
export function shownPlaces<P extends Place>(corpus: Corpus, places: readonly P[]): readonly P[] {
  return places.filter(place => {
    const article = corpus.read(place.file)?.article;
    return !article || overlapping(furnitureRuns(article), place).length === 0;
  });
}

const runsOf = new WeakMap<Article, readonly Span[]>();

/** Runs of furniture with nothing but white space between them, as one span each. */
export function furnitureRuns(article: Article): readonly Span[] {
  const runs = runsOf.get(article) ?? joinFurniture(article);
  runsOf.set(article, runs);
  return runs;
}

function joinFurniture({ text, furniture }: Article): readonly Span[] {
  const runs: { start: number; end: number }[] = [];
  for (const { start, end } of [...furniture].sort((a, b) => a.start - b.start)) {
    const last = runs.at(-1);
    if (last && (start <= last.end || text.slice(last.end, start).trim() === '')) last.end = Math.max(last.end, end);
    else runs.push({ start, end });
  }
  return runs;
}

/** The span that holds an offset, its end included as an editor's cursor stands there; the shortest where several do. */
export function spanAt<S extends Span>(spans: readonly S[], offset: number): S | null {
  const holding = spans.filter(({ start, end }) => start <= offset && offset <= end);
  return holding.sort((a, b) => a.end - a.start - (b.end - b.start))[0] ?? null;
}
