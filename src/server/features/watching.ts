import { articleOf } from '../../annotations/annotations.js';
import { settingsFile } from '../../corpus/corpus.js';
import { notifications, type TreatAsParams, treatAs } from '../protocol.js';
import type { Services } from '../server.js';
import { canonical } from '../uris.js';

/** Keeps the workspace up with the editor's documents, the files on the disk, and the folders that are open. */
export function registerWatching(services: Services): void {
  const { connection, workspace, documents, following, noteIndex, annotationsChanged } = services;
  documents.onDidOpen(({ document }) => {
    if (isText(document.uri)) workspace.opened(document);
    else void tell(document.uri);
  });
  documents.onDidChangeContent(({ document }) => {
    if (isText(document.uri)) {
      workspace.edited(document);
      following.edited(canonical(document.uri), document.getText());
      void noteIndex.forget(document.uri);
    } else void tell(document.uri);
  });
  documents.onDidClose(({ document }) => {
    if (isText(document.uri)) {
      workspace.closed(document);
      following.closed(canonical(document.uri));
      void noteIndex.forget(document.uri);
    } else void tell(document.uri);
  });
  connection.onDidChangeWatchedFiles(async ({ changes }) => {
    for (const { uri } of changes) {
      await tellAnnotations(uri);
      const place = workspace.rootOf(canonical(uri));
      if (!place || uri.endsWith('.annotations.yaml')) continue;
      await place.root.fileChanged(place.file);
      if (await noteIndex.forget(uri)) tellOf(uri);
    }
  });
  connection.onNotification('workspace/didRenameFiles', async ({ files }: RenamedFiles) => {
    for (const { oldUri, newUri } of files) {
      workspace.renamed(oldUri, newUri);
      void noteIndex.forget(oldUri);
      await annotationsChanged(newUri);
    }
  });
  connection.onNotification(treatAs, ({ uri, article }: TreatAsParams) => workspace.force(uri, article));

  const tellOf = (uri: string) => void connection.sendNotification(notifications.annotationsChanged, { uris: [uri] });

  /** A file of ours that is open: what stands in the editor holds, saved or not. */
  const tell = async (uri: string): Promise<void> => {
    const place = workspace.rootOf(canonical(uri));
    if (place?.file === settingsFile) await place.root.settingsChanged();
    else await tellAnnotations(uri);
  };

  /** Of a sidecar: its corrections change what is found, its notes are shown anew. */
  const tellAnnotations = async (uri: string): Promise<void> => {
    const article = articleOf(uri);
    if (article !== null) await annotationsChanged(article);
  };
}

interface RenamedFiles {
  readonly files: readonly { readonly oldUri: string; readonly newUri: string }[];
}

/** Sidecars and `dateline.yaml` may be open too; they are no articles. */
const isText = (uri: string): boolean => !uri.endsWith('.yaml');
