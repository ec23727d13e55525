import { type FactPlan, type FactRule, type QuotedPlace, quotePlace, same } from '../../annotations/annotations.js';
import { overlaps, type Span } from '../../text/text.js';
import type { Decisions } from '../decisions.js';
import { type DecideFactParams, type Outcome, type PlaceRange, requests } from '../protocol.js';
import type { Root } from '../root.js';
import type { Services } from '../server.js';
import { canonical } from '../uris.js';
import type { Workspace } from '../workspace.js';
import { shownPlaces } from './marks.js';
import { named } from './noted.js';

/** What the reader decides about two statements: the same fact or not, or no conflict. */
export function registerFactDecisions({ connection, workspace, decisions }: Services): void {
  connection.onRequest(requests.decideFact, (params: DecideFactParams) => decideFact(workspace, decisions, params));
}

/** Writes a decision about the sentences at two places down in `dateline.yaml`; it holds over the folder when this resolves. */
export async function decideFact(
  workspace: Workspace,
  decisions: Decisions,
  { a, b, decide }: DecideFactParams,
): Promise<Outcome> {
  const [one, other] = [statementAt(workspace, a), statementAt(workspace, b)];
  if (typeof one === 'string') return { ok: false, why: one };
  if (typeof other === 'string') return { ok: false, why: other };
  if (one.root !== other.root)
    return { ok: false, why: 'Both articles have to lie in one workspace folder: the decision is kept at its root.' };
  if (one.place.article === other.place.article)
    return { ok: false, why: 'Both statements stand in one article; choose one of another article.' };
  const rule: FactRule = { a: one.place, b: other.place, decide };
  return decisions.changeFacts(one.root, planFor(rule), tell(rule));
}

/** The sentences that a range touches, as `dateline.yaml` names them; a sentence for the user where there are none. */
function statementAt(
  workspace: Workspace,
  { uri, range }: PlaceRange,
): { readonly root: Root; readonly place: QuotedPlace } | string {
  const found = workspace.rootOf(canonical(uri));
  const document = found && workspace.documentOf(found.root, found.file);
  const article = found?.root.corpus.article(found.file);
  if (!found || !document || !article) return 'This document is no article that is open in a folder.';
  const { root, file } = found;
  const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
  const touched = article.sentences.filter(sentence =>
    start === end ? sentence.start <= start && start <= sentence.end : overlaps(sentence, { start, end }),
  );
  const [first, last] = [touched[0], touched.at(-1)];
  if (!first || !last || shownPlaces(root.corpus, [{ file, ...first }]).length === 0)
    return 'There is no statement of the article here; put the cursor into a sentence of it.';
  const span: Span = { start: first.start, end: last.end };
  return { root, place: quotePlace(file, article.text, span) };
}

/** Takes the place of what was decided about the same two statements before. */
const planFor =
  (rule: FactRule): FactPlan =>
  rules => {
    const before = rules.find(other => isAbout(other, rule)) ?? null;
    return before && same(before.decide, rule.decide) ? [] : [{ before, after: rule }];
  };

/** Whether two decisions answer one question about the same statements. */
function isAbout(one: FactRule, other: FactRule): boolean {
  const isThere = (x: QuotedPlace, y: QuotedPlace) => same(x, y);
  const asks = ({ decide }: FactRule) => ('same' in decide ? 'same' : decide.aspect);
  const places =
    (isThere(one.a, other.a) && isThere(one.b, other.b)) || (isThere(one.a, other.b) && isThere(one.b, other.a));
  return places && asks(one) === asks(other);
}

function tell({ a, b, decide }: FactRule): string {
  const both = `${named(a.target.exact)} and ${named(b.target.exact)}`;
  if ('conflict' in decide) return `${both} are no conflict on the ${decide.aspect}`;
  return `${both} are ${decide.same ? 'the same fact' : 'not the same fact'}`;
}
