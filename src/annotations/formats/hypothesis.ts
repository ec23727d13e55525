import { ulid } from 'ulid';
import type { Annotation, Reply } from '../annotations.js';
import {
  type Imported,
  type ImportedNote,
  isObject,
  type Json,
  listOf,
  parseJson,
  textOf,
  timeOf,
} from './imported.js';
import { selectorIn } from './selectors.js';

/** True for the JSON of Hypothes.is: what its API answers (`rows`) or its client exports (`annotations`). */
export function isHypothesis(text: string): boolean {
  const json = parseJson(text);
  return rowsOf(json).some(row => isObject(row) && 'uri' in row && 'target' in row);
}

/**
 * The notes of a Hypothes.is export. Their positions count in the web page, not in the saved text, and are left out: the
 * words and their context say where the note belongs. Page notes, which quote nothing, are named as left out.
 */
export function readHypothesis(text: string, now = new Date()): Imported {
  const rows = rowsOf(parseJson(text)).filter(isObject);
  const problems: string[] = [];
  const fallback = `${now.toISOString().slice(0, 19)}Z`;
  const replies = rows.filter(row => listOf(row.references).length > 0);
  const notes: ImportedNote[] = [];
  for (const row of rows.filter(one => !replies.includes(one))) {
    const [target] = listOf(row.target);
    const selector = isObject(target) ? selectorIn(target.selector) : null;
    const id = textOf(row.id);
    const source = textOf(row.uri);
    if (!id || !source || !selector) {
      problems.push(`The annotation ${id ?? 'without an id'} quotes no words of a page`);
      continue;
    }
    const { exact, prefix, suffix } = selector;
    const changed = timeOf(row.updated);
    const note = textOf(row.text);
    const annotation: Annotation = {
      id,
      created: timeOf(row.created) ?? fallback,
      ...(changed === undefined || changed === timeOf(row.created) ? {} : { changed }),
      ...authorOf(row),
      about: 'span',
      target: { exact, prefix, suffix },
      tags: listOf(row.tags).filter(tag => typeof tag === 'string' && tag !== '') as string[],
      ...(note === undefined ? {} : { note }),
      status: 'open',
      replies: replies.filter(reply => listOf(reply.references)[0] === id).map(reply => replyOf(reply, fallback)),
      links: [],
    };
    notes.push({ source, annotation });
  }
  const threads = new Set(notes.map(({ annotation }) => annotation.id));
  for (const reply of replies)
    if (!threads.has(String(listOf(reply.references)[0])))
      problems.push(
        `The reply ${textOf(reply.id) ?? 'without an id'} belongs to an annotation that is not in the file`,
      );
  return { notes, problems };
}

const rowsOf = (json: unknown): readonly unknown[] => {
  if (Array.isArray(json)) return json;
  return isObject(json) ? listOf(json.rows ?? json.annotations) : [];
};

const replyOf = (row: Json, fallback: string): Reply => ({
  id: textOf(row.id) ?? ulid(),
  ...authorOf(row),
  created: timeOf(row.created) ?? fallback,
  note: textOf(row.text) ?? '',
});

/** The name that is shown, else the account's: "acct:ann@hypothes.is" is Ann's. */
function authorOf(row: Json): { readonly author?: string } {
  const shown = isObject(row.user_info) ? textOf(row.user_info.display_name) : undefined;
  const account = textOf(row.user)
    ?.replace(/^acct:/, '')
    .replace(/@[^@]*$/, '');
  const author = shown ?? account;
  return author === undefined ? {} : { author };
}
