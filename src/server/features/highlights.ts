import { tellPublished } from '../../corpus/corpus.js';
import { quotedStretches } from '../../quotes/quotes.js';
import type { Span } from '../../text/text.js';
import { type Highlights, requests, type Summary } from '../protocol.js';
import type { Services } from '../server.js';
import type { Located, Workspace } from '../workspace.js';
import { isGuessed } from './articleText.js';
import { furnitureRuns, marksOf } from './marks.js';
import { rangeOf } from './places.js';

const nothing = { date: [], actor: [], quote: [], attitude: [] };

/** What the editor paints, and what its status bar says. */
export function registerHighlights({ connection, workspace }: Services): void {
  connection.onRequest(requests.highlights, ({ uri }: { uri: string }) => highlightsOf(workspace, uri));
}

/** The highlights of an open document; null for one that is not known. */
export function highlightsOf(workspace: Workspace, uri: string): Highlights | null {
  const located = workspace.locate(uri);
  if (!located) return null;
  const { root, file, document } = located;
  const read = root.corpus.read(file);
  const article = root.corpus.article(file);
  const marks = read ? marksOf(read) : nothing;
  const ranges = (spans: readonly Span[]) => spans.map(span => rangeOf(document, span));
  return {
    version: document.version,
    date: ranges(marks.date),
    actor: ranges(marks.actor),
    quote: ranges(marks.quote.flatMap(quotedStretches)),
    reported: ranges(marks.quote.filter(({ kind }) => kind !== 'direct')),
    attitude: ranges(marks.attitude),
    furniture: article ? ranges(furnitureRuns(article)) : [],
    summary: summaryOf(located),
  };
}

function summaryOf({ root, file }: Located): Summary {
  const { corpus, progress } = root;
  const recognition = corpus.recognition(file);
  if (!recognition) return { kind: 'none', why: 'a file that was not read' };
  if (recognition.kind === 'none') return { kind: 'none', why: recognition.why };
  if (recognition.kind === 'foreign') return { kind: 'foreign', language: recognition.language };
  const read = corpus.read(file);
  if (!read) return { kind: 'none', why: 'a file that was not read' };
  const marks = marksOf(read);
  const { published, origin } = read.article;
  const facts = corpus.factsOf(file);
  return {
    kind: 'article',
    published: tellPublished(published),
    isDated: !isGuessed(read.article),
    origin: origin?.name ?? null,
    dates: marks.date.length,
    actors: marks.actor.length,
    quotes: marks.quote.length,
    facts: facts.length,
    conflicts: facts.filter(({ conflicts }) => conflicts.length > 0).length,
    ...articlesRead(progress, corpus.files().length),
  };
}

/** While the folder is read, the files gone through; afterwards its articles. */
function articlesRead({ done, total }: { done: number; total: number }, articles: number) {
  return done < total ? { articlesRead: done, articles: total } : { articlesRead: articles, articles };
}
