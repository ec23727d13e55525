import type { Annotation, AnnotationLink, Correction, MarkKind, Reply, Selector } from './annotations.js';

// The data of a sidecar as its YAML holds it, once the schema has passed it; what may be left out there is optional here.

export interface PlainSelector {
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly start?: number;
  readonly end?: number;
}

export interface PlainAnnotation {
  readonly id: string;
  readonly created: string;
  readonly changed?: string;
  readonly author?: string;
  readonly about?: Annotation['about'];
  readonly target: PlainSelector;
  readonly tags?: readonly string[];
  readonly color?: string;
  readonly note?: string;
  readonly status?: Annotation['status'];
  readonly orphaned?: boolean;
  readonly replies?: readonly Reply[];
  readonly links?: readonly {
    readonly article: string;
    readonly annotation?: string;
    readonly target: PlainSelector;
  }[];
}

export interface PlainCorrection {
  readonly id: string;
  readonly created?: string;
  readonly author?: string;
  readonly target?: PlainSelector;
  readonly reject?: MarkKind;
  readonly add?: MarkKind;
  readonly date?: string;
  readonly speaker?: PlainSelector;
  readonly published?: string;
  readonly origin?: string;
}

export interface PlainSidecar {
  readonly dateline: number;
  readonly sha256?: string;
  readonly annotations?: readonly PlainAnnotation[];
  readonly corrections?: readonly PlainCorrection[];
}

/** The keys of an annotation in the order in which a new one is written. */
export const annotationKeys = [
  'id',
  'created',
  'changed',
  'author',
  'about',
  'target',
  'tags',
  'color',
  'note',
  'status',
  'orphaned',
  'replies',
  'links',
] as const satisfies readonly (keyof PlainAnnotation)[];

/** The keys of a correction in the order in which a new one is written. */
export const correctionKeys = [
  'id',
  'created',
  'author',
  'target',
  'reject',
  'add',
  'date',
  'speaker',
  'published',
  'origin',
] as const satisfies readonly (keyof PlainCorrection)[];

/** The annotation that a sidecar's entry stands for. */
export function toAnnotation(plain: PlainAnnotation): Annotation {
  return {
    id: plain.id,
    created: plain.created,
    ...given('changed', plain.changed),
    ...given('author', plain.author),
    about: plain.about ?? 'span',
    target: toSelector(plain.target),
    tags: plain.tags ?? [],
    ...given('color', plain.color),
    ...given('note', plain.note === undefined ? undefined : withoutLastBreak(plain.note)),
    status: plain.status ?? 'open',
    ...given('orphaned', plain.orphaned || undefined),
    replies: (plain.replies ?? []).map(toReply),
    links: (plain.links ?? []).map(
      ({ article, annotation, target }): AnnotationLink => ({
        article,
        ...given('annotation', annotation),
        target: toSelector(target),
      }),
    ),
    ...unknownIn(plain, annotationKeys),
  };
}

/** The entry that stands for an annotation: what is empty is left out, a note ends its last line. */
export function toPlain(annotation: Annotation): PlainAnnotation {
  const { tags, note, replies, links, more, ...rest } = annotation;
  const entry: PlainAnnotation = {
    ...rest,
    target: plainSelector(annotation.target),
    ...(tags.length === 0 ? {} : { tags }),
    ...(note === undefined ? {} : { note: `${note}\n` }),
    ...(replies.length === 0 ? {} : { replies: replies.map(reply => ({ ...reply, note: `${reply.note}\n` })) }),
    ...(links.length === 0
      ? {}
      : { links: links.map(({ target, ...link }) => ({ ...link, target: plainSelector(target) })) }),
  };
  const ordered = annotationKeys.filter(key => entry[key] !== undefined).map(key => [key, entry[key]]);
  return { ...Object.fromEntries(ordered), ...more };
}

/** The correction that a sidecar's entry stands for; the schema has seen to it that it is one kind and complete. */
export function toCorrection(plain: PlainCorrection): Correction {
  const made = {
    id: plain.id,
    ...given('created', plain.created),
    ...given('author', plain.author),
    ...unknownIn(plain, correctionKeys),
  };
  if (plain.published !== undefined) return { ...made, correct: 'published', value: plain.published };
  if (plain.origin !== undefined) return { ...made, correct: 'origin', name: plain.origin };
  const target = toSelector(plain.target ?? { exact: '' });
  if (plain.reject !== undefined) return { ...made, correct: 'reject', target, kind: plain.reject };
  if (plain.add !== undefined) return { ...made, correct: 'add', target, kind: plain.add };
  if (plain.speaker !== undefined) return { ...made, correct: 'speaker', target, speaker: toSelector(plain.speaker) };
  return { ...made, correct: 'date', target, value: plain.date ?? '' };
}

/** The entry that stands for a correction. */
export function toPlainCorrection(correction: Correction): PlainCorrection {
  const { id, created, author, more } = correction;
  return {
    id,
    ...given('created', created),
    ...given('author', author),
    ...('target' in correction ? { target: plainSelector(correction.target) } : {}),
    ...whatIsRight(correction),
    ...more,
  };
}

function whatIsRight(correction: Correction): Omit<PlainCorrection, 'id'> {
  switch (correction.correct) {
    case 'reject':
      return { reject: correction.kind };
    case 'add':
      return { add: correction.kind };
    case 'date':
      return { date: correction.value };
    case 'speaker':
      return { speaker: plainSelector(correction.speaker) };
    case 'published':
      return { published: correction.value };
    case 'origin':
      return { origin: correction.name };
  }
}

/** What an entry says beyond the known keys. */
export function unknownIn(
  plain: object,
  known: readonly string[],
): { readonly more?: Readonly<Record<string, unknown>> } {
  const more = Object.entries(plain).filter(([key]) => !known.includes(key));
  return more.length === 0 ? {} : { more: Object.fromEntries(more) };
}

/** Context that isn't there is empty; a position is whole or absent. */
export const toSelector = (plain: PlainSelector): Selector => ({
  exact: plain.exact,
  prefix: plain.prefix ?? '',
  suffix: plain.suffix ?? '',
  ...(plain.start === undefined || plain.end === undefined ? {} : { start: plain.start, end: plain.end }),
});

export const plainSelector = ({ exact, prefix, suffix, ...position }: Selector): PlainSelector => ({
  exact,
  ...(prefix === '' ? {} : { prefix }),
  ...(suffix === '' ? {} : { suffix }),
  ...position,
});

const toReply = ({ id, author, created, note }: Reply): Reply => ({
  id,
  ...given('author', author),
  created,
  note: withoutLastBreak(note),
});

/** A block of YAML ends with a line break that is not part of what was said. */
const withoutLastBreak = (note: string): string => (note.endsWith('\n') ? note.slice(0, -1) : note);

export const given = <K extends string, V>(key: K, value: V | undefined): { readonly [key in K]?: V } =>
  (value === undefined ? {} : { [key]: value }) as { readonly [key in K]?: V };
