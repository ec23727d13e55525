import { type CodeAction, CodeActionKind, type Diagnostic, type Position } from 'vscode-languageserver-types';
import type { DisputeParams } from '../protocol.js';
import { uriIn } from '../uris.js';
import type { Workspace } from '../workspace.js';
import type { Dispute } from './conflicts.js';
import { diagnosticSource, disputesIn } from './diagnostics.js';
import { named } from './noted.js';
import { type OpenArticle, openArticle, placedText, rangeOf } from './places.js';

/** More articles than this that say otherwise are no menu. */
const mostOthers = 3;

/** What can be done about a contradiction at a place: look at both places, or say that there is none. */
export function disputeActionsAt(
  workspace: Workspace,
  uri: string,
  position: Position,
  diagnostics: readonly Diagnostic[],
): readonly CodeAction[] {
  const article = openArticle(workspace, uri);
  if (!article) return [];
  const offset = article.document.offsetAt(position);
  const about = diagnostics.filter(({ source }) => source === diagnosticSource);
  const disputes = disputesIn(article).filter(({ here }) => here.start <= offset && offset <= here.end);
  const sides = disputes.flatMap(dispute => sidesOf(workspace, article, dispute));
  const actions = (command: string, title: (side: Side) => string) =>
    sides.map(side => ({
      title: title(side),
      kind: CodeActionKind.QuickFix,
      diagnostics: about,
      command: { title: title(side), command: `dateline.${command}`, arguments: [side.params] },
    }));
  return [
    ...actions('openBeside', ({ text, outlet }) => `Open ${named(text)} in ${outlet} beside this`),
    ...actions('notAConflict', ({ text, outlet }) => `Not a conflict with ${named(text)} in ${outlet}`),
    ...actions('notSameFact', ({ outlet }) => `Not the same fact as in ${outlet}`),
  ];
}

interface Side {
  readonly text: string;
  readonly outlet: string;
  readonly params: DisputeParams;
}

/** What others say, once an article. */
function sidesOf(workspace: Workspace, { root, file, document }: OpenArticle, dispute: Dispute): readonly Side[] {
  const a = { uri: uriIn(root.uri, file), range: rangeOf(document, dispute.here) };
  const byFile = new Map(dispute.against.toReversed().map(value => [value.file, value]));
  return [...byFile.values()]
    .toReversed()
    .slice(0, mostOthers)
    .flatMap(value => {
      const place = placedText(workspace, root, value);
      if (!place) return [];
      const { uri, range, text, outlet } = place;
      return [{ text, outlet, params: { a, b: { uri, range }, aspect: dispute.aspect } }];
    });
}
