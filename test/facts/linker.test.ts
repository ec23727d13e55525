import { strict as assert } from 'node:assert';
import { createLinker, type Fact, type FactDecision, type Place } from '../../src/facts/facts.js';
import { reading } from './reading.js';

const bridge = 'The Brenlow bridge over the river Tarn in Oskavia collapsed on Tuesday after weeks of rain.';
const reworded = 'In Oskavia, the Brenlow bridge across the river Tarn gave way on Tuesday following weeks of rain.';
const ferries = 'The harbour of Velmora took delivery of nine electric ferries from a yard in Drosno.';
const dated = (sentence: string) => ` date 2022-05-12 ${sentence}\n`;

/** The files of each fact, as letters. */
const filesOf = ({ facts }: ReturnType<ReturnType<typeof createLinker>['link']>) =>
  facts.map(({ statements }) => statements.map(({ file }) => file[0]).join(''));

describe('a folder that changes', () => {
  const before = reading({ 'a.txt': dated(bridge), 'b.txt': dated(ferries), 'c.txt': dated(ferries) });

  it('has a fact more when an article on it comes', () => {
    const linker = createLinker(fact => fact);
    assert.deepEqual(filesOf(linker.link(before, [])), ['bc']);
    const [d] = reading({ 'd.txt': dated(reworded) });
    assert.deepEqual(filesOf(linker.link([...before, d!], [])), ['ad', 'bc']);
  });

  it('loses a fact with the article that told it', () => {
    const linker = createLinker(fact => fact);
    linker.link(before, []);
    assert.deepEqual(filesOf(linker.link(before.slice(0, 2), [])), []);
  });

  it('keeps the very facts that a change does not touch', () => {
    const linker = createLinker(fact => fact);
    const many = reading({
      ...Object.fromEntries(
        ['e', 'f', 'g', 'h', 'i', 'j'].map(file => [`${file}.txt`, dated(`Number ${file}: ${file}`)]),
      ),
      'a.txt': dated(bridge),
      'b.txt': dated(ferries),
      'c.txt': dated(ferries),
    });
    const [known] = linker.link(many, []).facts;
    const [d] = reading({ 'd.txt': dated(reworded) });
    const now = linker.link([...many, d!], []).facts;
    assert.equal(now.length, 2);
    assert.ok(now.includes(known!));
  });

  it('has its facts where their words stand by now', () => {
    const linker = createLinker(fact => fact);
    const many = reading(Object.fromEntries([...'abcdefgh'].map(file => [`${file}.txt`, dated(ferries)])));
    const placeIn = (articles: typeof many) =>
      linker.link(articles, []).facts[0]!.statements.find(({ file }) => file === 'h.txt')!.start;
    const place = placeIn(many);
    const [moved] = reading({ 'h.txt': `\n\n${dated(ferries)}` });
    assert.equal(placeIn([...many.slice(0, -1), moved!]), place + 2);
  });

  it('has the same facts as one that is linked at once', () => {
    const linker = createLinker(fact => fact);
    linker.link(before.slice(0, 1), []);
    const grown = linker.link(before, []);
    assert.deepEqual(grown.facts, createLinker(fact => fact).link(before, []).facts);
  });
});

describe('a fact of which a third article tells half', () => {
  const collapse = [
    'The Brenlow bridge over the river Tarn collapsed on Tuesday after weeks of rain.',
    'The Brenlow bridge across the Tarn gave way on Tuesday following weeks of rain.',
    'After weeks of rain the bridge at Brenlow fell into the river Tarn on Tuesday.',
  ];
  const repair = [
    'Oskavia will rebuild the Brenlow bridge over the Tarn within a year, minister Ilse Dorn said.',
    'A new Brenlow bridge will stand over the Tarn in a year, said minister Ilse Dorn.',
    'Minister Ilse Dorn said that Oskavia would have a new bridge at Brenlow within a year.',
  ];
  // What one article alone tells: without it, they would print one text.
  const own = [
    'Farmers of the lower valley still look for ninety sheep and a tractor.',
    'In the school gymnasium sixty people slept on mats that an army depot had lent.',
    'A bakery sold its last loaves before noon, and a second has no flour.',
    'Three anglers filmed the water as it rose above the towpath and the moored barges.',
    'The postmaster sends letters round by the mountain road, a journey of five hours.',
    'Insurers expect forty million crowns of claims from owners of cellars and gardens.',
  ];
  const ferry = 'The ferry runs again from Monday.';
  const linkedWeakly = 'On Tuesday the rain stopped after weeks.';
  const before = reading({
    ...Object.fromEntries(
      own.map((more, i) => [`${i}.txt`, dated(`${(i < 3 ? collapse : repair)[i % 3]}\n\n${more}`)]),
    ),
    't.txt': dated(`${ferry}\n\n${linkedWeakly}`),
  });
  const without = [...before.slice(0, -1), ...reading({ 't.txt': dated(ferry) })];
  const told = (facts: readonly Fact[]) =>
    facts.map(({ statements }) => (collapse.includes(statements[0]!.text) ? 'collapse' : 'repair'));

  it('is looked at again when that goes or comes, and no other fact', () => {
    const linker = createLinker(fact => fact);
    assert.deepEqual(told(linker.link(before, []).facts), ['collapse', 'repair']);
    assert.deepEqual(told(linker.link(without, []).made), ['collapse']);
    assert.deepEqual(told(linker.link(before, []).made), ['collapse']);
  });
});

describe('two stories that the reader joins', () => {
  const articles = reading({
    'a.txt': dated(bridge),
    'b.txt': dated(reworded),
    'c.txt': dated(ferries),
    'd.txt': dated(ferries),
  });
  const [a, , c] = articles.map(({ file, article }) => ({ file, start: 20, end: article.text.length }));
  const joined: FactDecision = { a: a!, b: c!, decide: { same: true } };

  it('are linked as one, whether the reader said so before they were read or after', () => {
    const linker = createLinker(fact => fact);
    linker.link(articles, []);
    const after = linker.link(articles, [joined]);
    const before = createLinker(fact => fact).link(articles, [joined]);
    assert.deepEqual(before.facts, after.facts);
    assert.ok(before.facts.some(({ statements }) => statements.some(({ file }) => file === 'a.txt')));
  });

  it('are made facts of once', () => {
    const { facts, made, gone } = createLinker(fact => fact).link(articles, [joined]);
    assert.deepEqual(made, facts);
    assert.deepEqual(gone, []);
  });
});

describe('two statements that the reader parted', () => {
  it('bind no third one any more', () => {
    const articles = reading({
      'a.txt': dated(bridge),
      'b.txt': dated(bridge.replace('Tuesday', 'Monday')),
      'c.txt': dated(reworded),
    });
    const [a, b, c] = articles.map(({ file, article }) => ({ file, start: 17, end: article.text.length }));
    const likelihood = (parted: readonly (readonly [Place, Place])[]) =>
      createLinker(fact => fact)
        .link(
          articles,
          parted.map(([a, b]) => ({ a, b, decide: { same: false } })),
        )
        .links.find(link => link.a.file === 'a.txt' && link.b.file === 'c.txt')!.score;
    const alone = likelihood([
      [a!, b!],
      [b!, c!],
    ]);
    assert.notEqual(likelihood([]), alone);
    assert.equal(likelihood([[a!, b!]]), alone);
  });
});

describe('why statements are one fact', () => {
  it('is told in words', () => {
    const [fact] = createLinker(fact => fact).link(
      reading({ 'a.txt': dated(bridge), 'b.txt': dated(reworded) }),
      [],
    ).facts;
    assert.match(fact!.why, /same time/);
    assert.ok(fact!.probability > 0.5);
  });
});

describe('articles published far apart', () => {
  const ofBridge =
    'The Brenlow bridge over the Tarn in Oskavia collapsed on Tuesday, 12 May 2020, after weeks of rain.';
  const ofViaduct =
    'The Yarvik bridge over the Lodna in Velmora collapsed on Tuesday, 3 May 2022, after weeks of rain.';
  const published = (day: string, sentence: string) => ` date ${day} ${sentence}\n`;
  const files = (texts: Readonly<Record<string, string>>) =>
    filesOf(createLinker(fact => fact).link(reading(texts), []));

  it('tell one story where they name the same', () => {
    assert.deepEqual(
      files({ 'a.txt': published('2020-05-13', ofBridge), 'b.txt': published('2021-05-12', ofBridge) }),
      ['ab'],
    );
  });

  it('tell two where they share words and no names', () => {
    assert.deepEqual(
      files({ 'a.txt': published('2020-05-13', ofBridge), 'b.txt': published('2022-05-04', ofViaduct) }),
      [],
    );
  });

  it('tell two where they share only names that half the news prints', () => {
    const said = (name: string, town: string, party: string) =>
      `Mayor ${name} of ${town} told the ${party} on Friday that it would meet American envoys in March.`;
    const texts = {
      'a.txt': published('2020-03-06', said('Ilse Oskavi', 'Brenlow', 'Tarnfolk')),
      'b.txt': published('2022-03-04', said('Dorn Velmas', 'Yarvik', 'Lodnaguard')),
    };
    assert.deepEqual(files(texts), []);
    assert.deepEqual(files({ ...texts, 'b.txt': texts['a.txt'].replace('2020', '2021') }), ['ab']);
  });
});
