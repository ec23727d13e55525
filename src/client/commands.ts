import * as vscode from 'vscode';
import type { Reading } from './reading.js';

/** What a command does; the arguments are VS Code's (a menu hands over what it stands on). */
export type Handler = (...args: readonly never[]) => unknown;

/** The commands of the features, which are loaded with the first article. */
const ids = [
  ...['annotateSelection', 'annotateAll', 'openAnnotations', 'undoAnnotation', 'redoAnnotation'],
  ...['editNote', 'saveNote', 'cancelNote', 'replyNote', 'changeTags', 'colorNote', 'resolveNote', 'reopenNote'],
  ...['linkSelection', 'linkNote', 'unlinkNote', 'removeNote', 'showNote', 'nextNote', 'previousNote'],
  ...['searchAnnotations', 'reviewAnnotations', 'placeHere', 'exportAnnotations', 'importAnnotations'],
  ...['setPublished', 'setOrigin', 'addQuote', 'correctDate', 'correctSpeaker', 'notRightHere'],
  ...['sameActor', 'notAnActor', 'renameActor', 'splitActor'],
  ...['showFacts', 'showFactElsewhere', 'showSayings', 'copyIsoDate', 'copyFact'],
  ...['compareWith', 'openBeside', 'notSameFact', 'notAConflict', 'markSameFact'],
  ...['nextDate', 'previousDate', 'nextActor', 'previousActor', 'nextQuote', 'previousQuote'],
  ...[
    'toggleHighlights',
    'toggleDates',
    'toggleActors',
    'toggleQuotes',
    'toggleReportedSpeech',
    'toggleAttitudes',
    'toggleFurniture',
  ],
  ...['reindex', 'clearCache', 'reportOnFolder'],
];

/** Makes every command of the features available at once; the first one that is run loads what does it. */
export function registerCommands(read: () => Promise<Reading>): vscode.Disposable {
  return vscode.Disposable.from(
    ...ids.map(id =>
      vscode.commands.registerCommand(`dateline.${id}`, async (...args: never[]) => (await read()).run(id, args)),
    ),
  );
}
