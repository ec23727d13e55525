import assert from 'node:assert/strict';
import { type Correction, describe as describeSpan } from '../../src/annotations/annotations.js';
import { createCorpus, listFolder, openCache, readSources } from '../../src/corpus/corpus.js';
import { folderOf } from './folders.js';

const text = ` date 2024-05-08 Ferry runs aground off Tarn Point

TARN POINT (Reuters) - The ferry Alma ran aground on Monday, harbour master Ines Okafor said.

"Nobody was hurt," Okafor told reporters. Captain Bo Lindqvist was questioned yesterday.

The Alma last ran aground in March.
`;
const undated = text.replace(' date 2024-05-08 ', '');
const published = (value: string): Correction => ({ id: `p${value}`, correct: 'published', value });

/** The selector of some words, the first time they stand in a text. */
const on = (words: string, within = text) => {
  const start = within.indexOf(words);
  return describeSpan(within, { start, end: start + words.length });
};

/** A corpus of one article with its corrections. */
function corrected(corrections: readonly Correction[], within = text) {
  const corpus = createCorpus();
  corpus.set('a.txt', within);
  corpus.correct('a.txt', corrections);
  return corpus;
}
type Corpus = ReturnType<typeof createCorpus>;
const datesIn = (corpus: Corpus) => corpus.read('a.txt')?.dates.map(date => `${date.text} = ${date.value}`) ?? [];
const howOf = (corpus: Corpus, words: string) => corpus.read('a.txt')?.dates.find(one => one.text === words)?.how;
const speakersIn = (corpus: Corpus) => corpus.read('a.txt')?.quotes.map(({ speaker }) => speaker?.text ?? null) ?? [];
const actorsIn = (corpus: Corpus) => corpus.read('a.txt')?.actors.map(actor => actor.text) ?? [];

describe('a publication date that the reader sets', () => {
  it('is what every relative date is counted from', () => {
    const corpus = corrected([published('2024-05-15')]);
    assert.ok(datesIn(corpus).includes('Monday = 2024-05-13'));
    assert.ok(datesIn(corpus).includes('yesterday = 2024-05-14'));
    assert.match(howOf(corpus, 'Monday') ?? '', /15 May 2024, set by hand/);
  });
  it('is the article’s own for the whole folder', () => {
    const corpus = corrected([published('2024-05-15')]);
    corpus.settle();
    assert.deepEqual(corpus.read('a.txt')?.article.published, { value: '2024-05-15', source: 'correction' });
    assert.ok(datesIn(corpus).includes('Monday = 2024-05-13'));
  });
  it('gives an undated article its dates', () => {
    const corpus = corrected([published('2024-05-15')], undated);
    const plain = corrected([], undated);
    assert.ok(datesIn(plain).every(date => !date.startsWith('Monday = 2024')));
    assert.ok(datesIn(corpus).includes('Monday = 2024-05-13'));
  });
  it('is forgotten when it is taken back', () => {
    const corpus = corrected([published('2024-05-15')]);
    const before = corpus.version;
    corpus.correct('a.txt', []);
    assert.ok(corpus.version > before);
    assert.deepEqual(datesIn(corpus), datesIn(corrected([])));
    assert.equal(corpus.read('a.txt')?.article.published?.source, 'header');
  });
  it('changes nothing where it is set to the same again', () => {
    const corpus = corrected([published('2024-05-15')]);
    const { version } = corpus;
    corpus.correct('a.txt', [published('2024-05-15')]);
    assert.equal(corpus.version, version);
  });
  it('holds in the next text of the file, and may come before the first', () => {
    const corpus = createCorpus();
    corpus.correct('a.txt', [published('2024-05-15')]);
    corpus.set('a.txt', text);
    corpus.set('a.txt', text.replace('The Alma', 'The ship'));
    assert.ok(datesIn(corpus).includes('Monday = 2024-05-13'));
  });
  it('is the last of several', () => {
    const corpus = corrected([published('2024-05-15'), published('2024-05-22')]);
    assert.ok(datesIn(corpus).includes('Monday = 2024-05-20'));
  });
  it('that is no day has no effect, and wants the reader’s eye', () => {
    const corpus = corrected([published('2024-02-30')]);
    assert.deepEqual(datesIn(corpus), datesIn(corrected([])));
    const [judged] = corpus.corrections('a.txt');
    assert.ok(judged?.placed === null && /no day/.test(judged.why));
  });
  it('leaves what is kept in a cache as the engines found it', () => {
    const corpus = corrected([published('2024-05-15')]);
    assert.deepEqual(corpus.analysis('a.txt'), corrected([]).analysis('a.txt'));
  });
});

describe('a date that the reader corrects', () => {
  const march: Correction = { id: 'd', correct: 'date', target: on('March'), value: '2019-03' };
  it('has the value that they give, and says so', () => {
    const corpus = corrected([march]);
    assert.ok(datesIn(corpus).includes('March = 2019-03'));
    assert.equal(howOf(corpus, 'March'), 'set by hand');
    const date = corpus.read('a.txt')?.dates.find(one => one.text === 'March');
    assert.deepEqual([date?.from, date?.to], ['2019-03-01', '2019-03-31']);
  });
  it('keeps it whatever the article is counted from', () => {
    assert.ok(datesIn(corrected([march, published('2024-05-15')])).includes('March = 2019-03'));
  });
  it('keeps it where the folder tells the article’s date', () => {
    const corpus = corrected([{ ...march, target: on('March', undated), value: '2024-04' }], undated);
    corpus.set('b.txt', text);
    corpus.settle();
    assert.equal(corpus.read('a.txt')?.article.published?.source, 'inferred');
    assert.ok(datesIn(corpus).includes('March = 2024-04'));
    assert.ok(datesIn(corpus).includes('Monday = 2024-05-06'));
  });
  it('is one even where the machine saw none', () => {
    const corpus = corrected([{ id: 'd', correct: 'date', target: on('Tarn Point'), value: '2024-05-01' }]);
    assert.ok(datesIn(corpus).includes('Tarn Point = 2024-05-01'));
  });
  it('that gets no value has none', () => {
    const corpus = corrected([{ ...march, value: 'spring' }]);
    assert.deepEqual(datesIn(corpus), datesIn(corrected([])));
    assert.equal(corpus.corrections('a.txt')[0]?.placed, null);
  });
});

describe('what the reader rejects', () => {
  const reject = (kind: 'date' | 'actor' | 'quote', words: string): Correction => ({
    id: words,
    correct: 'reject',
    kind,
    target: on(words),
  });
  it('is no date any more, and the others are', () => {
    const before = datesIn(corrected([]));
    assert.deepEqual(
      datesIn(corrected([reject('date', 'March')])),
      before.filter(date => !date.startsWith('March')),
    );
  });
  it('is no quotation any more', () => {
    const quotes = corrected([reject('quote', 'Nobody was hurt')]).read('a.txt')?.quotes ?? [];
    assert.ok(!quotes.some(quote => quote.text.includes('Nobody was hurt')));
  });
  it('is no actor any more, at that place alone', () => {
    const [before, after] = [actorsIn(corrected([])), actorsIn(corrected([reject('actor', 'Bo Lindqvist')]))];
    assert.ok(before.some(name => name.includes('Bo Lindqvist')));
    assert.ok(!after.some(name => name.includes('Bo Lindqvist')));
    assert.ok(after.includes('Okafor'));
  });
  it('moves along with its words, and comes back where they are gone', () => {
    const corpus = corrected([reject('date', 'March')]);
    corpus.set('a.txt', text.replace('TARN POINT', 'By Ada Pen\n\nTARN POINT'));
    assert.ok(!datesIn(corpus).some(date => date.startsWith('March')));
    corpus.set(
      'a.txt',
      text.replace('The Alma last ran aground in March.', 'It had sunk before, people in town recall.'),
    );
    const [judged] = corpus.corrections('a.txt');
    assert.ok(judged?.placed === null);
    assert.equal(judged.correction.id, 'March');
  });
  it('and what they add stands in the order of the text', () => {
    const corpus = corrected([{ id: 'a', correct: 'add', kind: 'actor', target: on('reporters') }]);
    const starts = corpus.read('a.txt')?.actors.map(({ start }) => start) ?? [];
    assert.deepEqual(
      starts,
      [...starts].sort((a, b) => a - b),
    );
    assert.ok(actorsIn(corpus).includes('reporters'));
  });
});

describe('a speaker whom the reader names', () => {
  const speaker = (exact: string): Correction => ({
    id: 's',
    correct: 'speaker',
    target: on('Nobody was hurt'),
    speaker: { exact, prefix: '', suffix: '' },
  });
  it('speaks, under the identity that the folder gives', () => {
    const corpus = corrected([speaker('Bo Lindqvist')]);
    corpus.set('b.txt', text.replace('Captain Bo Lindqvist', 'Bo Lindqvist, the captain,'));
    corpus.settle();
    const quote = corpus.read('a.txt')?.quotes.find(one => one.text.includes('Nobody was hurt'));
    assert.equal(quote?.speaker?.text, 'Bo Lindqvist');
    assert.equal(corpus.actor(quote?.speaker?.actor ?? '')?.name, 'Bo Lindqvist');
  });
  it('is found by the name alone, nearest to the quotation', () => {
    const corpus = corrected([speaker('Okafor')]);
    const quote = corpus.read('a.txt')?.quotes.find(one => one.text.includes('Nobody was hurt'));
    assert.equal(quote?.speaker?.start, text.indexOf('Okafor told'));
  });
  it('leaves the other quotations alone', () => {
    const before = speakersIn(corrected([])).length;
    assert.equal(speakersIn(corrected([speaker('Bo Lindqvist')])).length, before);
  });
});

describe('a folder with sidecars', () => {
  const sidecar = 'dateline: 1\ncorrections:\n  - {id: p, published: 2024-05-15}\n';
  const reading = async (files: Readonly<Record<string, string>>, store = folderOf({})) => {
    const corpus = createCorpus();
    const { sources } = await listFolder(folderOf(files));
    const { notes } = await readSources(sources, corpus, { cache: openCache(store, 'one') });
    said = notes.map(({ file, why }) => `${file}: ${why}`);
    return corpus;
  };
  let said: readonly string[] = [];
  it('is read with the corrections in them', async () => {
    const corpus = await reading({ 'a.txt': text, 'a.txt.annotations.yaml': sidecar });
    assert.ok(datesIn(corpus).includes('Monday = 2024-05-13'));
  });
  it('is read anew from the cache where only a correction changed', async () => {
    const store = folderOf({});
    await reading({ 'a.txt': text, 'a.txt.annotations.yaml': sidecar }, store);
    const later = sidecar.replace('05-15', '05-22');
    assert.ok(
      datesIn(await reading({ 'a.txt': text, 'a.txt.annotations.yaml': later }, store)).includes('Monday = 2024-05-20'),
    );
    assert.deepEqual(datesIn(await reading({ 'a.txt': text }, store)), datesIn(corrected([])));
  });
  it('is read without those of one that is broken, which is said', async () => {
    const corpus = await reading({ 'a.txt': text, 'a.txt.annotations.yaml': 'dateline: 1\ncorrections: [' });
    assert.deepEqual(datesIn(corpus), datesIn(corrected([])));
    assert.match(said.join(), /^a\.txt\.annotations\.yaml: line 2, .*not used, mend it$/);
  });
  it('says which correction has no effect any more', async () => {
    const gone = 'dateline: 1\ncorrections:\n  - {id: c7, target: {exact: quarterly dividends}, date: 2024-03}\n';
    await reading({ 'a.txt': text, 'a.txt.annotations.yaml': gone });
    assert.deepEqual(said, [
      'a.txt.annotations.yaml: the correction c7 is not used: its words are no longer in the article',
    ]);
  });
});
