import { type CodeAction, CodeActionKind, type Position } from 'vscode-languageserver-types';
import type { MarkKind } from '../protocol.js';
import type { Services } from '../server.js';
import type { Workspace } from '../workspace.js';
import { isAtHead, isGuessed } from './articleText.js';
import { correctableAt } from './corrections.js';
import { nouns } from './correctionText.js';
import { disputeActionsAt } from './disputeActions.js';
import { named } from './noted.js';
import { openArticle } from './places.js';

/** What can be put right where the cursor stands, in the menu of the light bulb. */
export function registerCodeActions({ connection, workspace }: Services): void {
  connection.onCodeAction(({ textDocument, range, context }) =>
    !context.only || context.only.includes(CodeActionKind.QuickFix)
      ? [
          ...disputeActionsAt(workspace, textDocument.uri, range.start, context.diagnostics),
          ...codeActionsAt(workspace, textDocument.uri, range.start),
        ]
      : [],
  );
}

/** The corrections to offer at a place: what needs a value first, then what is to vanish, then what was done before. */
export function codeActionsAt(workspace: Workspace, uri: string, position: Position): CodeAction[] {
  const article = openArticle(workspace, uri);
  const found = correctableAt(workspace, uri, position);
  if (!article || !found) return [];
  const { date, quote, made } = found;
  const undated = isGuessed(article.read.article) && date !== null;
  const kinds = (['date', 'quote', 'actor'] as const).filter(kind => found[kind]);
  return [
    ...(undated || isAtHead(article.read.article, article.document.offsetAt(position))
      ? [action('Set the publication date…', 'setPublished')]
      : []),
    ...(date ? [action(`Correct what ${named(date.text)} means…`, 'correctDate')] : []),
    ...(quote ? [action('Correct the speaker…', 'correctSpeaker')] : []),
    ...kinds.map(kind =>
      action(`${named(found[kind]!.text)} is not ${nouns[kind]}`, 'notRightHere', { kind } satisfies {
        kind: MarkKind;
      }),
    ),
    ...(found.actor
      ? [
          action('Same actor as…', 'sameActor'),
          action('Rename this actor…', 'renameActor'),
          action('Split this actor…', 'splitActor'),
          action(`${named(found.actor.text)} is an actor nowhere in this folder…`, 'notAnActor'),
        ]
      : []),
    ...made.map(({ id, what }) => action(`Take back: ${what}`, 'notRightHere', { id })),
  ];
}

const action = (title: string, command: string, ...args: readonly object[]): CodeAction => ({
  title,
  kind: CodeActionKind.QuickFix,
  command: { title, command: `dateline.${command}`, arguments: [...args] },
});
