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
