import * as vscode from 'vscode';
import { type Occurrence, requests } from '../../server/protocol.js';
import { activeArticle, author, tell, tellFailure } from '../editors.js';
import type { Feature } from '../reading.js';
import type { Server } from '../server.js';
import { listed } from '../words.js';
import type { Comments } from './comments.js';
import { askTags } from './tags.js';

/** The arguments that a keybinding can give Annotate Selection, so that it need not ask. A menu gives others. */
interface GivenNote {
  readonly note?: string;
  readonly tags?: readonly string[];
}

/** What the user adds to an article: notes on a selection, kept in the sidecar beside it. */
export function registerAnnotations(server: Server, comments: Comments): Feature {
  const ask = async (uri: vscode.Uri, words: string, given?: GivenNote) => {
    const note = given?.note ?? (await askNote(words));
    if (note === undefined) return undefined;
    const tags = given?.tags ?? (await askTags(await server.ask(requests.tags, { uri: uri.toString() }), []));
    return tags && { note, tags };
  };

  const annotateSelection = async (given?: GivenNote): Promise<void> => {
    const editor = activeArticle();
    if (!editor || editor.selection.isEmpty) return;
    const { document, selection } = editor;
    const { version, uri } = document;
    const said = await ask(uri, document.getText(selection), given);
    if (!said) return;
    const outcome =
      document.version === version
        ? await server.ask(requests.annotate, { uri: uri.toString(), range: selection, ...said, ...author(uri) })
        : { ok: false as const, why: 'The article changed while you wrote. Select the words again, and try again.' };
    if (outcome.ok) {
      tell(outcome);
      if (outcome.id) await comments.expand(uri, outcome.id);
      return;
    }
    // What was written is kept for as long as the message stands.
    const [again, copy] = ['Try Again', 'Copy the Note'];
    void tellFailure(outcome, again, ...(said.note ? [copy] : [])).then(async chosen => {
      if (chosen === copy) await vscode.env.clipboard.writeText(said.note);
      if (chosen === again) await annotateSelection(said);
    });
  };

  const annotateAll = async (given?: GivenNote) => {
    const editor = activeArticle();
    if (!editor || editor.selection.isEmpty) return;
    const { document, selection } = editor;
    const words = document.getText(selection);
    const found = await server.ask(requests.occurrences, { uri: document.uri.toString(), range: selection });
    if (!found.length)
      return void vscode.window.showInformationMessage(
        `Every “${listed(words, 40)}” of this folder has a note already.`,
      );
    const places = given ? found : await chooseOccurrences(words, found);
    if (!places?.length) return;
    const said = await ask(document.uri, words, given);
    if (!said) return;
    tell(await server.ask(requests.annotateAll, { places, ...said, ...author(document.uri) }));
  };

  const openAnnotations = async () => {
    const editor = activeArticle();
    if (!editor) return;
    const { sidecar } = await server.ask(requests.annotations, { uri: editor.document.uri.toString() });
    const uri = vscode.Uri.parse(sidecar);
    try {
      await vscode.workspace.fs.stat(uri);
    } catch {
      return void vscode.window.showInformationMessage(
        'This article has no annotations yet: select words in it and run Annotate Selection.',
      );
    }
    await vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.Beside });
  };

  return {
    commands: {
      annotateSelection,
      annotateAll,
      openAnnotations,
      undoAnnotation: async () => tell(await server.ask(requests.undoAnnotation, undefined)),
      redoAnnotation: async () => tell(await server.ask(requests.redoAnnotation, undefined)),
    },
    dispose: () => undefined,
  };
}

const askNote = (words: string) =>
  vscode.window.showInputBox({
    title: 'Annotate Selection',
    prompt: `A note on “${listed(words, 60)}”`,
    placeHolder: 'Note',
    ignoreFocusOut: true,
  });

/** Shows where the words stand, all of them checked. */
async function chooseOccurrences(
  words: string,
  found: readonly Occurrence[],
): Promise<readonly Occurrence[] | undefined> {
  const entries = found.map(place => ({
    label: listed(around(place, words)),
    description: `${place.file}:${place.range.start.line + 1}`,
    picked: true,
    place,
  }));
  const chosen = await vscode.window.showQuickPick(entries, {
    title: `Annotate All Occurrences of “${listed(words, 40)}”`,
    placeHolder: 'Uncheck those that are to have no note; Enter goes on to the note',
    canPickMany: true,
    ignoreFocusOut: true,
    matchOnDescription: true,
  });
  return chosen?.map(({ place }) => place);
}

/** The words with some of their line on either side. */
function around({ line, range }: Occurrence, words: string): string {
  const at = Math.max(0, line.indexOf(words, Math.max(0, range.start.character - words.length)));
  const from = Math.max(0, at - 40);
  return `${from > 0 ? '…' : ''}${line.slice(from, at + words.length + 60)}`;
}
