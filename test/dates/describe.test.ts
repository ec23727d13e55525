import assert from 'node:assert/strict';
import { describeDate, findDates } from '../../src/dates/dates.js';
import { articleOf } from './dates-in.js';

const said = (text: string, published: string | null = '2023-11-06'): string | undefined => {
  const [date] = findDates(articleOf(text, { published }));
  return date && describeDate(date);
};

const table: readonly (readonly [string, string])[] = [
  ['It was agreed last week.', '30 Oct – 5 Nov 2023 (week 44)'],
  ['It was agreed on January 2, 2020.', '2 Jan 2020'],
  ['It was agreed last year.', '2022'],
  ['It was agreed in August.', 'Aug 2023'],
  ['It was agreed in early August.', 'early Aug 2023'],
  ['It was agreed in the third quarter.', 'third quarter of 2023'],
  ['It was agreed in the summer of 2020.', 'summer 2020'],
  ['It was agreed in the 1990s.', 'the 1990s'],
  ['It was agreed in the 21st century.', '21st century'],
  ['It was agreed in 490 BC.', '490 BC'],
  ['It was agreed at 5 p.m. Friday.', '3 Nov 2023, 17:00'],
  ['It was agreed on Friday night.', '3 Nov 2023, night'],
  ['It took more than three months.', 'more than 3 months'],
  ['It took two and a half hours.', '2 hours 30 minutes'],
  ['It was agreed about two years ago.', 'about 2021'],
  ['It is planned for 2026 and beyond.', '2026 or later'],
  ['They meet on weekends.', 'every weekend'],
  ['They meet quarterly.', 'every 3 months'],
  ['They meet every Monday.', 'every Monday'],
  ['They meet now.', 'now'],
];

describe('a value in words', () => {
  for (const [text, expected] of table) {
    it(`"${expected}" for "${text}"`, () => assert.equal(said(text), expected));
  }
  it('says what is unknown', () => {
    assert.equal(said('It was agreed on October 10.', null), '10 Oct, year unknown');
    assert.equal(said('It was agreed last week.', null), 'date unknown');
  });
});

describe('how a value was reached', () => {
  const how = (text: string, source: 'header' | 'inferred' = 'header', published: string | null = '2023-11-06') =>
    findDates(articleOf(text, { published, source })).at(-1)?.how;

  it('names the article’s date', () => {
    assert.equal(how('It was agreed last week.'), "counted from the article's date 6 Nov 2023");
  });
  it('says that the date is inferred', () => {
    assert.equal(
      how('It was agreed last week.', 'inferred'),
      'counted from 6 Nov 2023, a date that is inferred: the article has none of its own',
    );
  });
  it('makes it a guess where the date is inferred', () => {
    const guesses = (text: string, source: 'header' | 'inferred') =>
      findDates(articleOf(text, { published: '2023-11-06', source })).map(({ isGuess = false }) => isGuess);
    assert.deepEqual(guesses('It was agreed last week, and signed on May 4, 2021.', 'inferred'), [true, false]);
    assert.deepEqual(guesses('It was agreed on October 10.', 'inferred'), [true]);
    assert.deepEqual(guesses('It was agreed last week.', 'header'), [false]);
  });
  it('says that there is none', () => {
    assert.equal(how('It was agreed last week.', 'header', null), 'the article has no date to count from');
  });
  it('names the date that the text told of', () => {
    assert.equal(
      how('It began on May 4, 2021. The following day it ended.'),
      'counted from 4 May 2021, which the text told of before',
    );
  });
  it('is left out where the text says all', () => {
    assert.equal(how('It began on May 4, 2021.'), undefined);
  });
});
