import { type Outcome, requests } from '../protocol.js';
import type { Services } from '../server.js';

/** Reading the folders anew, and forgetting what was kept of them. */
export function registerReindex({ connection, workspace, caches }: Services): void {
  connection.onRequest(requests.reindex, async (): Promise<Outcome> => {
    const notes = (await Promise.all(workspace.roots.map(root => root.reindex()))).flat();
    const [failed] = notes.filter(({ kind }) => kind === 'failed');
    if (failed) return { ok: false, why: `${failed.file}: ${failed.why}` };
    const articles = workspace.roots.reduce((sum, root) => sum + root.corpus.files().length, 0);
    const none = notes.filter(({ kind }) => kind === 'left-alone').length;
    const left = none ? `, ${none} ${none === 1 ? 'file' : 'files'} left alone as no article` : '';
    return { ok: true, what: `Read ${articles} ${articles === 1 ? 'article' : 'articles'}${left}.` };
  });
  connection.onRequest(requests.clearCache, async (): Promise<Outcome> => {
    for (const cache of caches.values()) await cache.clear();
    return { ok: true, what: 'The cache of analysed articles is empty.' };
  });
}
