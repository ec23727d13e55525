import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  type AnchorState,
  type Annotation,
  exportBrat,
  exportCsv,
  exportJsonLd,
  exportMarkdown,
  isHypothesis,
  type PlacedArticle,
  placeNotes,
  readBrat,
  readHypothesis,
  readJsonLd,
  describe as selectorOf,
} from '../../src/annotations/annotations.js';
import { anyCorrection, anyNote, note } from './notes.js';

const text = 'The mayor said the bridge 🌉 would open in May.\nNobody believed *her*.';
const on = (words: string, said: Partial<Annotation> = {}): Annotation => {
  const start = text.indexOf(words);
  return note(words.replace(/\W/g, ''), { target: selectorOf(text, { start, end: start + words.length }), ...said });
};
const article = (...notes: readonly Annotation[]): PlacedArticle => ({
  file: 'a b.txt',
  text,
  notes: placeNotes(text, notes),
  corrections: [],
});
const orphan: AnchorState = { kind: 'orphaned' };

describe('a W3C export', () => {
  it('read back is the same notes', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyNote(fc.oneof(fc.uuid(), fc.constantFrom('urn:x:1', 'a b', 'urn:dateline:q', '%'))), {
          maxLength: 4,
          selector: one => one.id,
        }),
        notes => {
          const file = 'news/übers #1.txt';
          const json = exportJsonLd([
            { file, text: null, notes: notes.map(annotation => ({ annotation, state: orphan })), corrections: [] },
          ]);
          const { notes: read, problems } = readJsonLd(json);
          assert.deepEqual(problems, []);
          const expected = notes.map(one => ({
            ...one,
            links: one.links.map(link => ({ ...link, article: link.article })),
          }));
          assert.deepEqual(
            read.map(({ annotation }) => annotation),
            expected,
          );
          for (const { source } of read) assert.equal(decodeURIComponent(source), file);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('read back is the same corrections', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyCorrection(fc.uuid()), { maxLength: 4, selector: one => one.id }), corrections => {
        const json = exportJsonLd([
          {
            file: 'a.txt',
            text: null,
            notes: [],
            corrections: corrections.map(correction => ({ correction, state: null })),
          },
        ]);
        const { notes, problems, corrections: read = [] } = readJsonLd(json);
        assert.deepEqual([notes, problems], [[], []]);
        assert.deepEqual(
          read,
          corrections.map(correction => ({ source: 'a.txt', correction })),
        );
      }),
      { numRuns: 40 },
    );
  });

  it('is what the Web Annotation model requires', () => {
    const page = JSON.parse(
      exportJsonLd([
        article(
          on('bridge', {
            note: 'Which?',
            tags: ['x'],
            author: 'Ann',
            replies: [{ id: 'r', created: '2026-03-01T09:00:00Z', note: 'Old one' }],
          }),
        ),
      ]),
    );
    assert.equal(page['@context'][0], 'http://www.w3.org/ns/anno.jsonld');
    assert.equal(page.type, 'AnnotationPage');
    const iri = /^[a-z][a-z0-9+.-]*:\S+$/;
    for (const item of page.items) {
      assert.equal(item.type, 'Annotation');
      assert.match(item.id, iri);
      assert.match(item.created, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
      assert.ok(item.target);
    }
    const [first, reply] = page.items;
    assert.deepEqual(first.target, {
      source: 'a%20b.txt',
      selector: [
        {
          type: 'TextQuoteSelector',
          exact: 'bridge',
          prefix: 'The mayor said the ',
          suffix: ' 🌉 would open in May.\nNobody be',
        },
        { type: 'TextPositionSelector', start: 19, end: 25 },
      ],
    });
    assert.deepEqual([reply.motivation, reply.target], ['replying', first.id]);
  });

  it('keeps what others say in ways of their own', () => {
    const foreign = {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: 'https://example.org/1',
      type: 'Annotation',
      motivation: 'questioning',
      rights: 'https://creativecommons.org/publicdomain/zero/1.0/',
      creator: { id: 'https://example.org/ann', name: 'Ann' },
      created: '2026-03-01T09:00:00+01:00',
      body: [
        { type: 'TextualBody', value: 'Really?' },
        { type: 'Image', id: 'https://example.org/p.png' },
      ],
      target: {
        source: 'a.txt',
        selector: {
          type: 'TextQuoteSelector',
          exact: 'May',
          refinedBy: { type: 'TextPositionSelector', start: 1, end: 4 },
        },
      },
    };
    const { notes } = readJsonLd(
      JSON.stringify({ type: 'AnnotationCollection', first: { type: 'AnnotationPage', items: [foreign] } }),
    );
    const [one] = notes;
    assert.ok(one);
    assert.deepEqual(one.annotation, {
      ...note('https://example.org/1', {
        target: { exact: 'May', prefix: '', suffix: '', start: 1, end: 4 },
        note: 'Really?',
        author: 'Ann',
      }),
      created: '2026-03-01T08:00:00Z',
      more: { w3c: { motivation: 'questioning', body: [foreign.body[1]], rights: foreign.rights } },
    });
    const [again] = JSON.parse(
      exportJsonLd([
        { file: 'a.txt', text: null, notes: [{ annotation: one.annotation, state: orphan }], corrections: [] },
      ]),
    ).items;
    assert.equal(again.motivation, 'questioning');
    assert.equal(again.rights, foreign.rights);
    assert.deepEqual(again.body[1], foreign.body[1]);
  });

  it('that is none is told in a sentence', () => {
    assert.deepEqual(readJsonLd('nonsense').problems, ['the file is no JSON']);
    const { notes, problems } = readJsonLd('[{"type": "Annotation", "id": "urn:x:1", "target": "a.txt"}]');
    assert.deepEqual([notes, problems], [[], ['The annotation urn:x:1 quotes no words of an article']]);
    fc.assert(
      fc.property(fc.json(), json => void readJsonLd(json)),
      { numRuns: 100 },
    );
  });
});

describe('brat stand-off', () => {
  it('counts code points, and brings notes and tags along', () => {
    const ann = exportBrat(
      article(on('bridge 🌉', { note: 'Which\none?', tags: ['to check'] }), on('May.\nNobody', { about: 'fact' })),
    );
    assert.equal(
      ann,
      'T1\tSpan 19 27\tbridge 🌉\n#1\tAnnotatorNotes T1\tWhich one?\n#2\tTag T1\tto check\nT2\tFact 42 46;47 53\tMay. Nobody\n',
    );
    const { notes, problems } = readBrat(ann, 'a.txt', text, new Date('2026-03-01T08:00:00Z'));
    assert.deepEqual(problems, []);
    assert.deepEqual(
      notes.map(({ annotation }) => [
        annotation.id,
        annotation.about,
        annotation.target.exact,
        annotation.note,
        annotation.tags,
      ]),
      [
        ['T1', 'span', 'bridge 🌉', 'Which one?', ['to check']],
        ['T2', 'fact', 'May.\nNobody', undefined, []],
      ],
    );
  });

  it('of others becomes tags, relations are named as left out', () => {
    const ann =
      'T1\tPerson 4 9\tmayor\nA1\tNegated T1\nT2\tPlace 0 3\tParis\nR1\tOwns Arg1:T1 Arg2:T2\nT3\tBad x y\tz\n';
    const { notes, problems } = readBrat(ann, 'a.txt', text);
    assert.deepEqual(
      notes.map(({ annotation }) => annotation.tags),
      [['Person', 'Negated'], ['Place']],
    );
    assert.deepEqual(
      notes.map(({ annotation }) => annotation.target.start),
      [4, undefined],
    );
    assert.deepEqual(problems, ['T3 has no readable offsets', 'R1 is no note on a stretch of text and was left out']);
  });
});

describe('a Hypothes.is export', () => {
  const rows = [
    {
      id: 'h1',
      created: '2026-03-01T08:00:00.123+00:00',
      updated: '2026-03-01T08:00:00.123+00:00',
      user: 'acct:ben@hypothes.is',
      uri: 'https://news.example/a',
      text: 'Who?',
      tags: ['x'],
      target: [
        {
          source: 'https://news.example/a',
          selector: [
            { type: 'TextPositionSelector', start: 5, end: 9 },
            { type: 'TextQuoteSelector', exact: 'mayor', prefix: 'The ', suffix: ' said' },
          ],
        },
      ],
    },
    {
      id: 'h2',
      created: '2026-03-01T09:00:00Z',
      user: 'acct:ann@hypothes.is',
      uri: 'https://news.example/a',
      text: 'Her.',
      references: ['h1'],
      target: [{}],
    },
    { id: 'h3', uri: 'https://news.example/a', text: 'A page note', target: [{ source: 'https://news.example/a' }] },
  ];

  it('gives notes without the position in the web page, answers in their threads', () => {
    const json = JSON.stringify({ total: 3, rows });
    assert.ok(isHypothesis(json) && !isHypothesis('[{"type": "Annotation", "target": "x"}]'));
    const { notes, problems } = readHypothesis(json);
    assert.deepEqual(notes, [
      {
        source: 'https://news.example/a',
        annotation: {
          ...note('h1', {
            target: { exact: 'mayor', prefix: 'The ', suffix: ' said' },
            tags: ['x'],
            note: 'Who?',
            author: 'ben',
          }),
          created: '2026-03-01T08:00:00.123Z',
          replies: [{ id: 'h2', author: 'ann', created: '2026-03-01T09:00:00Z', note: 'Her.' }],
        },
      },
    ]);
    assert.deepEqual(problems, ['The annotation h3 quotes no words of a page']);
  });
});

describe('a table of notes', () => {
  it('has quotation marks around what needs them', () => {
    const [, row] = exportCsv([article(on('bridge', { note: 'Say "open", twice', tags: ['a', 'b'] }))]).split('\r\n');
    assert.equal(
      row,
      'a b.txt,bridge,anchored,19,25,bridge,"Say ""open"", twice",a; b,open,span,,2026-03-01T08:00:00Z,,,',
    );
  });
});

describe('what was put right', () => {
  const corrections = [
    { correction: { id: 'c', correct: 'date', value: '2026-05', target: on('May').target }, state: null },
    { correction: { id: 'd', author: 'Ann', correct: 'published', value: '2026-04-01' }, state: null },
  ] as const;
  const corrected = [{ ...article(), corrections }];
  it('stands behind the notes of a table', () => {
    assert.deepEqual(exportCsv(corrected).split('\r\n').slice(1), [
      'a b.txt,c,,,,May,,,,,,,,,date: 2026-05',
      'a b.txt,d,,,,,,,,,Ann,,,,published: 2026-04-01',
      '',
    ]);
  });
  it('stands at the end of a report', () => {
    assert.match(
      exportMarkdown(corrected),
      /## Corrections\n\n- \*\*a b\.txt\*\*: “May” \(date: 2026-05\)\n- \*\*a b\.txt\*\* \(published: 2026-04-01\)\n$/,
    );
  });
});

describe('a report of notes', () => {
  it('is grouped by tag, and an article’s marks are no Markdown', () => {
    const notes = [on('*her*', { note: 'Who?', author: 'Ann' }), on('bridge', { tags: ['to check'] })];
    assert.equal(
      exportMarkdown([article(...notes)]),
      `# Annotations

## to check

- **a b.txt**: “bridge” (2026-03-01)

## Without a tag

- **a b.txt**: “\\*her\\*” (Ann, 2026-03-01)
  Who?
`,
    );
  });
});
