import type { Connection } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { decode } from '../corpus/corpus.js';
import { FilesError, type Folder } from '../files/files.js';

/** What the overlay needs of the editor. */
export interface OverlayHost {
  readonly connection: Pick<Connection, 'workspace'>;
  /** The document of a path that is open in an editor. */
  openDocument(path: string): TextDocument | undefined;
}

/**
 * A folder as its user sees it: a file that is open with changes that are not saved yet is read from the editor, and what is
 * written to it goes there too, to be saved or undone by the user. All other files are the disk's.
 */
export function overlay(folder: Folder, { connection, openDocument }: OverlayHost): Folder {
  /** What stood in a file before it was written here: an editor that still shows it is late, and has no changes of its own. */
  const replaced = new Map<string, Set<string>>();

  const unsaved = async (path: string): Promise<TextDocument | null> => {
    const document = openDocument(path);
    if (!document) return null;
    const bytes = await folder.read(path);
    if (!bytes || decode(bytes).text !== document.getText())
      return replaced.get(path)?.has(document.getText()) ? null : document;
    replaced.delete(path);
    return null;
  };
  const overlaid: Folder = {
    ...folder,
    // A file that its user is at work on is theirs to delete.
    remove: async path => ((await unsaved(path)) ? overlaid.write(path, '') : folder.remove(path)),
    read: async path => {
      const document = await unsaved(path);
      return document ? new TextEncoder().encode(document.getText()) : folder.read(path);
    },
    write: async (path, text) => {
      const document = await unsaved(path);
      if (!document) {
        const shown = openDocument(path)?.getText();
        if (shown !== undefined) replaced.set(path, (replaced.get(path) ?? new Set()).add(shown));
        return folder.write(path, text);
      }
      const { uri, version } = document;
      const whole = { start: { line: 0, character: 0 }, end: document.positionAt(document.getText().length) };
      const { applied } = await connection.workspace.applyEdit({
        documentChanges: [{ textDocument: { uri, version }, edits: [{ range: whole, newText: text }] }],
      });
      if (!applied) throw new FilesError(`${path} was changed in the editor meanwhile; try again.`, path);
    },
  };
  return overlaid;
}
