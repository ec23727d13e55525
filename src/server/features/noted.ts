import { TextDocument } from 'vscode-languageserver-textdocument';
import { decode } from '../../corpus/corpus.js';
import type { Noted } from '../notes.js';
import type { Root } from '../root.js';
import { canonical } from '../uris.js';
import type { Located, Workspace } from '../workspace.js';

/** For the user, where a document has no place for notes. */
export const unknown = 'This document is no article that is open in a folder; save it first.';

/** An open document as its notes are about it; null where no folder is there to hold them. */
export function notedAt(
  workspace: Workspace,
  uri: string,
): { readonly located: Located; readonly article: Noted & { readonly text: string } } | null {
  const located = workspace.locate(uri);
  if (!located?.root.notes) return null;
  const { file, document } = located;
  return { located, article: { folder: located.root.notes, file, text: document.getText(), uri } };
}

/** An article as its notes are about it, open or not. */
export interface NotedArticle {
  readonly root: Root;
  readonly file: string;
  readonly article: Noted;
  /** Null where there are but its notes. */
  readonly document: TextDocument | null;
}

/** The article of a URI, be it open or on the disk; null where no folder is there to hold its notes. */
export async function notedIn(workspace: Workspace, uri: string): Promise<NotedArticle | null> {
  const open = notedAt(workspace, uri);
  if (open) return { ...open.located, article: open.article };
  const place = workspace.rootOf(canonical(uri));
  const folder = place?.root.notes;
  if (!folder) return null;
  const bytes = await folder.read(place.file);
  const document = bytes && TextDocument.create(uri, 'plaintext', 0, decode(bytes).text);
  return { ...place, document, article: { folder, file: place.file, text: document?.getText() ?? null, uri } };
}

/**
 * Words of an article for a message: on one line, in quotation marks, cut where they are many. VS Code would make an icon of
 * their `$(…)`, and a link, even to a command, of their `[…](…)`.
 */
export function named(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const shown = line.length > 40 ? `${line.slice(0, 39)}…` : line;
  return `“${shown.replace(/([$\]])\(/g, '$1\u200b(')}”`;
}
