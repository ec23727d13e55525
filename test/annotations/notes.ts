import fc from 'fast-check';
import type { Annotation, Correction, Selector, SidecarChange } from '../../src/annotations/annotations.js';
import { applyToText, readSidecar } from '../../src/annotations/annotations.js';

/** A note with an id of its own and what else a test is about. */
export const note = (id: string, said: Partial<Annotation> = {}): Annotation => ({
  id,
  created: '2026-03-01T08:00:00Z',
  about: 'span',
  target: { exact: 'the harbour master', prefix: 'according to ', suffix: ', the ferry', start: 13, end: 31 },
  tags: [],
  status: 'open',
  replies: [],
  links: [],
  ...said,
});

/** The text after a change that must succeed. */
export function changed(yaml: string, ...changes: readonly SidecarChange[]): string {
  const result = applyToText(yaml, changes);
  if (!result.ok) throw new Error(result.why);
  return result.text;
}

/** The notes of a text that must be readable. */
export function notesIn(yaml: string): readonly Annotation[] {
  const sidecar = readSidecar(yaml);
  if (sidecar.kind === 'broken') throw new Error(`${sidecar.line}: ${sidecar.why}`);
  return sidecar.annotations;
}

/** What a person, or a program with bad manners, may put into a text: any character, YAML's own marks, odd line breaks. */
const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: fc.constantFrom(...' \t\n\r:#-?&*!|>\'"%@`{}[],é\u0085\u2028\ufeff😀'), maxLength: 12 }),
  fc.constantFrom(
    'null',
    '~',
    'true',
    '2024',
    '1e3',
    '0x1f',
    '---',
    '...',
    '<<',
    '=',
    '- a',
    'a: b',
    ' lead',
    'trail ',
    '\n\n',
    '|',
    '>-',
  ),
);
const record = <T>(parts: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> =>
  fc.record(parts, { noNullPrototype: true }) as fc.Arbitrary<T>;
const someWords = words.filter(text => text !== '');
const time = fc
  .date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true })
  .map(date => date.toISOString());

const selector: fc.Arbitrary<Selector> = fc
  .tuple(someWords, words, words, fc.option(fc.nat(5000)))
  .map(([exact, prefix, suffix, start]) =>
    start === null ? { exact, prefix, suffix } : { exact, prefix, suffix, start, end: start + 7 },
  );

const optional = <T>(key: string, value: fc.Arbitrary<T>) =>
  fc.option(value, { nil: undefined }).map(it => (it === undefined ? {} : { [key]: it }));

/** Any note at all, but for its id. */
export const anyNote = (id: fc.Arbitrary<string>): fc.Arbitrary<Annotation> =>
  fc
    .tuple(
      record({
        id,
        created: time,
        about: fc.constantFrom('span', 'date', 'actor', 'quote', 'fact'),
        target: selector,
        tags: fc.uniqueArray(someWords, { maxLength: 3 }),
        status: fc.constantFrom('open', 'resolved'),
        replies: fc.uniqueArray(
          fc
            .tuple(record({ id: fc.uuid(), created: time, note: words }), optional('author', someWords))
            .map(([reply, author]) => ({ ...reply, ...author })),
          { maxLength: 2, selector: reply => reply.id },
        ),
        links: fc.array(
          fc
            .tuple(
              record({ article: fc.constantFrom('b.txt', '../c d.txt', 'sub/e#1?.txt'), target: selector }),
              optional('annotation', fc.uuid()),
            )
            .map(([link, annotation]) => ({ ...link, ...annotation })),
          { maxLength: 2 },
        ),
      }),
      optional('changed', time),
      optional('author', someWords),
      optional('note', words),
      optional('color', someWords),
      optional('orphaned', fc.constant(true as const)),
      optional('more', record({ urgency: fc.constantFrom('high', 3, true, ['a', { b: 'c' }]) })),
    )
    .map(parts => Object.assign({}, ...parts) as Annotation);

/** Any correction at all, but for its id. */
export const anyCorrection = (id: fc.Arbitrary<string>): fc.Arbitrary<Correction> => {
  const made = fc
    .tuple(record({ id }), optional('created', time), optional('author', someWords))
    .map(parts => Object.assign({}, ...parts) as { readonly id: string });
  const kind = fc.constantFrom('date', 'actor', 'quote');
  const right: fc.Arbitrary<object> = fc.oneof(
    record({ correct: fc.constantFrom('reject', 'add'), target: selector, kind }),
    record({ correct: fc.constant('date'), target: selector, value: someWords }),
    record({ correct: fc.constant('speaker'), target: selector, speaker: selector }),
    record({ correct: fc.constant('published'), value: fc.constantFrom('2026-03-01', '2026-03-01T08:00') }),
    record({ correct: fc.constant('origin'), name: someWords }),
  );
  return fc.tuple(made, right).map(parts => Object.assign({}, ...parts) as Correction);
};
