import * as vscode from 'vscode';
import {
  type Correctable,
  type CorrectParams,
  type MarkedWords,
  type MarkKind,
  requests,
} from '../../server/protocol.js';
import { activeArticle, author, say, tell, toRange } from '../editors.js';
import type { Feature } from '../reading.js';
import type { Server } from '../server.js';
import { listed } from '../words.js';

/** A correction without the article that it is about. */
type Correct = CorrectParams extends infer P ? (P extends CorrectParams ? Omit<P, 'uri' | 'author'> : never) : never;

/** What a keybinding or a code action can give a command, so that it need not ask. */
interface GivenValue {
  readonly value?: string;
}
type GivenMistake = { readonly kind: MarkKind } | { readonly id: string };

/** What the machine got wrong in an article, put right: each lands in its sidecar and can be undone. */
export function registerCorrections(server: Server): Feature {
  const setPublished = async (given?: GivenValue) => {
    const place = await atCursor(server);
    if (!place) return;
    const { found } = place;
    const value =
      given?.value ??
      (await askDate(server, 'published', {
        title: 'Set Publication Date',
        prompt: 'When was this article published? Leave empty for what the article itself says.',
        value: found.published ?? '',
        placeHolder: '2023-11-07',
      }));
    if (value !== undefined) await correct(server, place, { correct: 'published', value: value.trim() || null });
  };

  const setOrigin = async (given?: GivenValue) => {
    const place = await atCursor(server);
    if (!place) return;
    const value =
      given?.value ??
      (await vscode.window.showInputBox({
        title: 'Set Origin',
        prompt: 'Which agency or outlet is behind this article? Leave empty for what the article itself says.',
        value: place.found.origin ?? '',
        placeHolder: 'Reuters',
        ignoreFocusOut: true,
      }));
    if (value !== undefined) await correct(server, place, { correct: 'origin', value: value.trim() || null });
  };

  const addQuote = async () => {
    const place = await atCursor(server);
    const range = place && selected(place.editor)?.range;
    if (!place || !range) return say('Select the words that were said, and try again.');
    await correct(server, place, { correct: 'add', range, kind: 'quote' });
  };

  const correctDate = async (given?: GivenValue) => {
    const place = await atCursor(server);
    if (!place) return;
    const date = place.found.date ?? selected(place.editor);
    if (!date) return say('Put the cursor on a date, or select the words of one that was missed, and try again.');
    const value =
      given?.value ??
      (await askDate(server, 'date', {
        title: 'Correct This Date',
        prompt: `What does “${listed(date.text, 60)}” mean? Leave empty for what Dateline makes of it.`,
        value: date.value,
        placeHolder: '2023-10-10, 2023-10, 2023-W41, 2023, P3M',
      }));
    if (value === undefined) return;
    await correct(server, place, { correct: 'date', range: date.range, value: value.trim() || null });
  };

  const correctSpeaker = async (given?: GivenValue) => {
    const place = await atCursor(server);
    if (!place) return;
    const { quote } = place.found;
    if (!quote) return say('Put the cursor on a quotation, and try again.');
    const entries = quote.speakers.map(({ name, range }) => ({
      label: name,
      description: place.editor.document.getText(toRange(range)).replace(/\s+/g, ' '),
      range,
    }));
    if (!entries.length) return say('This article names nobody who could have said it.');
    const entry = given?.value
      ? entries.find(({ label }) => label === given.value)
      : await vscode.window.showQuickPick(entries, {
          title: 'Correct the Speaker',
          placeHolder: `Who says “${listed(quote.text, 60)}”?${quote.speaker ? ` Now: ${quote.speaker}` : ''}`,
        });
    if (entry) await correct(server, place, { correct: 'speaker', range: quote.range, speaker: entry.range });
  };

  const notRightHere = async (given?: GivenMistake) => {
    const place = await atCursor(server);
    if (!place) return;
    const entries = mistakesIn(place.found);
    if (!entries.length) return say('There is no date, actor or quotation at the cursor.');
    const chosen =
      given && ('kind' in given || 'id' in given)
        ? entries.find(({ made }) =>
            'kind' in given ? 'kind' in made && made.kind === given.kind : 'id' in made && made.id === given.id,
          )
        : await vscode.window.showQuickPick(entries, {
            title: 'Not Right Here',
            placeHolder: 'What did Dateline get wrong?',
          });
    if (chosen) await correct(server, place, chosen.made);
  };

  const commands = { setPublished, setOrigin, addQuote, correctDate, correctSpeaker, notRightHere };
  return { commands, dispose: () => undefined };
}

/** Words that the user takes for a date, though the machine does not. */
function selected({ document, selection }: vscode.TextEditor): Correctable['date'] {
  if (selection.isEmpty) return null;
  const { start, end } = selection;
  return { range: { start, end }, text: document.getText(selection), value: '' };
}

interface Place {
  readonly editor: vscode.TextEditor;
  readonly version: number;
  readonly found: Correctable;
}

/** What stands at the cursor of the article in the active editor. */
async function atCursor(server: Server): Promise<Place | null> {
  const editor = activeArticle();
  if (!editor) return null;
  const { document, selection } = editor;
  const { version, uri } = document;
  const { line, character } = selection.active;
  const found = await server.ask(requests.correctable, { uri: uri.toString(), line, character });
  if (!found) say('Dateline reads no article in this document.');
  return found && { editor, version, found };
}

async function correct(server: Server, { editor: { document }, version }: Place, correction: Correct): Promise<void> {
  if (document.version !== version)
    return tell({ ok: false, why: 'The article changed meanwhile. Put the cursor there again, and try once more.' });
  const { uri } = document;
  tell(await server.ask(requests.correct, { ...correction, uri: uri.toString(), ...author(uri) }));
}

/** Asks for a date, and says what is wrong with one while it is typed; undefined where the user thinks better of it. */
function askDate(server: Server, of: 'published' | 'date', options: vscode.InputBoxOptions) {
  return vscode.window.showInputBox({
    ...options,
    ignoreFocusOut: true,
    validateInput: value => (value.trim() ? server.ask(requests.checkDate, { value: value.trim(), of }) : null),
  });
}

/** What can be wrong at a place: each mark there, and each correction that was made there. */
function mistakesIn({ date, quote, actor, made }: Correctable) {
  const entry = (words: MarkedWords | null, kind: MarkKind, label: string) =>
    words
      ? [
          {
            label,
            description: `“${listed(words.text, 60)}”`,
            made: { correct: 'reject', range: words.range, kind } as const,
          },
        ]
      : [];
  return [
    ...entry(date, 'date', 'Not a date'),
    ...entry(quote, 'quote', 'Not a quotation'),
    ...entry(actor, 'actor', 'Not an actor'),
    ...made.map(({ id, what }) => ({
      label: 'Take back',
      description: what,
      made: { correct: 'remove', id } as const,
    })),
  ];
}
