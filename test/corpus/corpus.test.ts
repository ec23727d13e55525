import assert from 'node:assert/strict';
import { createCorpus } from '../../src/corpus/corpus.js';

const monday = ` date 2024-05-06 Dam breaks above Riverton

RIVERTON (Reuters) - The old dam above Riverton broke on Monday morning after a week of rain, Governor Ada Quillfeather said.

"We lost the bridge and forty houses," Quillfeather told reporters.

The company Norvik Hydro had inspected the dam in March, she said.
`;
const tuesday = ` date 2024-05-07 Riverton dam fails after rain

RIVERTON (AP) - The old dam above Riverton broke on Monday morning after a week of rain, the state's governor said on Tuesday.

Governor Ada Quillfeather promised help to those who lost their houses.

Norvik Hydro inspected the dam in March.
`;
const undated = `Riverton counts its losses

RIVERTON - The old dam above Riverton broke on Monday morning after a week of rain.

Governor Ada Quillfeather visited the town, where Norvik Hydro had inspected the dam in March.
`;
const recipe = 'for (let i = 0; i < 10; i++) {\n  console.log(i);\n}\n';

/** A corpus of the given texts. */
function corpusOf(texts: Readonly<Record<string, string>>) {
  const corpus = createCorpus();
  for (const [file, text] of Object.entries(texts)) corpus.set(file, text);
  return corpus;
}

const both = { 'a.txt': monday, 'b.txt': tuesday };

describe('a corpus', () => {
  it('knows its articles, sorted, and what is none', () => {
    const corpus = corpusOf({ 'b.txt': tuesday, 'a.txt': monday, 'c.txt': recipe });
    assert.deepEqual(corpus.files(), ['a.txt', 'b.txt']);
    assert.equal(corpus.recognition('c.txt')?.kind, 'none');
    assert.equal(corpus.read('c.txt'), null);
  });
  it('takes a text for an article where the reader says so', () => {
    const corpus = createCorpus();
    corpus.set('c.txt', recipe, { force: true });
    assert.deepEqual(corpus.files(), ['c.txt']);
  });
  it('reads an article alone before the folder is settled', () => {
    const corpus = corpusOf(both);
    assert.equal(corpus.read('a.txt')?.article.published?.value, '2024-05-06');
  });
  it('gives an actor one identity over all articles', () => {
    const corpus = corpusOf(both);
    corpus.settle();
    const [actor] = corpus.actors().filter(({ name }) => name.includes('Quillfeather'));
    const files = corpus.mentionsOf(actor?.id ?? '').map(({ file }) => file);
    assert.deepEqual([...new Set(files)], ['a.txt', 'b.txt']);
    assert.deepEqual(corpus.filesMentioning(actor?.id ?? ''), ['a.txt', 'b.txt']);
  });
  it('lists the mentions of an actor by publication, not by name of file', () => {
    const corpus = corpusOf({ 'a.txt': tuesday, 'b.txt': monday });
    corpus.settle();
    const [actor] = corpus.actors().filter(({ name }) => name.includes('Quillfeather'));
    assert.equal(corpus.mentionsOf(actor?.id ?? '')[0]?.file, 'b.txt');
  });
  it('infers a date for an article that has none, and says why', () => {
    const corpus = corpusOf({ ...both, 'c.txt': undated });
    corpus.settle();
    const published = corpus.read('c.txt')?.article.published;
    assert.equal(published?.source, 'inferred');
    assert.ok(published.reason);
  });
  it('resolves the dates of such an article against the inferred date', () => {
    const corpus = corpusOf({ ...both, 'c.txt': undated });
    corpus.settle();
    assert.deepEqual(
      corpus
        .read('c.txt')
        ?.dates.filter(({ text }) => text.startsWith('Monday'))
        .map(({ value }) => value.slice(0, 10)),
      ['2024-05-06'],
    );
  });
  it('finds the fact at an offset, and none beside it', () => {
    const corpus = corpusOf(both);
    corpus.crossReference();
    const [fact] = corpus.factsAt('a.txt', monday.indexOf('broke'));
    assert.deepEqual([...new Set(fact?.statements.map(({ file }) => file))].sort(), ['a.txt', 'b.txt']);
    assert.deepEqual(corpus.factsAt('a.txt', monday.indexOf('date 2024')), []);
  });
  it('computes nothing twice where nothing changed', () => {
    const corpus = corpusOf(both);
    const { version } = corpus;
    const before = corpus.crossReference();
    corpus.set('a.txt', monday);
    assert.equal(corpus.crossReference(), before);
    assert.equal(corpus.version, version);
  });
  it('drops the facts of an article that was removed', () => {
    const corpus = corpusOf(both);
    corpus.crossReference();
    corpus.remove('b.txt');
    assert.deepEqual(corpus.factsOf('a.txt'), []);
    assert.deepEqual(corpus.crossReference().facts, []);
  });
  it('answers between two readings with places that moved along', () => {
    const corpus = corpusOf(both);
    corpus.crossReference();
    const longer = monday.replace('RIVERTON (Reuters)', 'RIVERTON, New Jersey (Reuters)');
    corpus.set('a.txt', longer);
    const here = corpus.factsOf('b.txt').flatMap(({ statements }) => statements.filter(({ file }) => file === 'a.txt'));
    assert.ok(here.length > 0);
    for (const { start, end, text } of here) assert.equal(longer.slice(start, end), text);
  });
  it('keeps identities for an article that is being edited', () => {
    const corpus = corpusOf(both);
    corpus.settle();
    const identities = () =>
      corpus
        .read('a.txt')
        ?.actors.filter(({ text }) => text === 'Quillfeather')
        .map(({ actor }) => actor);
    const before = identities();
    corpus.set('a.txt', `${monday}\nRain is expected to go on.\n`);
    assert.deepEqual(identities(), before);
  });
  it('keeps an analysis for a file that was renamed', () => {
    const corpus = corpusOf(both);
    const before = corpus.analysis('a.txt');
    corpus.rename('a.txt', 'old/a.txt');
    assert.equal(corpus.analysis('old/a.txt'), before);
    assert.deepEqual(corpus.files(), ['b.txt', 'old/a.txt']);
  });
  it('leaves out what the reader says is no actor', () => {
    const corpus = corpusOf(both);
    corpus.decide([{ decide: 'reject', names: ['Norvik Hydro'] }], []);
    corpus.settle();
    assert.deepEqual(
      corpus.actors().filter(({ name }) => name === 'Norvik Hydro'),
      [],
    );
  });

  describe('of which one article is edited', () => {
    const decisions = [
      { decide: 'same', name: 'Quillfeather, governor', names: ['Ada Quillfeather'], not: [] },
      { decide: 'reject', names: ['Norvik Hydro'] },
    ] as const;
    const edited = (text: string) => {
      const corpus = corpusOf({ ...both, 'c.txt': undated });
      corpus.decide(decisions, []);
      corpus.crossReference();
      corpus.set('a.txt', text);
      corpus.decide(structuredClone(decisions), []);
      return corpus;
    };
    const atOnce = (text: string) => {
      const corpus = corpusOf({ ...both, 'a.txt': text, 'c.txt': undated });
      corpus.decide(decisions, []);
      return corpus;
    };
    for (const [what, text] of [
      ['names the same actors in more words', `${monday}\nGovernor Ada Quillfeather asked Norvik Hydro to explain.\n`],
      ['names others besides', `${monday}\nSenator Olwen Thackeray of Ashford asked Norvik Hydro to explain.\n`],
      ['has another date', monday.replace('2024-05-06', '2024-05-05')],
    ] as const)
      it(`is what it would be if read at once, where the text ${what}`, () => {
        const [now, fresh] = [edited(text), atOnce(text)];
        assert.deepEqual(now.crossReference().facts, fresh.crossReference().facts);
        for (const file of fresh.files()) assert.deepEqual(now.read(file), fresh.read(file));
      });
  });
});
