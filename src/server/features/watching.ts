import { articleOf } from '../../annotations/annotations.js';
import { settingsFile } from '../../corpus/corpus.js';
import { moveNotes, moveRules } from '../moving.js';
import { notifications, type TreatAsParams, treatAs } from '../protocol.js';
import type { Services } from '../server.js';
import { canonical } from '../uris.js';

/** Keeps the workspace up with the editor's documents, the files on the disk, and the folders that are open. */
export function registerWatching({ connection, workspace, documents }: Services): void {
  documents.onDidOpen(({ document }) => {
    if (isText(document.uri)) workspace.opened(document);
    else void tell(document.uri);
  });
  documents.onDidChangeContent(({ document }) => {
    if (isText(document.uri)) workspace.edited(document);
    else void tell(document.uri);
  });
  documents.onDidClose(({ document }) => {
    if (isText(document.uri)) workspace.closed(document);
    else void tell(document.uri);
  });
  connection.onDidChangeWatchedFiles(async ({ changes }) => {
    for (const { uri } of changes) {
      await tellAnnotations(uri);
      const place = workspace.rootOf(canonical(uri));
      if (place && !uri.endsWith('.annotations.yaml')) await place.root.fileChanged(place.file);
    }
  });
  connection.onNotification('workspace/didRenameFiles', async ({ files }: RenamedFiles) => {
    for (const { oldUri, newUri } of files) {
      workspace.renamed(oldUri, newUri);
      for (const move of [moveNotes, moveRules]) {
        const why = await move(workspace, oldUri, newUri);
        if (why !== null) connection.window.showWarningMessage(why);
      }
      const place = workspace.rootOf(canonical(newUri));
      await place?.root.sidecarChanged(place.file);
      void connection.sendNotification(notifications.annotationsChanged, { uris: [newUri] });
    }
  });
  connection.onNotification(treatAs, ({ uri, article }: TreatAsParams) => workspace.force(uri, article));

  /** A file of ours that is open: what stands in the editor holds, saved or not. */
  const tell = async (uri: string): Promise<void> => {
    const place = workspace.rootOf(canonical(uri));
    if (place?.file === settingsFile) await place.root.settingsChanged();
    else await tellAnnotations(uri);
  };

  /** Of a sidecar: its corrections change what is found, its notes are shown anew. */
  const tellAnnotations = async (uri: string): Promise<void> => {
    const article = articleOf(uri);
    if (article === null) return;
    const place = workspace.rootOf(canonical(article));
    await place?.root.sidecarChanged(place.file);
    void connection.sendNotification(notifications.annotationsChanged, { uris: [article] });
  };
}

interface RenamedFiles {
  readonly files: readonly { readonly oldUri: string; readonly newUri: string }[];
}

/** Sidecars and `dateline.yaml` may be open too; they are no articles. */
const isText = (uri: string): boolean => !uri.endsWith('.yaml');
