import { tellValue } from '../../corpus/corpus.js';
import type { Conflict, Fact, Place, Statement } from '../../facts/facts.js';
import { overlaps } from '../../text/text.js';
import { type ConflictItem, type DocumentParams, type FactItem, type PlaceParams, requests } from '../protocol.js';
import type { Root } from '../root.js';
import type { Services } from '../server.js';
import type { Workspace } from '../workspace.js';
import { sidesSeenFrom } from './conflicts.js';
import { openArticle, placedText } from './places.js';

/** The facts of an article, and those at a place, as lists for the editor. */
export function registerFacts({ connection, workspace }: Services): void {
  connection.onRequest(requests.factsOf, ({ uri }: DocumentParams): readonly FactItem[] => {
    const article = openArticle(workspace, uri);
    if (!article) return [];
    const { root, file } = article;
    return root.corpus.factsOf(file).flatMap(fact => factItem(workspace, root, file, fact) ?? []);
  });
  connection.onRequest(requests.factsAt, ({ uri, ...position }: PlaceParams): readonly FactItem[] => {
    const article = openArticle(workspace, uri);
    if (!article) return [];
    const { root, file, document } = article;
    const offset = document.offsetAt(position);
    return root.corpus.factsAt(file, offset).flatMap(fact => factItem(workspace, root, file, fact, offset) ?? []);
  });
}

/**
 * A fact as the editor lists it, seen from one of its articles: those that disagree first, then by publication; what is disputed
 * on the very words at an offset before other conflicts. Null where no other article states it.
 */
export function factItem(workspace: Workspace, root: Root, file: string, fact: Fact, offset?: number): FactItem | null {
  const own = fact.statements.filter(statement => statement.file === file);
  const here = own.find(({ start, end }) => offset !== undefined && start <= offset && offset <= end) ?? own[0];
  const placedHere = here && placedText(workspace, root, here);
  const others = fact.statements
    .filter(statement => statement.file !== file)
    .sort((a, b) => Number(disputed(fact, b)) - Number(disputed(fact, a)) || byPublication(root, a, b))
    .flatMap(statement => placedText(workspace, root, statement) ?? []);
  if (!placedHere || others.length === 0) return null;
  const isOn = ({ values }: Conflict) =>
    offset !== undefined && values.some(value => value.file === file && value.start <= offset && offset <= value.end);
  return {
    id: fact.id,
    here: placedHere,
    others,
    origins: fact.origins,
    agreements: fact.agreements,
    conflicts: fact.conflicts
      .toSorted((a, b) => Number(isOn(b)) - Number(isOn(a)))
      .map(conflict => conflictItem(workspace, root, file, conflict)),
    ...(fact.updates ? { updates: fact.updates.map(update => conflictItem(workspace, root, file, update)) } : {}),
  };
}

/** Whether a conflict stands on a statement's words. */
const disputed = ({ conflicts }: Fact, statement: Statement): boolean =>
  conflicts.some(({ values }) => values.some(value => value.file === statement.file && overlaps(value, statement)));

function byPublication(root: Root, a: Place, b: Place): number {
  const [dayA, dayB] = [a, b].map(({ file }) => root.corpus.read(file)?.article.published?.value ?? '9999');
  return dayA! < dayB! ? -1 : dayA! > dayB! ? 1 : a.file < b.file ? -1 : 1;
}

const conflictItem = (workspace: Workspace, root: Root, file: string, conflict: Conflict): ConflictItem => ({
  aspect: conflict.aspect,
  values: sidesSeenFrom(root, file, conflict).flatMap(value => {
    const place = placedText(workspace, root, value);
    return place ? [{ ...place, value: tellValue(root.corpus, conflict.aspect, value) }] : [];
  }),
});
