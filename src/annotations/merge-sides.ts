import { ulid } from 'ulid';
import type { Folder } from '../files/files.js';
import type { Annotation, AnnotationLink, Correction, SidecarChange } from './annotations.js';
import { applyToText } from './change.js';
import { conflictSides } from './conflict.js';
import { same } from './merge.js';
import { refusal, type Saved, sentenceOf, textOf } from './session.js';
import { readSidecar } from './sidecar.js';

/**
 * A sidecar in which git left a conflict, with the notes and corrections of both sides: what only one has is kept, a note that
 * both have takes the tags, replies and links of both, and where they say different things both stand there. Null where a side
 * can't be read.
 */
export function mergeSides(text: string): string | null {
  const sides = conflictSides(text);
  if (!sides) return null;
  const [ours, theirs] = [readSidecar(sides.ours), readSidecar(sides.theirs)];
  if (ours.kind !== 'sidecar' || theirs.kind !== 'sidecar') return null;
  const merged = applyToText(sides.ours, [
    ...theirs.annotations.flatMap(note => noteChanges(note, ours.annotations)),
    ...theirs.corrections.flatMap(correction => correctionChanges(correction, ours.corrections)),
  ]);
  return merged.ok ? merged.text : null;
}

/** The same for the sidecar at a path of a folder; `changes` of what is saved are not told. Never throws. */
export async function saveBothSides(folder: Folder, path: string): Promise<Saved> {
  try {
    return await folder.withLock(path, async () => {
      const merged = mergeSides(textOf(await folder.read(path)) ?? '');
      if (merged === null) {
        const why = 'one of its sides can’t be read by itself: mend the file by hand';
        return { ok: false, why: refusal(path, { why }), keptIn: null };
      }
      await folder.write(path, merged);
      return { ok: true, changes: [] };
    });
  } catch (error) {
    return { ok: false, why: sentenceOf(error, path), keptIn: null };
  }
}

function noteChanges(theirs: Annotation, notes: readonly Annotation[]): readonly SidecarChange[] {
  const ours = notes.find(({ id }) => id === theirs.id);
  if (!ours) return [{ do: 'add', annotation: theirs }];
  if (same(ours, theirs)) return [];
  const both = union(ours, theirs);
  if (both) return same(both, ours) ? [] : [{ do: 'replace', before: ours, after: both }];
  return [{ do: 'add', annotation: { ...theirs, id: ulid() }, behind: ours.id }];
}

function correctionChanges(theirs: Correction, corrections: readonly Correction[]): readonly SidecarChange[] {
  const ours = corrections.find(({ id }) => id === theirs.id);
  if (ours && same(ours, theirs)) return [];
  return [{ do: 'correct', before: null, after: ours ? { ...theirs, id: ulid() } : theirs }];
}

/** One note of two that differ in what can be added up alone; null where they say different things. */
function union(ours: Annotation, theirs: Annotation): Annotation | null {
  const { tags, replies, links, status, changed, ...said } = ours;
  const { tags: _, replies: more, links: others, status: theirStatus, changed: later, ...saidToo } = theirs;
  const clash = replies.some(reply => more.some(other => other.id === reply.id && !same(other, reply)));
  if (clash || !same(said, saidToo)) return null;
  const isNew = (link: AnnotationLink) => !links.some(one => same(one, link));
  const last = [changed, later]
    .filter(time => time !== undefined)
    .sort()
    .at(-1);
  return {
    ...said,
    tags: [...new Set([...tags, ...theirs.tags])],
    replies: [...replies, ...more.filter(({ id }) => !replies.some(reply => reply.id === id))],
    links: [...links, ...others.filter(isNew)],
    status: status === 'resolved' ? status : theirStatus,
    ...(last === undefined ? {} : { changed: last }),
  };
}
