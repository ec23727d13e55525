import {
  type AnchorState,
  type Annotation,
  type AnnotationLink,
  anchor,
  type Correction,
  conflictSides,
  folderOf,
  joinPath,
  type OpenSidecar,
  openSidecar,
  placeCorrections,
  placeNotes,
} from '../../annotations/annotations.js';
import type { Following } from '../following.js';
import type { IndexedArticle } from '../noteIndex.js';
import type { AnnotationItem, AnnotationsProblem, LinkItem } from '../protocol.js';
import { canonical, uriIn } from '../uris.js';
import type { Located, Workspace } from '../workspace.js';
import { tellCorrection } from './correctionText.js';
import { type NotedArticle, notedIn } from './noted.js';
import { rangeOf } from './places.js';

type Told = Pick<NotedArticle, 'root' | 'file' | 'document'>;

/** An article's notes as the editor shows them; those of an open one move with its edits. */
export function itemsOf(
  workspace: Workspace,
  following: Following,
  { root, file, document, article }: NotedArticle,
  annotations: readonly Annotation[],
): readonly AnnotationItem[] {
  const told = { root, file, document };
  if (!document) return annotations.map(one => itemOf(workspace, told, one, { kind: 'orphaned' }));
  const text = document.getText();
  const placed = workspace.locate(article.uri)
    ? following.place(canonical(article.uri), text, annotations)
    : placeNotes(text, annotations);
  return placed.map(({ annotation, state }) => itemOf(workspace, told, annotation, state));
}

/** What the index of a folder holds of an article; null where it has no notes. */
export async function indexedIn(
  workspace: Workspace,
  following: Following,
  uri: string,
): Promise<IndexedArticle | null> {
  const place = await notedIn(workspace, uri);
  if (!place) return null;
  const opened = await openSidecar(place.article.folder, place.file);
  const { sidecar } = opened;
  if (opened.text === '') return null;
  const items =
    sidecar.kind === 'broken'
      ? []
      : [...itemsOf(workspace, following, place, sidecar.annotations), ...correctionsIn(place, sidecar.corrections)];
  const item = { uri, file: place.file, isThere: place.document !== null, items, problem: problemIn(opened) };
  const kept = sidecar.kind === 'broken' ? 0 : sidecar.annotations.length + sidecar.corrections.length;
  return { item, kept, sha256: (sidecar.kind === 'sidecar' && sidecar.sha256) || null };
}

function itemOf(workspace: Workspace, told: Told, annotation: Annotation, state: AnchorState): AnnotationItem {
  const { root, document } = told;
  const at = state.kind === 'anchored' ? state.at : state.kind === 'review' ? state.best : null;
  const { id, note, tags, author, created, target, status, about } = annotation;
  return {
    id,
    ...(at && document ? { range: rangeOf(document, at) } : {}),
    state: state.kind,
    ...(state.kind === 'review' ? { why: state.why } : {}),
    ...(annotation.orphaned ? { gone: true as const } : {}),
    note: note ?? '',
    tags,
    color: annotation.color ?? tags.map(tag => root.tags.get(tag)).find(Boolean) ?? null,
    author: author ?? null,
    created,
    exact: target.exact,
    about,
    status,
    replies: annotation.replies.map(reply => ({ ...reply, author: reply.author ?? null })),
    links: annotation.links.map(link => linkOf(workspace, told, link)),
  };
}

function linkOf(workspace: Workspace, { root, file }: Told, { article, target }: AnnotationLink): LinkItem {
  const path = joinPath(folderOf(file), article);
  const document = workspace.documentOf(root, path);
  const state = document && anchor(document.getText(), target);
  const range = document && state?.kind === 'anchored' ? { range: rangeOf(document, state.at) } : {};
  return { uri: uriIn(root.uri, path), text: target.exact, ...range };
}

/** The corrections that can't be used as the article is now: shown among the notes, so that somebody looks at them. */
export function withoutEffect({ root, file, document }: Located): readonly AnnotationItem[] {
  return root.corpus.corrections(file).flatMap(judged => {
    if (judged.placed) return [];
    const { correction, best, why } = judged;
    const at = best ? { range: rangeOf(document, best) } : {};
    const note = `${tellCorrection(correction)}. This has no effect now: ${why}.`;
    return { ...correctionItem(correction), ...at, state: best ? 'review' : 'orphaned', note } as const;
  });
}

/** All that was put right in an article, where it stands now; what is about the whole of it at its beginning. */
function correctionsIn({ document }: NotedArticle, corrections: readonly Correction[]): readonly AnnotationItem[] {
  return placeCorrections(document?.getText() ?? '', corrections).map(({ correction, state }) => {
    const at = state?.kind === 'review' ? state.best : state?.kind === 'anchored' ? state.at : null;
    const span = state ? at : { start: 0, end: 0 };
    const range = span && document ? { range: rangeOf(document, span) } : {};
    return { ...correctionItem(correction), ...range, state: state?.kind ?? 'anchored' };
  });
}

const correctionItem = (correction: Correction): AnnotationItem => ({
  id: correction.id,
  state: 'orphaned',
  note: tellCorrection(correction),
  tags: [],
  color: null,
  author: correction.author ?? null,
  created: correction.created ?? '',
  exact: 'target' in correction ? correction.target.exact : '',
  about: 'span',
  status: 'open',
  replies: [],
  links: [],
  correction: true,
});

/** What is wrong with a sidecar, and where it is mended; null where all is well. */
export function problemIn({ problem, sidecar, text }: OpenSidecar): AnnotationsProblem | null {
  if (problem === null) return null;
  const { line, column } = sidecar.kind === 'broken' ? sidecar : { line: 1, column: 1 };
  const conflict = text === null ? null : conflictSides(text);
  return { why: problem, at: { line: line - 1, character: column - 1 }, ...(conflict ? { conflict } : {}) };
}
