import { ulid } from 'ulid';
import { openSidecarAt, refugePath, type SidecarChange, same, sidecarOf } from '../../annotations/annotations.js';
import { follow } from '../moving.js';
import { type DocumentParams, type MoveParams, type Outcome, requests, trusted } from '../protocol.js';
import type { Services } from '../server.js';
import { notedIn, unknown } from './noted.js';

/** The files that notes lie in: moved with their articles, and those that were kept aside brought back. */
export function registerNoteFiles(services: Services): void {
  const { connection, workspace, notes, authors } = services;

  connection.onRequest(
    requests.moveAnnotations,
    async ({ files, notes: along }: MoveParams): Promise<string | null> => {
      const problems: string[] = [];
      for (const { from, to } of files) {
        const why = await follow(services, from, to, along);
        if (why !== null) problems.push(why);
      }
      return problems.length ? problems.join(' ') : null;
    },
  );

  connection.onRequest(requests.bringBack, async ({ uri }: DocumentParams): Promise<Outcome> => {
    const place = await notedIn(workspace, uri);
    if (!place) return { ok: false, why: unknown };
    const { article } = place;
    const path = refugePath(sidecarOf(article.file));
    const [{ sidecar: kept, problem }, { sidecar }] = await Promise.all([
      openSidecarAt(article.folder, path),
      notes.read(article),
    ]);
    if (kept.kind === 'broken') return { ok: false, why: problem ?? kept.why };
    const there = sidecar.kind === 'broken' ? { annotations: [], corrections: [] } : sidecar;
    // What became another note meanwhile stays as it is; what was kept stands beside it.
    const changes: readonly SidecarChange[] = [
      ...missing(kept.annotations, there.annotations).map(annotation => ({ do: 'add', annotation }) as const),
      ...missing(kept.corrections, there.corrections).map(after => ({ do: 'correct', before: null, after }) as const),
    ];
    const outcome = await notes.change(article, changes, `Brought back what was kept in ${path}`);
    if (outcome.ok) await article.folder.remove(path);
    return outcome;
  });

  connection.onNotification(trusted, () => authors.trust());
}

/** Those that are not there as they are; one whose id is another's by now gets one of its own. */
function missing<T extends { readonly id: string }>(kept: readonly T[], there: readonly T[]): readonly T[] {
  return kept.flatMap(one => {
    const other = there.find(({ id }) => id === one.id);
    if (!other) return [one];
    return same(other, one) ? [] : [{ ...one, id: ulid() }];
  });
}
