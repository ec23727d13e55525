import { ulid } from 'ulid';
import {
  type AnchorState,
  describe,
  openSidecarAt,
  placeNotes,
  refugePath,
  type SidecarChange,
  same,
  saveBothSides,
  saveChanges,
  sidecarOf,
} from '../../annotations/annotations.js';
import type { Span } from '../../text/text.js';
import { follow } from '../moving.js';
import { type DocumentParams, type MoveParams, type Outcome, requests, trusted } from '../protocol.js';
import type { Services } from '../server.js';
import { canonical } from '../uris.js';
import { notedAt, notedIn, unknown } from './noted.js';

/** The files that notes lie in: moved with their articles, and those that were kept aside brought back. */
export function registerNoteFiles(services: Services): void {
  const { connection, workspace, documents, notes, authors, annotationsChanged } = services;

  connection.onRequest(
    requests.moveAnnotations,
    async ({ files, notes: along }: MoveParams): Promise<string | null> => {
      const problems: string[] = [];
      for (const { from, to } of files) {
        const why = await follow(services, from, to, along).catch((error: unknown) =>
          error instanceof Error ? error.message : String(error),
        );
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

  connection.onRequest(requests.keepBoth, async ({ uri }: DocumentParams): Promise<Outcome> => {
    const place = await notedIn(workspace, uri);
    if (!place) return { ok: false, why: unknown };
    const path = sidecarOf(place.file);
    const saved = await saveBothSides(place.article.folder, path);
    if (!saved.ok) return saved;
    await annotationsChanged(uri);
    return { ok: true, what: `Kept both sides of ${path}` };
  });

  documents.onDidSave(({ document }) => storePlaces(services, document.uri));

  connection.onNotification(trusted, () => authors.trust());
}

/** Where notes were followed through edits to places that their words alone would not lead to, they remember these now. */
async function storePlaces({ workspace, following, notes, annotationsChanged }: Services, uri: string): Promise<void> {
  const place = notedAt(workspace, uri);
  if (!place) return;
  const { text, folder, file } = place.article;
  const { sidecar } = await notes.read(place.article);
  if (sidecar.kind !== 'sidecar') return;
  const found = placeNotes(text, sidecar.annotations);
  const changes = following.place(canonical(uri), text, sidecar.annotations).flatMap(({ annotation, state }, i) => {
    if (state.kind !== 'anchored' || isAt(found[i]!.state, state.at)) return [];
    const after = { ...annotation, target: describe(text, state.at) };
    return [{ do: 'replace', before: annotation, after } as const];
  });
  if (changes.length === 0) return;
  await saveChanges(folder, file, changes, text);
  await annotationsChanged(uri);
}

const isAt = (state: AnchorState, { start, end }: Span): boolean =>
  state.kind === 'anchored' && state.at.start === start && state.at.end === end;

/** Those that are not there as they are; one whose id is another's by now gets one of its own. */
function missing<T extends { readonly id: string }>(kept: readonly T[], there: readonly T[]): readonly T[] {
  return kept.flatMap(one => {
    const other = there.find(({ id }) => id === one.id);
    if (!other) return [one];
    return same(other, one) ? [] : [{ ...one, id: ulid() }];
  });
}
