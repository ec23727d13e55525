import type { Annotation } from '../annotations.js';
import { positionsOf } from '../positions.js';
import { describe } from '../selectors.js';
import type { Imported, ImportedNote, PlacedArticle } from './imported.js';

const abouts = ['span', 'date', 'actor', 'quote', 'fact'] as const;

/**
 * One article's notes as brat stand-off (.ann): a text-bound annotation for each that stands where it did or was found
 * again, its note as AnnotatorNotes, each tag as a note of type Tag. Offsets are code points of the article as it is now.
 */
export function exportBrat({ text, notes }: PlacedArticle): string {
  if (text === null) return '';
  const positions = positionsOf(text);
  const lines: string[] = [];
  let remarks = 0;
  notes.forEach(({ annotation, state }, index) => {
    if (state.kind !== 'anchored') return;
    const id = `T${index + 1}`;
    const label = annotation.about.charAt(0).toUpperCase() + annotation.about.slice(1);
    // brat has no line breaks in a text: such a span is cut into fragments, one a line.
    const fragments = [...text.slice(state.at.start, state.at.end).matchAll(/[^\r\n]+/g)].map(
      ({ index: at, 0: words }) => {
        const start = state.at.start + at;
        return { words, range: `${positions.toPoints(start)} ${positions.toPoints(start + words.length)}` };
      },
    );
    lines.push(`${id}\t${label} ${fragments.map(f => f.range).join(';')}\t${fragments.map(f => f.words).join(' ')}`);
    if (annotation.note !== undefined) lines.push(`#${++remarks}\tAnnotatorNotes ${id}\t${oneLine(annotation.note)}`);
    for (const tag of annotation.tags) lines.push(`#${++remarks}\tTag ${id}\t${oneLine(tag)}`);
  });
  return lines.map(line => `${line}\n`).join('');
}

/**
 * The text-bound annotations of a .ann file, with their notes, tags and attributes. A type that is none of ours becomes a
 * tag, and so do attributes; relations and events have no place in a sidecar and are named as left out.
 */
export function readBrat(ann: string, source: string, articleText: string, now = new Date()): Imported {
  const positions = positionsOf(articleText);
  const created = `${now.toISOString().slice(0, 19)}Z`;
  const problems: string[] = [];
  const found = new Map<string, { annotation: Annotation; tags: string[]; notes: string[] }>();
  const lines = ann.split(/\r?\n/).filter(line => line.trim() !== '');
  for (const line of lines.filter(one => one.startsWith('T'))) {
    const [id = '', where = '', ...words] = line.split('\t');
    const [type = '', ...ranges] = where.split(/[ ;]/);
    const points = ranges.map(Number);
    if (points.length < 2 || points.some(point => !Number.isInteger(point) || point < 0)) {
      problems.push(`${id} has no readable offsets`);
      continue;
    }
    const [start, end] = [Math.min(...points), Math.max(...points)];
    const span = { start: positions.toUnits(start), end: positions.toUnits(end) };
    const exact = articleText.slice(span.start, span.end);
    const said = words.join('\t');
    const about = abouts.find(one => one === type.toLowerCase());
    // Offsets into another text than this one are not believed: the words are looked for instead.
    const agrees = exact.replace(/\s+/g, ' ') === said.replace(/\s+/g, ' ') || points.length > 2;
    const target = agrees && exact !== '' ? describe(articleText, span) : { exact: said, prefix: '', suffix: '' };
    if (target.exact === '') problems.push(`${id} has no words`);
    else {
      const annotation: Annotation = {
        id,
        created,
        about: about ?? 'span',
        target,
        tags: [],
        status: 'open',
        replies: [],
        links: [],
      };
      found.set(id, { annotation, tags: about ? [] : [type], notes: [] });
    }
  }
  for (const line of lines.filter(one => !one.startsWith('T'))) {
    const [id = '', what = '', ...rest] = line.split('\t');
    const [type = '', of = '', ...value] = what.split(' ');
    const note = found.get(of);
    if (line.startsWith('#') && note && type === 'Tag') note.tags.push(rest.join('\t'));
    else if (line.startsWith('#') && note) note.notes.push(rest.join('\t'));
    else if (/^[AM]/.test(line) && note) note.tags.push([type, ...value].join(' '));
    else problems.push(`${id} is no note on a stretch of text and was left out`);
  }
  const notes = [...found.values()].map(({ annotation, tags, notes: said }): ImportedNote => {
    const note = said.length === 0 ? {} : { note: said.join('\n\n') };
    return { source, annotation: { ...annotation, tags: [...new Set(tags.filter(Boolean))], ...note } };
  });
  return { notes, problems };
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');
