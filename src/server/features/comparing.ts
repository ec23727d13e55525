import { outletOf, tellPublished } from '../../corpus/corpus.js';
import type { Fact, Statement } from '../../facts/facts.js';
import {
  type ComparableItem,
  type DocumentParams,
  requests,
  type SharedFact,
  type SharedFactsParams,
} from '../protocol.js';
import type { Root } from '../root.js';
import type { Services } from '../server.js';
import { canonical, uriIn } from '../uris.js';
import type { Workspace } from '../workspace.js';
import { disputesOf } from './conflicts.js';
import { openArticle, rangeOf } from './places.js';

/** A list longer than this is not read, only narrowed by typing. */
const mostArticles = 500;

/** What two articles have in common: which to compare one with, and where both report one fact. */
export function registerComparing({ connection, workspace }: Services): void {
  connection.onRequest(requests.comparable, ({ uri }: DocumentParams) => comparableTo(workspace, uri));
  connection.onRequest(requests.sharedFacts, (params: SharedFactsParams) => sharedFacts(workspace, params));
}

/** The other articles of an open one's folder, those that share the most facts with it first. */
export function comparableTo(workspace: Workspace, uri: string): readonly ComparableItem[] {
  const article = openArticle(workspace, uri);
  if (!article) return [];
  const { root, file } = article;
  const { corpus } = root;
  const common = new Map<string, { readonly shared: number; readonly disputed: number }>();
  for (const fact of corpus.factsOf(file)) {
    const others = new Set(fact.statements.map(statement => statement.file));
    others.delete(file);
    for (const other of others) {
      const { shared, disputed } = common.get(other) ?? { shared: 0, disputed: 0 };
      common.set(other, { shared: shared + 1, disputed: disputed + Number(disagree(root, fact, file, other)) });
    }
  }
  const sharing = [...common.keys()].sort((a, b) => common.get(b)!.shared - common.get(a)!.shared);
  const rest = corpus.files().filter(other => other !== file && !common.has(other));
  return [...sharing, ...rest].slice(0, mostArticles).flatMap(other => {
    const read = corpus.read(other)?.article;
    if (!read) return [];
    const outlet = outletOf(other, read);
    const item = { headline: read.headline?.text ?? other, outlet, published: tellPublished(read.published) };
    return [{ uri: uriIn(root.uri, other), ...item, ...(common.get(other) ?? { shared: 0, disputed: 0 }) }];
  });
}

/** Where two articles of one folder report the same facts: each statement of one with that of the other which is its like. */
export function sharedFacts(workspace: Workspace, { a, b }: SharedFactsParams): readonly SharedFact[] {
  const [one, other] = [workspace.rootOf(canonical(a)), workspace.rootOf(canonical(b))];
  if (!one || one.root !== other?.root) return [];
  const { root } = one;
  const [documentA, documentB] = [workspace.documentOf(root, one.file), workspace.documentOf(root, other.file)];
  if (!documentA || !documentB) return [];
  return root.corpus
    .factsOf(one.file)
    .flatMap(({ statements }) => {
      const [here, there] = [one.file, other.file].map(file => statements.filter(each => each.file === file));
      return pairUp(here!, there!);
    })
    .sort(([x, y], [z, w]) => x.start - z.start || y.start - w.start)
    .map(([x, y]) => ({ a: rangeOf(documentA, x), b: rangeOf(documentB, y) }));
}

/** Each statement of either side with the one of the other that is nearest to it in length: a headline meets a headline. */
function pairUp(here: readonly Statement[], there: readonly Statement[]): readonly (readonly [Statement, Statement])[] {
  const nearest = (to: Statement, among: readonly Statement[]) =>
    among.toSorted((a, b) => Math.abs(length(a) - length(to)) - Math.abs(length(b) - length(to)))[0]!;
  if (here.length === 0 || there.length === 0) return [];
  const pairs = [
    ...here.map(one => [one, nearest(one, there)] as const),
    ...there.map(one => [nearest(one, here), one] as const),
  ];
  return [...new Map(pairs.map(pair => [`${pair[0].start} ${pair[1].start}`, pair])).values()];
}

const length = ({ start, end }: Statement): number => end - start;

const disagree = (root: Root, fact: Fact, file: string, other: string): boolean =>
  disputesOf(root, fact, file).some(({ against }) => against.some(value => value.file === other));
