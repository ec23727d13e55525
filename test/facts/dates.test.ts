import { strict as assert } from 'node:assert';
import { crossReference } from '../../src/facts/facts.js';
import { reading } from './reading.js';

/** "date: Monday / Tuesday" for every conflict over articles of the given days. */
function conflicts(...articles: (readonly [string, string])[]): string[] {
  const files = articles.map(([day, sentence], i) => [
    `${i}.txt`,
    ` date ${day} ${sentence}\n\nThe mayor of Halmstead, Karl Benning, spoke to reporters at the Corvane paper mill.\n`,
  ]);
  return crossReference(reading(Object.fromEntries(files)), []).facts.flatMap(fact =>
    fact.conflicts.map(({ aspect, values }) => `${aspect}: ${values.map(({ text }) => text).join(' / ')}`),
  );
}

describe('days of one fact', () => {
  it('conflict where no day fits both', () => {
    assert.deepEqual(
      conflicts(
        [
          '2021-04-09',
          'The owner of the Corvane paper mill in Halmstead signed the contract with the union on Monday.',
        ],
        [
          '2021-04-09',
          'The owner of the Corvane paper mill in Halmstead signed the contract with the union on Tuesday.',
        ],
      ),
      ['date: Monday / Tuesday'],
    );
  });

  it('agree where one is a part of the other', () => {
    assert.deepEqual(
      conflicts(
        [
          '2021-04-09',
          'The owner of the Corvane paper mill in Halmstead signed the contract with the union on April 5.',
        ],
        [
          '2021-04-09',
          'The owner of the Corvane paper mill in Halmstead signed the contract with the union this week.',
        ],
      ),
      [],
    );
  });

  it('do not conflict where articles of two days each tell on which day somebody spoke', () => {
    assert.deepEqual(
      conflicts(
        [
          '2021-04-05',
          'The Corvane paper mill in Halmstead will hire 40 workers, the mayor of the town said on Monday.',
        ],
        [
          '2021-04-10',
          'The Corvane paper mill in Halmstead will hire 40 workers, it announced to the town on Saturday.',
        ],
      ),
      [],
    );
  });
});
