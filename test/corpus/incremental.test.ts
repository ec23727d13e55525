import assert from 'node:assert/strict';
import { type Corpus, createCorpus } from '../../src/corpus/corpus.js';

const speakers = ['Mira Halvorsen', 'Tobias Quell', 'Edda Brankovic', 'Oskar Lindqvist'];
const towns = ['Velmora', 'Drosno', 'Oskavia'];
const article = (day: number, speaker: number, town: number, more = '') =>
  ` date 2022-03-${String(day).padStart(2, '0')} Ferries stop in ${towns[town]}

The ferries of ${towns[town]} stopped on Tuesday, minister ${speakers[speaker]} told reporters.

"We will not sail before the harbour has been dredged to nine metres," said ${speakers[speaker]}.
${more}`;

/** All that a corpus answers about its actors and quotations. */
function answers(corpus: Corpus): unknown {
  corpus.settle();
  return [
    corpus.actors().map(({ id }) => [corpus.actor(id), corpus.filesMentioning(id), corpus.mentionsOf(id)]),
    corpus.files().map(file => (corpus.read(file)?.quotes ?? []).map(quote => [file, corpus.printingsOf(file, quote)])),
  ];
}

describe('a folder that was changed article by article', () => {
  it('tells of actors and quotations what it would tell if it were read anew', () => {
    const changed = createCorpus();
    for (let i = 0; i < 24; i++) changed.set(`${i}.txt`, article(1 + (i % 28), i % 4, i % 3));
    answers(changed);
    const steps: readonly ((corpus: Corpus) => void)[] = [
      corpus => corpus.set('3.txt', article(4, 3, 0, '\nNobody was hurt.\n')),
      corpus => corpus.set('5.txt', article(20, 0, 2)),
      corpus => corpus.remove('7.txt'),
      corpus => corpus.set('new.txt', article(9, 2, 1)),
      corpus => corpus.rename('11.txt', '0a.txt'),
      corpus => corpus.set('12.txt', 'No article any more.'),
    ];
    const anew = () => {
      const corpus = createCorpus();
      for (const file of changed.files())
        corpus.set(file, changed.article(file)!.text, { known: changed.analysis(file)! });
      return corpus;
    };
    for (const step of steps) {
      step(changed);
      assert.deepEqual(answers(changed), answers(anew()));
    }
  });
});

const events = [
  'The Brenlow bridge over the river Tarn collapsed on Tuesday after weeks of rain',
  'A fire in the Kessel chemical plant near Drosno burned for nine hours on Tuesday',
  'The parliament of Oskavia dismissed finance minister Edda Brankovic on Tuesday',
  'Sailors of the freighter Halvorsen were rescued off Cape Munde on Tuesday',
  'The bank of Velmora raised its rate to four percent on Tuesday',
] as const;
const details = [
  ['and 12 people were killed', 'and two people were killed', 'said governor Mira Quell'],
  ['and 40 workers were taken to hospital', 'and 43 workers were taken to hospital', 'said fire chief Tobias Lind'],
  ['by 61 votes to 55', 'by 61 votes to 54', 'said speaker Oskar Dahl'],
  ['in a storm that broke their ship in two', 'before their ship sank in a storm', 'said coast guard captain Ida Munk'],
  ['for the third time this year', 'as inflation reached six percent', 'said bank president Jonas Vey'],
] as const;
const closings = [
  'officials told reporters',
  'the ministry confirmed',
  'witnesses recalled',
  'the evening news reported',
  'a spokesman wrote',
  'neighbours remembered',
  'the radio announced',
  'people on the spot agreed',
];
/** One of thirty articles on five events, with paragraphs more. */
const report = (i: number, more: readonly string[] = []): string => {
  const [event, [first, second, source]] = [events[i % 5]!, details[i % 5]!];
  return ` date 2022-03-0${1 + (i % 2)} ${event}

${event}, ${source}.

${event} ${i % 3 ? first : second}, ${closings[i % 8]}.
${more.map(paragraph => `\n${paragraph}\n`).join('')}`;
};
const reports = (): Corpus => {
  const corpus = createCorpus();
  for (let i = 0; i < 30; i++) corpus.set(`${i}.txt`, report(i));
  return corpus;
};
const anewFrom = (changed: Corpus): Corpus => {
  const corpus = createCorpus();
  for (const file of changed.files()) corpus.set(file, changed.article(file)!.text, { known: changed.analysis(file)! });
  return corpus;
};
/** What the facts of a folder say; how likely they are depends a little on when a word was last counted. */
const told = (corpus: Corpus): unknown =>
  corpus.crossReference().facts.map(({ statements, origins, agreements, conflicts }) => ({
    statements: statements.map(({ file, start, text }) => `${file} ${start} ${text}`),
    ...{ origins, agreements, conflicts },
  }));

const edits: readonly ((corpus: Corpus) => void)[] = [
  corpus => corpus.set('3.txt', report(3, [`${events[1]} ${details[1][1]}.`])),
  corpus => corpus.set('8.txt', `${report(8)}\nNobody expects an answer before the summer.\n`),
  corpus => corpus.set('12.txt', report(12).replace('on Tuesday', 'on Monday')),
  corpus => corpus.set('10.txt', report(10).replace(/\n[^\n]*governor[^\n]*\n/, '\n')),
  corpus => corpus.set('3.txt', report(3)),
  corpus => corpus.remove('14.txt'),
  corpus => corpus.set('17.txt', 'No article.'),
  corpus => {
    corpus.remove('22.txt');
    corpus.set('22.txt', report(22));
  },
  corpus => {
    corpus.set('17.txt', report(17));
    corpus.remove('18.txt');
    corpus.rename('19.txt', '18.txt');
  },
  corpus => corpus.set('new.txt', report(2, ['Another vote is expected in May.'])),
];

describe('a folder that was linked article by article', () => {
  it('tells the facts that it would tell if it were closed and opened', () => {
    const changed = reports();
    changed.crossReference();
    for (const edit of edits) {
      edit(changed);
      changed.crossReference();
      const opened = anewFrom(changed);
      opened.recallLinks(changed.linkMemory());
      assert.deepEqual(told(changed), told(opened));
    }
  });
  it('has its very links again when a change is taken back', () => {
    const corpus = reports();
    const written = () => JSON.parse(JSON.stringify(linksIn(corpus))) as ReturnType<typeof linksIn>;
    const { facts, links } = written();
    corpus.set('6.txt', report(6, [`${events[0]} ${details[0][1]}.`]).replace('burned', 'smouldered'));
    assert.notDeepEqual(written().links, links);
    corpus.set('6.txt', report(6));
    assert.deepEqual(written(), { facts, links });
  });
  it('knows at once of a name that is new, and fully of whose it is when it is asked to', () => {
    const corpus = createCorpus();
    const brief = (more = '') => ` date 2022-03-02 Rain\n\nGovernor Mira Quell spoke on Tuesday of the rain.${more}\n`;
    for (let i = 0; i < 60; i++) corpus.set(`${i}.txt`, brief());
    corpus.settle();
    corpus.set('1.txt', brief(' Engineer Ansgar Tveit spoke after Quell.'));
    corpus.settle('soon');
    const named = (name: string) => corpus.read('1.txt')!.actors.find(({ text }) => text.includes(name))!;
    assert.ok(corpus.isProvisional);
    assert.equal(named('Mira').actor, corpus.read('0.txt')!.actors.find(({ text }) => text.includes('Mira'))!.actor);
    assert.equal(named('Tveit').name, 'Ansgar Tveit');
    corpus.settle();
    assert.ok(!corpus.isProvisional);
    assert.deepEqual(answers(corpus), answers(anewFrom(corpus)));
  });
});

describe('a folder that was linked in an earlier run', () => {
  const memoryOf = (corpus: Corpus): Uint8Array => {
    corpus.crossReference();
    return corpus.linkMemory();
  };
  /** What stands at the end of a memory are scores: these say that the last statements compared have nothing in common. */
  const withoutLastScores = (memory: Uint8Array): Uint8Array => memory.slice().fill(0, memory.length - 400);
  const recalling = (corpus: Corpus, memory: Uint8Array): Corpus => {
    corpus.recallLinks(memory);
    return corpus;
  };
  it('has its very links again', () => {
    const corpus = reports();
    const memory = memoryOf(corpus);
    assert.deepEqual(linksIn(recalling(anewFrom(corpus), memory)), linksIn(corpus));
  });
  it('is not compared again', () => {
    const corpus = reports();
    const recalled = recalling(anewFrom(corpus), withoutLastScores(memoryOf(corpus)));
    assert.ok(linksIn(recalled).links.length < linksIn(corpus).links.length);
  });
  it('is compared again where articles changed, came and went since', () => {
    const corpus = reports();
    const memory = memoryOf(corpus);
    for (const edit of edits) edit(corpus);
    assert.deepEqual(told(recalling(anewFrom(corpus), memory)), told(anewFrom(corpus)));
  });
  it('is compared anew as a whole where much of it is other now', () => {
    const corpus = reports();
    const memory = withoutLastScores(memoryOf(corpus));
    for (let i = 0; i < 10; i++) corpus.set(`${i}.txt`, report(i, ['Another vote is expected in May.']));
    assert.deepEqual(linksIn(recalling(anewFrom(corpus), memory)), linksIn(anewFrom(corpus)));
  });
  it('is compared anew where what was kept of it is broken', () => {
    const corpus = reports();
    const memory = memoryOf(corpus);
    for (const broken of [memory.slice(0, memory.length >> 1), new Uint8Array(3), new TextEncoder().encode('{"a": 1}')])
      assert.deepEqual(linksIn(recalling(anewFrom(corpus), broken)), linksIn(anewFrom(corpus)));
    const scrambled = memory.slice().fill(0xff, memory.length >> 1, (memory.length >> 1) + 400);
    assert.ok(linksIn(recalling(anewFrom(corpus), scrambled)).facts.length > 0);
  });
});

/** Facts, and links in one order. */
function linksIn(corpus: Corpus) {
  const { facts, links } = corpus.crossReference();
  const lineOf = ({ a, b, score }: (typeof links)[number]) => `${a.file} ${a.start} ${b.file} ${b.start} ${score}`;
  return { facts, links: links.map(lineOf).sort() };
}
