import { URI, Utils } from 'vscode-uri';
import { reportOn } from '../../corpus/corpus.js';
import { type ReportParams, requests } from '../protocol.js';
import type { Services } from '../server.js';
import { canonical, folderOf, pathIn, uriIn } from '../uris.js';

/** A Markdown report on the facts of a folder. */
export function registerReport({ connection, workspace }: Services): void {
  connection.onRequest(requests.report, async ({ uri, to }: ReportParams): Promise<string | null> => {
    const root = workspace.rootOf(canonical(uri))?.root ?? workspace.roots.find(one => one.uri === canonical(uri));
    if (!root) return null;
    await root.settle();
    return reportOn(root.corpus, file => linkFrom(canonical(to), uriIn(root.uri, file)));
  });
}

/** The way from one file to another, as a link in the first has it; the whole address where they lie on different disks. */
export function linkFrom(from: string, to: string): string {
  let above = folderOf(from);
  for (let up = ''; ; up += '../') {
    const path = pathIn(above, to);
    if (path !== null) return up + path;
    const next = canonical(Utils.dirname(URI.parse(above)).toString());
    if (next === above) return to;
    above = next;
  }
}
