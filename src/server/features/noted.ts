import type { Noted } from '../notes.js';
import type { Located, Workspace } from '../workspace.js';

/** For the user, where a document has no place for notes. */
export const unknown = 'This document is no article that is open in a folder; save it first.';

/** An open document as its notes are about it; null where no folder is there to hold them. */
export function notedAt(
  workspace: Workspace,
  uri: string,
): { readonly located: Located; readonly article: Noted } | null {
  const located = workspace.locate(uri);
  if (!located?.root.notes) return null;
  const { file, document } = located;
  return { located, article: { folder: located.root.notes, file, text: document.getText(), uri } };
}

/** Words of an article for a message: on one line, in quotation marks, cut where they are many. */
export function named(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return `“${line.length > 40 ? `${line.slice(0, 39)}…` : line}”`;
}
