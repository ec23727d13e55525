import type { CancellationToken } from 'vscode-languageserver';
import { type AnchorState, type Annotation, annotate, placeNotes, sidecarOf } from '../../annotations/annotations.js';
import type { Noted } from '../notes.js';
import {
  type AnnotateParams,
  type AnnotationItem,
  type AnnotationsResult,
  type DocumentParams,
  type EditAnnotationParams,
  type Outcome,
  type RemoveAnnotationParams,
  requests,
} from '../protocol.js';
import type { Services } from '../server.js';
import { tagsIn } from '../tags.js';
import { uriIn } from '../uris.js';
import type { Located } from '../workspace.js';
import { tellCorrection } from './correctionText.js';
import { named, notedAt, unknown } from './noted.js';
import { rangeOf } from './places.js';

/** The reader's notes: what there are and where, and each change to them. */
export function registerAnnotations({ connection, workspace, notes, history }: Services): void {
  /** The note of an id as it stands in the sidecar, for changing it. */
  const find = async (uri: string, id: string): Promise<{ article: Noted; note: Annotation } | string> => {
    const place = notedAt(workspace, uri);
    if (!place) return unknown;
    const { sidecar, problem } = await notes.read(place.article);
    if (sidecar.kind === 'broken') return problem ?? sidecar.why;
    const note = sidecar.annotations.find(one => one.id === id);
    return note ? { article: place.article, note } : 'The note is no longer there; somebody removed it.';
  };

  connection.onRequest(
    requests.annotations,
    async ({ uri }: DocumentParams, token: CancellationToken): Promise<AnnotationsResult> => {
      const place = notedAt(workspace, uri);
      if (!place) return { items: [], problem: null, sidecar: sidecarOf(uri) };
      const { sidecar, problem } = await notes.read(place.article);
      const { root, file, document } = place.located;
      const found = { problem, sidecar: uriIn(root.uri, sidecarOf(file)) };
      if (token.isCancellationRequested || sidecar.kind === 'broken') return { ...found, items: [] };
      const placed = placeNotes(document.getText(), sidecar.annotations);
      const items = placed.map(({ annotation, state }) => itemOf(place.located, annotation, state));
      return { ...found, items: [...items, ...withoutEffect(place.located)] };
    },
  );

  connection.onRequest(requests.annotate, async (params: AnnotateParams): Promise<Outcome> => {
    const place = notedAt(workspace, params.uri);
    if (!place) return { ok: false, why: unknown };
    const { document } = place.located;
    const span = { start: document.offsetAt(params.range.start), end: document.offsetAt(params.range.end) };
    if (span.end <= span.start) return { ok: false, why: 'Select the words that the note is about, and try again.' };
    const { note, tags, author } = params;
    const said = { tags, ...(note ? { note } : {}), ...(author ? { author } : {}) };
    const annotation = annotate(place.article.text, span, said);
    return notes.change(
      place.article,
      [{ do: 'add', annotation }],
      `Added the note on ${named(annotation.target.exact)}`,
    );
  });

  connection.onRequest(requests.editAnnotation, async (params: EditAnnotationParams): Promise<Outcome> => {
    const found = await find(params.uri, params.id);
    if (typeof found === 'string') return { ok: false, why: found };
    const { note: _, ...rest } = found.note;
    const now = new Date().toISOString().replace(/\.\d+Z$/, 'Z');
    const after = { ...rest, ...(params.note ? { note: params.note } : {}), tags: params.tags, changed: now };
    const what = `Changed the note on ${named(found.note.target.exact)}`;
    return notes.change(found.article, [{ do: 'replace', before: found.note, after }], what);
  });

  connection.onRequest(requests.removeAnnotation, async ({ uri, id }: RemoveAnnotationParams): Promise<Outcome> => {
    const found = await find(uri, id);
    if (typeof found === 'string') return { ok: false, why: found };
    const what = `Removed the note on ${named(found.note.target.exact)}`;
    return notes.change(found.article, [{ do: 'remove', annotation: found.note }], what);
  });

  connection.onRequest(requests.undoAnnotation, () => history.undo());
  connection.onRequest(requests.redoAnnotation, () => history.redo());
  connection.onRequest(requests.tags, async ({ uri }: DocumentParams): Promise<readonly string[]> => {
    const place = notedAt(workspace, uri);
    return place ? tagsIn(place.article.folder, place.located.root.tags) : [];
  });
}

/** The corrections that can't be used as the article is now: shown among the notes, so that somebody looks at them. */
function withoutEffect({ root, file, document }: Located): readonly AnnotationItem[] {
  return root.corpus.corrections(file).flatMap(judged => {
    if (judged.placed) return [];
    const { correction, best, why } = judged;
    return {
      id: correction.id,
      ...(best ? { range: rangeOf(document, best) } : {}),
      state: best ? 'review' : 'orphaned',
      note: `${tellCorrection(correction)}. This has no effect now: ${why}.`,
      tags: [],
      author: correction.author ?? null,
      created: correction.created ?? '',
      exact: 'target' in correction ? correction.target.exact : '',
      status: 'open',
      correction: true,
    } as const;
  });
}

function itemOf({ document }: Located, annotation: Annotation, state: AnchorState): AnnotationItem {
  const at = state.kind === 'anchored' ? state.at : state.kind === 'review' ? state.best : null;
  const { id, note, tags, author, created, target, status } = annotation;
  return {
    id,
    ...(at ? { range: rangeOf(document, at) } : {}),
    state: state.kind,
    note: note ?? '',
    tags,
    author: author ?? null,
    created,
    exact: target.exact,
    status,
  };
}
