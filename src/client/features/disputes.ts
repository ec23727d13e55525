import * as vscode from 'vscode';
import {
  type Aspect,
  type DecideFactParams,
  type DisputeParams,
  type FactItem,
  type FactParams,
  type PlacedText,
  type PlaceRange,
  requests,
} from '../../server/protocol.js';
import { activeArticle, cursor, say, tell, toRange } from '../editors.js';
import type { Feature } from '../reading.js';
import type { Server } from '../server.js';
import { clean, listed } from '../words.js';
import { cite } from './citation.js';
import type { Comparing } from './comparing.js';

/** What a reader does about a fact: look at two places side by side, say that they are one fact, or none, or no conflict; copy it. */
export function registerDisputes(server: Server, comparing: Comparing): Feature {
  const openBeside = async (given?: Omit<DisputeParams, 'aspect'>) => {
    const pair = given ?? (await pickOther(server, 'Open Fact Side by Side'));
    if (pair) await comparing.open(locationOf(pair.a), locationOf(pair.b));
  };

  const decide = async (a: PlaceRange, b: PlaceRange, decision: DecideFactParams['decide']) =>
    tell(await server.ask(requests.decideFact, { a: bare(a), b: bare(b), decide: decision }));

  const notSameFact = async (given?: Omit<DisputeParams, 'aspect'>) => {
    const pair = given ?? (await pickOther(server, 'Not the Same Fact'));
    if (pair) await decide(pair.a, pair.b, { same: false });
  };

  const notAConflict = async (given?: DisputeParams) => {
    const dispute = given ?? (await pickDispute(server));
    if (dispute) await decide(dispute.a, dispute.b, { conflict: false, aspect: dispute.aspect });
  };

  const waiting = vscode.window.createStatusBarItem('dateline.sameFact', vscode.StatusBarAlignment.Left);
  waiting.name = 'Dateline: Mark as Same Fact';
  waiting.command = { command: 'dateline.markSameFact', title: 'Give up', arguments: [{ giveUp: true }] };
  let first: PlaceRange | null = null;
  const wait = (place: PlaceRange | null, words = '') => {
    first = place;
    if (!place) return waiting.hide();
    waiting.text = `$(link) Same fact as “${listed(words, 40)}”: mark the other one`;
    waiting.tooltip =
      'Put the cursor into the same fact in another article, and run Mark as Same Fact again. Click to give up.';
    waiting.show();
  };
  const markSameFact = async (given?: { readonly giveUp?: boolean }) => {
    if (given?.giveUp) return wait(null);
    const editor = activeArticle();
    if (!editor) return;
    const here = selectionOf(editor);
    const there = selectedElsewhere(editor) ?? (first?.uri === here.uri ? null : first);
    if (!there) return wait(here, wordsAt(editor));
    wait(null);
    await decide(there, here, { same: true });
  };

  const copyFact = async (given?: FactParams) => {
    const fact = given
      ? await server.ask(requests.fact, { folder: given.folder, id: given.id })
      : (await factsAtCursor(server))[0];
    if (!fact) return say(noFact);
    await vscode.env.clipboard.writeText(cite(fact, uri => vscode.workspace.asRelativePath(vscode.Uri.parse(uri))));
    vscode.window.setStatusBarMessage(`Copied the fact with ${fact.others.length + 1} sources.`, 3000);
  };

  return {
    commands: { openBeside, notSameFact, notAConflict, markSameFact, copyFact },
    dispose: () => waiting.dispose(),
  };
}

const noFact = 'No other article of the folder reports what the sentence at the cursor says.';

async function factsAtCursor(server: Server): Promise<readonly FactItem[]> {
  const place = cursor();
  return place ? server.ask(requests.factsAt, place) : [];
}

interface Choice<T> extends vscode.QuickPickItem {
  readonly value: T;
}

/** Another article's statement of the fact at the cursor; not asked where there is one. */
async function pickOther(server: Server, title: string): Promise<Omit<DisputeParams, 'aspect'> | undefined> {
  const choices = (await factsAtCursor(server)).flatMap(({ here, others }) =>
    others.map(other => ({ ...entryOf(other), value: { a: here, b: other } })),
  );
  return pick(title, choices, noFact);
}

/** What another article says against the sentence at the cursor. */
async function pickDispute(server: Server): Promise<DisputeParams | undefined> {
  const choices = (await factsAtCursor(server)).flatMap(({ here, conflicts }) =>
    conflicts.flatMap(({ aspect, values }) =>
      values
        .filter(({ uri }) => uri !== here.uri)
        .map(other => ({
          ...entryOf(other),
          description: `${aspect}: ${clean(other.value)}`,
          value: { a: here, b: other, aspect: aspect satisfies Aspect },
        })),
    ),
  );
  return pick('Not a Conflict', choices, 'No other article contradicts the sentence at the cursor.');
}

async function pick<T>(title: string, choices: readonly Choice<T>[], none: string): Promise<T | undefined> {
  if (choices.length === 0) say(none);
  if (choices.length < 2) return choices[0]?.value;
  return (await vscode.window.showQuickPick(choices, { title, placeHolder: 'Which article?', matchOnDetail: true }))
    ?.value;
}

const entryOf = (place: PlacedText): vscode.QuickPickItem => ({
  label: clean([place.outlet, place.published].filter(Boolean).join(', ')),
  detail: clean(place.text),
});

/** What is selected in another article that is on the screen beside this one. */
function selectedElsewhere(editor: vscode.TextEditor): PlaceRange | null {
  if (editor.selection.isEmpty) return null;
  const other = vscode.window.visibleTextEditors.find(
    ({ document, selection }) =>
      document.languageId === editor.document.languageId && document !== editor.document && !selection.isEmpty,
  );
  return other ? selectionOf(other) : null;
}

const selectionOf = ({ document, selection }: vscode.TextEditor): PlaceRange => ({
  uri: document.uri.toString(),
  range: { start: selection.start, end: selection.end },
});

/** What is selected, or else the line. */
const wordsAt = ({ document, selection }: vscode.TextEditor): string =>
  selection.isEmpty ? document.lineAt(selection.active).text : document.getText(selection);

const bare = ({ uri, range }: PlaceRange): PlaceRange => ({ uri, range });

const locationOf = ({ uri, range }: PlaceRange): vscode.Location =>
  new vscode.Location(vscode.Uri.parse(uri), toRange(range));
