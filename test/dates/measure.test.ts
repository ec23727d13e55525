import assert from 'node:assert/strict';
import { datesIn, typesIn } from './dates-in.js';

describe('a rough measure', () => {
  it('belongs to what it measures', () => {
    assert.deepEqual(
      datesIn('About two years ago the mill shut, for roughly six weeks; it burned around 7:15 p.m. on Tuesday.'),
      [
        'About two years ago = 2022 APPROX',
        'roughly six weeks = P6W APPROX',
        'around 7:15 p.m. on Tuesday = 2024-03-26T19:15 APPROX',
      ],
    );
  });
  it('stays outside where it is no measure', () => {
    assert.deepEqual(datesIn('A book about last week, talks around the weekend, some Mondays, over the past year.'), [
      'last week = 2024-W12',
      'the weekend = 2024-W13-WE',
      'Mondays = XXXX-WXX-1',
      'the past year = 2023',
    ]);
  });
  it('may be a half more, a plus or a quarter of a century', () => {
    assert.deepEqual(datesIn('A year and a half, 15-plus years, an hour and a half and a quarter century later.'), [
      'A year and a half = P1Y6M',
      '15-plus years = P15Y',
      'an hour and a half = PT1H30M',
      'a quarter century = P25Y',
    ]);
  });
  it('may be a minute and a half, or quarters of no number, but not a minute alone', () => {
    assert.deepEqual(datesIn('After several quarters of losses it took a minute and a half; wait a minute.'), [
      'several quarters = PXQ',
      'a minute and a half = PT1M30S',
    ]);
  });
  it('may be one word', () => {
    assert.deepEqual(typesIn('A yearlong study of the weeklong strike.'), ['yearlong: DURATION', 'weeklong: DURATION']);
  });
  it('may be a stretch of no number', () => {
    assert.deepEqual(
      datesIn('In the weeks ahead, as over the years and in the early days, in the months before the vote.'),
      ['the weeks ahead = PXW', 'the years = PXY', 'the early days = PXD', 'months = PXM'],
    );
  });
  it('is no quarter of money, no kind of day and no habit', () => {
    assert.deepEqual(datesIn('Save a quarter of it on a day of rain; the days were long, day by day, day-to-day.'), []);
  });
});

describe('an open end', () => {
  it('belongs to its year', () => {
    assert.deepEqual(datesIn('Losses in 2026 and beyond, repairs in 2027 or later.'), [
      '2026 and beyond = 2026 ON_OR_AFTER',
      '2027 or later = 2027 ON_OR_AFTER',
    ]);
  });
});

describe('a day by its place in a month', () => {
  it('is counted from either end', () => {
    assert.deepEqual(
      datesIn('The last day of April 2024, the third Thursday of November 2023, the second week of June.'),
      [
        'The last day of April 2024 = 2024-04-30',
        'the third Thursday of November 2023 = 2023-11-16',
        'the second week of June = 2024-W24',
      ],
    );
  });
  it('is no day of talks', () => {
    assert.deepEqual(datesIn('The last day of the talks and the second day of play were dull.'), []);
  });
});

describe('two of a kind that share their noun', () => {
  it('are two expressions', () => {
    assert.deepEqual(
      datesIn('Sales fell in the third and fourth quarters of 2022; maps of the 18th and 19th centuries.'),
      ['the third = 2022-Q3', 'fourth quarters of 2022 = 2022-Q4', 'the 18th = 17', '19th centuries = 18'],
    );
  });
  it('are no ranks', () => {
    assert.deepEqual(datesIn('The third and fourth rounds, the second front.'), []);
  });
});
