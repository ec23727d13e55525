import * as vscode from 'vscode';
import type { AnnotationItem } from '../../server/protocol.js';
import { toRange } from '../editors.js';
import { isArticle } from '../language.js';
import type { Feature } from '../reading.js';
import type { Comments } from './comments.js';
import { noteDecoration, paintOf } from './noteColors.js';

/** Paints the notes of the visible articles by their colour: their words, the margin, the overview ruler. */
export function registerNoteMarks(comments: Comments): Feature {
  const types = new Map<string, vscode.TextEditorDecorationType>();

  const keyOf = ({ color, status }: AnnotationItem) => `${paintOf(color) ?? ''} ${status}`;

  const paint = (editor: vscode.TextEditor) => {
    const items = isArticle(editor.document) ? comments.itemsOf(editor.document.uri) : [];
    const byType = new Map<string, vscode.Range[]>([...types.keys()].map(key => [key, []]));
    for (const item of items) {
      if (!item.range) continue;
      const key = keyOf(item);
      if (!types.has(key)) types.set(key, noteDecoration(paintOf(item.color), item.status === 'resolved'));
      byType.set(key, [...(byType.get(key) ?? []), toRange(item.range)]);
    }
    for (const [key, ranges] of byType) editor.setDecorations(types.get(key)!, ranges);
  };

  const subscriptions = vscode.Disposable.from(
    comments.onDidShow(uri => {
      for (const editor of vscode.window.visibleTextEditors)
        if (editor.document.uri.toString() === uri.toString()) paint(editor);
    }),
    vscode.window.onDidChangeVisibleTextEditors(editors => editors.forEach(paint)),
  );
  return {
    dispose: () => {
      for (const type of types.values()) type.dispose();
      subscriptions.dispose();
    },
  };
}
