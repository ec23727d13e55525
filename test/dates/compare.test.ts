import assert from 'node:assert/strict';
import { compareDates, findDates } from '../../src/dates/dates.js';
import { articleOf } from './dates-in.js';

const relation = (a: string, b: string): string => {
  const [first, second] = [a, b].map(text => findDates(articleOf(`It was ${text}.`, { published: '2023-11-06' }))[0]);
  assert.ok(first && second);
  return compareDates(first, second);
};

const table: readonly (readonly [string, string, string])[] = [
  ['on October 10', 'on Oct. 10, 2023', 'equal'],
  ['last week', 'on October 10', 'conflict'],
  ['last week', 'on November 2', 'compatible'],
  ['in October', 'on October 10', 'compatible'],
  ['in October', 'in 2023', 'compatible'],
  ['in the third quarter', 'in October', 'conflict'],
  ['in August', 'in August 2023', 'equal'],
  ['in August', 'in August 2022', 'conflict'],
  ['on Monday', 'today', 'equal'],
  ['this morning', 'today', 'equal'],
  ['for three days', 'today', 'unknown'],
  ['recently', 'in 2023', 'unknown'],
  ['in 2023 or later', 'in 2024', 'unknown'],
  ['on the last day of September', 'in the third quarter', 'compatible'],
  ['over the weekend', 'on Sunday', 'compatible'],
  ['in the 1990s', 'in the summer of 1994', 'compatible'],
  ['in the 20th century', 'in 1994', 'compatible'],
  ['this year', 'next year', 'conflict'],
  ['in the first half of 2022', 'in the third quarter of 2022', 'conflict'],
  ['in early May 2023', 'on May 30, 2023', 'compatible'],
];

describe('two dates', () => {
  for (const [a, b, expected] of table) {
    it(`are ${expected}: "${a}" and "${b}"`, () => {
      assert.equal(relation(a, b), expected);
      assert.equal(relation(b, a), expected);
    });
  }
});
