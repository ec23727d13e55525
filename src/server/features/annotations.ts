import type { CancellationToken } from 'vscode-languageserver';
import {
  type Annotation,
  annotate,
  hashOf,
  openSidecarAt,
  refugePath,
  sidecarOf,
} from '../../annotations/annotations.js';
import type { Span } from '../../text/text.js';
import {
  type AnnotateParams,
  type AnnotationsResult,
  type ChangeAnnotationParams,
  type DocumentParams,
  type Outcome,
  requests,
} from '../protocol.js';
import type { Services } from '../server.js';
import { tagsIn } from '../tags.js';
import { uriIn } from '../uris.js';
import type { Located } from '../workspace.js';
import { marksOf } from './marks.js';
import { changeOf } from './noteChanges.js';
import { type NotedArticle, named, notedAt, notedIn, unknown } from './noted.js';
import { itemsOf, problemIn, withoutEffect } from './noteItems.js';
import { spanOf } from './places.js';

/** The reader's notes on an article: what there are and where, and each change to them. */
export function registerAnnotations({
  connection,
  workspace,
  notes,
  noteIndex,
  following,
  authors,
  history,
}: Services): void {
  /** The note of an id as it stands in the sidecar, for changing it. */
  const find = async (uri: string, id: string): Promise<{ place: NotedArticle; note: Annotation } | string> => {
    const place = await notedIn(workspace, uri);
    if (!place) return unknown;
    const { sidecar, problem } = await notes.read(place.article);
    if (sidecar.kind === 'broken') return problem ?? sidecar.why;
    const note = sidecar.annotations.find(one => one.id === id);
    return note ? { place, note } : 'The note is no longer there; somebody removed it.';
  };

  /** An article of the very same text that is gone and left its notes behind. */
  const movedFrom = async (text: string): Promise<Pick<AnnotationsResult, 'movedFrom'>> => {
    const lonely = (await noteIndex.all()).filter(({ item, kept }) => !item.isThere && kept > 0);
    const hash = lonely.length > 0 ? hashOf(text) : '';
    const left = lonely.find(({ sha256 }) => sha256 === hash);
    return left ? { movedFrom: { uri: left.item.uri, notes: left.kept } } : {};
  };

  const recovered = async ({ folder, file }: NotedArticle['article'], root: string) => {
    const path = refugePath(sidecarOf(file));
    if (!(await folder.read(path))) return {};
    const { sidecar } = await openSidecarAt(folder, path);
    const kept = sidecar.kind === 'broken' ? 0 : sidecar.annotations.length + sidecar.corrections.length;
    return kept ? { recovered: { uri: uriIn(root, path), notes: kept } } : {};
  };

  connection.onRequest(
    requests.annotations,
    async ({ uri }: DocumentParams, token: CancellationToken): Promise<AnnotationsResult> => {
      const place = notedAt(workspace, uri);
      if (!place) return { items: [], problem: null, sidecar: sidecarOf(uri) };
      const { located, article } = place;
      const opened = await notes.read(article);
      const found = { problem: problemIn(opened), sidecar: uriIn(located.root.uri, opened.path) };
      if (token.isCancellationRequested || opened.sidecar.kind === 'broken') return { ...found, items: [] };
      if (opened.text === '') return { ...found, items: [], ...(await movedFrom(article.text)) };
      const items = itemsOf(workspace, following, { ...located, article }, opened.sidecar.annotations);
      return {
        ...found,
        items: [...items, ...withoutEffect(located)],
        ...(await recovered(article, located.root.uri)),
      };
    },
  );

  connection.onRequest(requests.annotate, async (params: AnnotateParams): Promise<Outcome> => {
    const place = notedAt(workspace, params.uri);
    if (!place) return { ok: false, why: unknown };
    const { document } = place.located;
    const span = spanOf(document, params.range);
    if (span.end <= span.start) return { ok: false, why: 'Select the words that the note is about, and try again.' };
    const { note, tags } = params;
    const author = await authors.of(params.uri, params.author);
    const about = aboutOf(place.located, span);
    const said = { tags, about, ...(note ? { note } : {}), ...(author ? { author } : {}) };
    const annotation = annotate(document.getText(), span, said);
    return notes.change(
      place.article,
      [{ do: 'add', annotation }],
      `Added the note on ${named(annotation.target.exact)}`,
    );
  });

  connection.onRequest(requests.changeAnnotation, async (params: ChangeAnnotationParams): Promise<Outcome> => {
    const found = await find(params.uri, params.id);
    if (typeof found === 'string') return { ok: false, why: found };
    const author = params.do === 'reply' ? await authors.of(params.uri, params.author) : undefined;
    const wanted = await changeOf(workspace, found.place, found.note, params, author);
    return typeof wanted === 'string'
      ? { ok: false, why: wanted }
      : notes.change(found.place.article, [wanted.change], wanted.what);
  });

  connection.onRequest(requests.undoAnnotation, () => history.undo());
  connection.onRequest(requests.redoAnnotation, () => history.redo());
  connection.onRequest(requests.tags, async ({ uri }: DocumentParams): Promise<readonly string[]> => {
    const place = workspace.rootOf(uri) ?? notedAt(workspace, uri)?.located;
    return place ? tagsIn(await noteIndex.all(), place.root) : [];
  });
}

/** What was found at exactly these words: a note on them is about that. */
export function aboutOf({ root, file }: Pick<Located, 'root' | 'file'>, { start, end }: Span): Annotation['about'] {
  const read = root.corpus.read(file);
  const is = (span: Span) => span.start === start && span.end === end;
  if (!read) return 'span';
  const marks = marksOf(read);
  const kind = (['date', 'actor', 'quote'] as const).find(one => marks[one].some(is));
  const statements = root.corpus.factsAt(file, start).flatMap(fact => fact.statements);
  return kind ?? (statements.some(one => one.file === file && is(one)) ? 'fact' : 'span');
}
