import type { Position } from 'vscode-languageserver-types';
import { type Correction, describe, newCorrection, type SidecarChange } from '../../annotations/annotations.js';
import { givenDate, isCalendarDay } from '../../dates/dates.js';
import type { ReadArticle } from '../../facts/facts.js';
import { overlaps, type Span } from '../../text/text.js';
import {
  type CheckDateParams,
  type Correctable,
  type CorrectParams,
  type MarkedWords,
  type Outcome,
  type PlaceParams,
  requests,
} from '../protocol.js';
import type { Services } from '../server.js';
import type { Located, Workspace } from '../workspace.js';
import { tellCorrection } from './correctionText.js';
import { marksOf, spanAt } from './marks.js';
import { notedAt, notedIn, unknown } from './noted.js';
import { openArticle, rangeOf, spanOf } from './places.js';

/** What the reader puts right in an article: its date, a date's value, a speaker, a mark that is none. */
export function registerCorrections({ connection, workspace, notes, authors }: Services): void {
  connection.onRequest(requests.correctable, ({ uri, ...position }: PlaceParams) =>
    correctableAt(workspace, uri, position),
  );
  connection.onRequest(requests.checkDate, objectionTo);
  connection.onRequest(requests.correct, async (params: CorrectParams): Promise<Outcome> => {
    const open = notedAt(workspace, params.uri);
    const article = open?.article ?? (await notedIn(workspace, params.uri))?.article;
    if (!article) return { ok: false, why: unknown };
    const { sidecar, problem } = await notes.read(article);
    if (sidecar.kind === 'broken') return { ok: false, why: problem ?? sidecar.why };
    const author = await authors.of(params.uri, params.author);
    const { corrections } = sidecar;
    // Taking one away needs no place in the text: its article may be closed, or gone.
    const wanted =
      params.correct === 'remove'
        ? removing(params.id, corrections)
        : open
          ? changesFor(params, author, open.located, corrections)
          : unknown;
    return typeof wanted === 'string' ? { ok: false, why: wanted } : notes.change(article, wanted.changes, wanted.what);
  });
}

/** What can be put right at a place of an open article; null where there is no article. */
export function correctableAt(workspace: Workspace, uri: string, position: Position): Correctable | null {
  const article = openArticle(workspace, uri);
  if (!article) return null;
  const { document, read, root, file } = article;
  const offset = document.offsetAt(position);
  const marks = marksOf(read);
  const words = ({ start, end, text }: Span & { text: string }): MarkedWords => ({
    range: rangeOf(document, { start, end }),
    text,
  });
  const [date, actor, quote] = [spanAt(marks.date, offset), spanAt(marks.actor, offset), spanAt(marks.quote, offset)];
  const made = root.corpus.corrections(file).flatMap(({ correction, placed }) => {
    if (!placed || !('at' in placed) || placed.at.start > offset || offset > placed.at.end) return [];
    return { id: correction.id, what: tellCorrection(correction) };
  });
  return {
    published: read.article.published?.value ?? null,
    origin: read.article.origin?.name ?? null,
    date: date && { ...words(date), value: date.value },
    actor: actor && words(actor),
    quote: quote && {
      ...words(quote),
      speaker: quote.speaker?.text ?? null,
      speakers: speakersNear(read, quote).map(({ name, at }) => ({ name, range: rangeOf(document, at) })),
    },
    made,
  };
}

/** Everybody whom an article names, each at the mention nearest to a place, the nearest first. */
function speakersNear({ actors }: ReadArticle, { start, end }: Span) {
  const away = (at: Span) => Math.max(at.start - end, start - at.end, 0);
  const nearest = new Map<string, { readonly name: string; readonly at: Span }>();
  for (const { actor, name, form, ...at } of actors) {
    if (form === 'pronoun' || form === 'demonym') continue;
    const known = nearest.get(actor);
    if (!known || away(at) < away(known.at)) nearest.set(actor, { name, at });
  }
  return [...nearest.values()].sort((a, b) => away(a.at) - away(b.at));
}

/** A sentence for the user where a date can't have this value. */
export function objectionTo({ value, of }: CheckDateParams): string | null {
  if (of === 'published') {
    return isCalendarDay(value) && /^.{10}(T\d\d:\d\d)?$/.test(value)
      ? null
      : 'Write a day as 2023-11-07, or a minute as 2023-11-07T14:24.';
  }
  return givenDate({ start: 0, end: 0, text: '' }, value)
    ? null
    : 'Write a day as 2023-10-10, a month as 2023-10, a week as 2023-W41, a year as 2023, or a length as P3M.';
}

interface Wanted {
  readonly changes: readonly SidecarChange[];
  /** For the user. */
  readonly what: string;
}

/** The changes of the sidecar that a correction takes; a sentence for the user where it can't be made. */
function changesFor(
  params: Exclude<CorrectParams, { correct: 'remove' }>,
  author: string | undefined,
  located: Located,
  corrections: readonly Correction[],
): Wanted | string {
  const made = newCorrection(author);
  const { document } = located;
  const text = document.getText();
  const target = (range: { start: Position; end: Position }) => describe(text, spanOf(document, range));
  switch (params.correct) {
    case 'published': {
      const known = corrections.filter(({ correct }) => correct === 'published');
      const { value } = params;
      if (value === null) return known.length ? takingBack(known) : 'The publication date was not set by hand.';
      const why = objectionTo({ value, of: 'published' });
      return why ?? setting(known, { ...made, correct: 'published', value });
    }
    case 'origin': {
      const known = corrections.filter(({ correct }) => correct === 'origin');
      const { value } = params;
      if (value === null) return known.length ? takingBack(known) : 'The origin was not set by hand.';
      return setting(known, { ...made, correct: 'origin', name: value });
    }
    case 'date': {
      const known = standingAt(params.range, 'date', located, corrections);
      const { value } = params;
      if (value === null) return known.length ? takingBack(known) : 'This date was not set by hand.';
      const why = objectionTo({ value, of: 'date' });
      return why ?? setting(known, { ...made, correct: 'date', target: target(params.range), value });
    }
    case 'speaker': {
      const known = standingAt(params.range, 'speaker', located, corrections);
      const speaker = target(params.speaker);
      return setting(known, { ...made, correct: 'speaker', target: target(params.range), speaker });
    }
    case 'reject':
      return setting([], { ...made, correct: 'reject', target: target(params.range), kind: params.kind });
    case 'add':
      return setting([], { ...made, correct: 'add', target: target(params.range), kind: params.kind });
  }
}

function removing(id: string, corrections: readonly Correction[]): Wanted | string {
  const before = corrections.find(one => one.id === id);
  return before ? takingBack([before]) : 'That correction is no longer there; somebody removed it.';
}

/** The corrections of a kind that hold at a range. */
function standingAt(
  range: { start: Position; end: Position },
  kind: Correction['correct'],
  { root, file, document }: Located,
  corrections: readonly Correction[],
): readonly Correction[] {
  const span = spanOf(document, range);
  const here = root.corpus
    .corrections(file)
    .flatMap(({ correction, placed }) =>
      placed && 'at' in placed && placed.correct === kind && overlaps(placed.at, span) ? correction.id : [],
    );
  return corrections.filter(({ id }) => here.includes(id));
}

const takingBack = (before: readonly Correction[]): Wanted => ({
  changes: before.map(one => ({ do: 'correct', before: one, after: null })),
  what: `Taken back: ${before.map(tellCorrection).join('; ')}`,
});

/** The last of those that say the same thing becomes the new one, the others go. */
function setting(known: readonly Correction[], after: Correction): Wanted {
  const before = known.at(-1) ?? null;
  const kept = before ? { ...before, ...after, id: before.id } : after;
  return {
    changes: [...takingBack(known.slice(0, -1)).changes, { do: 'correct', before, after: kept }],
    what: tellCorrection(after),
  };
}
