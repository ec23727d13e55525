import { ulid } from 'ulid';
import type { Annotation, AnnotationLink, Reply } from '../annotations.js';
import { given } from '../model.js';
import { folderOf, relativePath } from '../paths.js';
import { readSidecar } from '../sidecar.js';
import {
  type Imported,
  type ImportedCorrection,
  type ImportedNote,
  isObject,
  type Json,
  listOf,
  parseJson,
  textOf,
  timeOf,
} from './imported.js';
import { idBehind, motivationOf } from './jsonld-terms.js';
import { selectorIn } from './selectors.js';

/**
 * The notes of a W3C Web Annotation file: one annotation, a list, a page or a collection with its pages inside. Ids are
 * kept; properties that a sidecar has no place for are kept under `w3c`. `now` dates what has no date.
 */
export function readJsonLd(text: string, now = new Date()): Imported {
  const json = parseJson(text);
  if (json === undefined) return { notes: [], problems: ['the file is no JSON'] };
  const items = annotationsIn(json);
  const isContainer = Array.isArray(json) || (isObject(json) && containers.some(key => key in json));
  const problems: string[] = items.length === 0 && !isContainer ? ['there are no annotations in it'] : [];
  const isReply = (item: Json) => listOf(item.motivation).includes('replying') && textOf(item.target) !== undefined;
  const notes: ImportedNote[] = [];
  const corrections: ImportedCorrection[] = [];
  for (const item of items.filter(one => !isReply(one))) {
    const note = isObject(item['dateline:correction']) ? correctionOf(item) : noteOf(item, now);
    if (typeof note === 'string') problems.push(note);
    else if ('correction' in note) corrections.push(note);
    else notes.push(note);
  }
  const replies = items.filter(isReply);
  const parents = new Map(replies.map(({ id, target }) => [id, target]));
  const byId = new Map<unknown, Reply[]>(notes.map(({ annotation }) => [annotation.id, []]));
  for (const item of replies) {
    // A reply to a reply belongs to the note that both are about.
    let root = item.target;
    for (let steps = 0; parents.has(root) && steps < replies.length; steps++) root = parents.get(root);
    const thread = byId.get(idBehind(String(root)));
    if (thread) thread.push(replyOf(item, now));
    else problems.push(`${nameOf(item)} replies to an annotation that is not in the file`);
  }
  return {
    notes: notes.map(({ source, annotation }) => ({
      source,
      annotation: { ...annotation, replies: byId.get(annotation.id) ?? [] },
    })),
    corrections,
    problems,
  };
}

/** Where pages, collections and graphs keep their annotations. */
const containers = ['items', 'first', 'next', '@graph'];

/** Every annotation in a list, a page, a collection or a graph, in order. */
function annotationsIn(json: unknown, depth = 0): readonly Json[] {
  if (Array.isArray(json)) return json.flatMap(one => annotationsIn(one, depth + 1));
  if (!isObject(json) || depth > 1000) return [];
  if (listOf(json.type ?? json['@type']).includes('Annotation')) return [json];
  return containers.flatMap(key => annotationsIn(json[key] ?? [], depth + 1));
}

/** A correction of ours, held against the schema as one in a sidecar is: JSON is YAML too. */
function correctionOf(item: Json): ImportedCorrection | string {
  const target = isObject(item.target) ? selectorIn(item.target.selector) : undefined;
  const source = sourceOf(isObject(item.target) ? item.target.source : item.target);
  const author = authorOf(item.creator);
  const made = { id: idIn(item), ...given('created', timeOf(item.created)), ...given('author', author) };
  const plain = { ...made, ...given('target', target ?? undefined), ...Object(item['dateline:correction']) };
  const sidecar = readSidecar(JSON.stringify({ dateline: 1, corrections: [plain] }));
  const correction = sidecar.kind === 'sidecar' ? sidecar.corrections[0] : undefined;
  if (source === undefined || !correction) return `${nameOf(item)} is no correction that could be understood`;
  return { source, correction };
}

function noteOf(item: Json, now: Date): ImportedNote | string {
  const [first, ...otherTargets] = listOf(item.target);
  const source = isObject(first) ? sourceOf(first.source) : undefined;
  const target = isObject(first) ? selectorIn(first.selector) : null;
  if (source === undefined || target === null) return `${nameOf(item)} quotes no words of an article`;
  const { note, tags, links, others } = bodiesIn(item, source);
  const foreign = unmapped(item, { note, tags }, others, otherTargets);
  const more = {
    ...(isObject(item['dateline:more']) ? item['dateline:more'] : {}),
    ...(Object.keys(foreign).length === 0 ? {} : { w3c: foreign }),
  };
  const changed = timeOf(item.modified);
  const author = authorOf(item.creator);
  const annotation: Annotation = {
    id: idIn(item),
    created: timeOf(item.created) ?? timeOf(now.toISOString())!,
    ...given('changed', changed),
    ...given('author', author),
    about: abouts.find(about => about === item['dateline:about']) ?? 'span',
    target,
    tags,
    ...given('color', textOf(item['dateline:color'])),
    ...given('note', note),
    status: item['dateline:status'] === 'resolved' ? 'resolved' : 'open',
    ...given('orphaned', item['dateline:orphaned'] === true || undefined),
    replies: [],
    links,
    ...(Object.keys(more).length === 0 ? {} : { more }),
  };
  return { source, annotation };
}

interface Bodies {
  readonly note: string | undefined;
  readonly tags: readonly string[];
  readonly links: readonly AnnotationLink[];
  /** What is no text and no link: pictures, sound, resources of the web. */
  readonly others: readonly unknown[];
}

function bodiesIn(item: Json, source: string): Bodies {
  const notes: string[] = typeof item.bodyValue === 'string' ? [item.bodyValue] : [];
  const [tags, links, others]: [string[], AnnotationLink[], unknown[]] = [[], [], []];
  for (const body of listOf(item.body)) {
    const value = isObject(body) && typeof body.value === 'string' ? body.value : undefined;
    const link = isObject(body) ? linkIn(body, source) : null;
    if (link) links.push(link);
    else if (!isObject(body) || value === undefined) others.push(body);
    else if (!listOf(body.purpose).includes('tagging')) notes.push(value);
    else if (value !== '' && !tags.includes(value)) tags.push(value);
  }
  return { note: notes.length === 0 ? undefined : notes.join('\n\n'), tags, links, others };
}

function linkIn(body: Json, source: string): AnnotationLink | null {
  const to = listOf(body.purpose).includes('linking') ? sourceOf(body.source) : undefined;
  const target = selectorIn(body.selector);
  const id = textOf(body['dateline:annotation']);
  if (to === undefined || target === null) return null;
  const article = relativePath(folderOf(pathIn(source)), pathIn(to));
  return { article, ...given('annotation', id === undefined ? undefined : idBehind(id)), target };
}

/** What an export would not say again by itself. */
function unmapped(
  item: Json,
  said: Pick<Annotation, 'tags'> & { readonly note: string | undefined },
  bodies: readonly unknown[],
  targets: readonly unknown[],
): Json {
  const { note, tags } = said;
  const derived = motivationOf({ tags, ...(note === undefined ? {} : { note }) });
  const rest = Object.entries(item).filter(([key]) => !mapped.has(key));
  return {
    ...(item.motivation === undefined || item.motivation === derived ? {} : { motivation: item.motivation }),
    ...(bodies.length === 0 ? {} : { body: bodies }),
    ...(targets.length === 0 ? {} : { target: targets }),
    ...Object.fromEntries(rest),
  };
}

const mapped = new Set(
  '@context id type @type created modified creator body bodyValue target motivation'
    .split(' ')
    .concat('dateline:about', 'dateline:status', 'dateline:color', 'dateline:orphaned', 'dateline:more'),
);

function replyOf(item: Json, now: Date): Reply {
  const author = authorOf(item.creator);
  return {
    id: idIn(item),
    ...(author === undefined ? {} : { author }),
    created: timeOf(item.created) ?? timeOf(now.toISOString())!,
    note: bodiesIn(item, '').note ?? '',
  };
}

const abouts = ['span', 'date', 'actor', 'quote', 'fact'] as const;

const idIn = (item: Json): string => idBehind(textOf(item.id ?? item['@id']) ?? ulid());

/** People are named in many ways; the first of them counts. */
function authorOf(creator: unknown): string | undefined {
  const [first] = listOf(creator);
  return isObject(first) ? (textOf(first.name) ?? textOf(first.nickname) ?? textOf(first.id)) : textOf(first);
}

const sourceOf = (source: unknown): string | undefined => textOf(isObject(source) ? source.id : source);

/** The path that an IRI reference stands for. */
export function pathIn(source: string): string {
  try {
    return decodeURIComponent(source);
  } catch {
    return source;
  }
}

const nameOf = (item: Json): string => `The annotation ${textOf(item.id) ?? 'without an id'}`;
