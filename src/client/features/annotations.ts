import * as vscode from 'vscode';
import { requests } from '../../server/protocol.js';
import { activeArticle, tell } from '../editors.js';
import type { Feature } from '../reading.js';
import type { Server } from '../server.js';
import type { Comments } from './comments.js';
import { askTags } from './tags.js';

/** The arguments that a keybinding can give Annotate Selection, so that it need not ask. A menu gives others. */
interface GivenNote {
  readonly note?: string;
  readonly tags?: readonly string[];
}

/** What the user adds to an article: notes on a selection, kept in the sidecar beside it. */
export function registerAnnotations(server: Server, comments: Comments): Feature {
  const askNote = (words: string) =>
    vscode.window.showInputBox({
      title: 'Annotate Selection',
      prompt: `A note on “${short(words)}”`,
      placeHolder: 'Note',
      ignoreFocusOut: true,
    });

  const annotateSelection = async (given?: GivenNote) => {
    const editor = activeArticle();
    if (!editor || editor.selection.isEmpty) return;
    const { document, selection } = editor;
    const { version, uri } = document;
    const note = given?.note ?? (await askNote(document.getText(selection)));
    if (note === undefined) return;
    const tags = given?.tags ?? (await askTags(await server.ask(requests.tags, { uri: uri.toString() }), []));
    if (!tags) return;
    if (document.version !== version)
      return tell({
        ok: false,
        why: 'The article changed while you wrote. Select the words again, and annotate them.',
      });
    const author = vscode.workspace.getConfiguration('dateline', document).get('author', '').trim();
    const outcome = await server.ask(requests.annotate, {
      uri: uri.toString(),
      range: selection,
      note,
      tags,
      ...(author ? { author } : {}),
    });
    tell(outcome);
    if (outcome.ok && outcome.id) await comments.expand(uri, outcome.id);
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
      openAnnotations,
      undoAnnotation: async () => tell(await server.ask(requests.undoAnnotation, undefined)),
      redoAnnotation: async () => tell(await server.ask(requests.redoAnnotation, undefined)),
    },
    dispose: () => undefined,
  };
}

const short = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
};
