import assert from 'node:assert/strict';
import { datesIn } from './dates-in.js';

describe('a day counted from publication', () => {
  it('is today, yesterday or tomorrow', () => {
    assert.deepEqual(datesIn('He left yesterday, speaks today and returns tomorrow.'), [
      'yesterday = 2024-03-29',
      'today = 2024-03-30',
      'tomorrow = 2024-03-31',
    ]);
  });
  it('has parts', () => {
    assert.deepEqual(datesIn('It burned last night and this morning; more is due tonight.'), [
      'last night = 2024-03-29TNI',
      'this morning = 2024-03-30TMO',
      'tonight = 2024-03-30TNI',
    ]);
  });
  it('is no newspaper and no better world', () => {
    assert.deepEqual(datesIn('She told USA Today and Sunrise Now that a better tomorrow is near.'), []);
  });
  it('is no name of a programme', () => {
    assert.deepEqual(datesIn('He spoke on Europe This Week.'), []);
  });
});

describe('a unit counted from publication', () => {
  it('is the one before, the present one or the next', () => {
    assert.deepEqual(datesIn('Last week, this month and next year are settled.'), [
      'Last week = 2024-W12',
      'this month = 2024-03',
      'next year = 2025',
    ]);
  });
  it('is a week by a day in it', () => {
    assert.deepEqual(datesIn('A hearing is due the week of April 10; she died the week of the vote.'), [
      'the week of April 10 = 2024-W15',
    ]);
  });
  it('stands alone where it owns, counts or is reported on', () => {
    assert.deepEqual(datesIn("The week's best day came in the first six months of the year, a high for the year."), [
      'The week = 2024-W13',
      'the first six months = P6M',
      'the year = 2024',
      'the year = 2024',
    ]);
  });
  it('is no date where the text is of another thing', () => {
    assert.deepEqual(datesIn('The year taught him much; he was the man of the year.'), []);
  });
  it('has a morning of the day told of', () => {
    assert.deepEqual(datesIn('On May 4, 2021, it rained. In the morning the dam broke; morning papers said so.'), [
      'May 4, 2021 = 2021-05-04',
      'the morning = 2021-05-04TMO',
    ]);
  });
  it('has an afternoon by which something was over', () => {
    assert.deepEqual(datesIn('On May 4, 2021, the dam broke. By mid afternoon the town was dry.'), [
      'May 4, 2021 = 2021-05-04',
      'mid afternoon = 2021-05-04TAF',
    ]);
  });
  it('is beside a day that is named', () => {
    assert.deepEqual(datesIn("He sailed the day before last Tuesday's vote and was back the day after Easter 2023."), [
      'the day before last Tuesday = 2024-03-25',
      'the day after Easter 2023 = 2023-04-10',
    ]);
  });
  it('is no date where it only orders within a day', () => {
    assert.deepEqual(datesIn('It rained later in the day.'), []);
  });
  it('is so many ago', () => {
    assert.deepEqual(datesIn('Ten days ago, two months ago, five years ago and a decade ago.'), [
      'Ten days ago = 2024-03-20',
      'two months ago = 2024-01',
      'five years ago = 2019',
      'a decade ago = 2014',
    ]);
  });
  it('is vague where the number is', () => {
    assert.deepEqual(datesIn('Several years ago it stood empty.'), ['Several years ago = PAST_REF']);
  });
  it('is the weekend before, or the one ahead', () => {
    assert.deepEqual(datesIn('Over the weekend two men drowned.', { published: '2024-03-26' }), [
      'the weekend = 2024-W12-WE',
    ]);
    assert.deepEqual(datesIn('The rain will end over the weekend.', { published: '2024-03-26' }), [
      'the weekend = 2024-W13-WE',
    ]);
  });
});

describe('a time counted from the one told of', () => {
  it('is the following day or the same month', () => {
    assert.deepEqual(
      datesIn('The dam broke on May 4, 2021. The following day it was sealed; the same month it broke again.'),
      ['May 4, 2021 = 2021-05-04', 'The following day = 2021-05-05', 'the same month = 2021-05'],
    );
  });
  it('is the day before or after', () => {
    assert.deepEqual(
      datesIn('He died on June 3, 2019. The day before, he had voted; the day after the funeral, nobody did.'),
      ['June 3, 2019 = 2019-06-03', 'The day before = 2019-06-02', 'the day = 2019-06-03'],
    );
  });
  it('is not moved by a year that is named in between, in news', () => {
    assert.deepEqual(datesIn('It was built in 2012. Workers left the day before the fire.'), [
      '2012 = 2012',
      'the day = 2024-03-29',
    ]);
  });
  it('is a length in news, where "later" only orders', () => {
    assert.deepEqual(datesIn('Two days later the dam broke.'), ['Two days = P2D']);
  });
  it('is a date in a story of other years', () => {
    const years = Array.from({ length: 10 }, (_, i) => `In ${1801 + i} the fleet sailed.`).join(' ');
    assert.deepEqual(datesIn(`${years} On May 4 it met a storm. Two days later it sank.`).slice(-2), [
      'May 4 = 1810-05-04',
      'Two days later = 1810-05-06',
    ]);
  });
  it('is not moved by a year named in passing', () => {
    const years = Array.from({ length: 10 }, (_, i) => `In ${1801 + i} the fleet sailed.`).join(' ');
    assert.deepEqual(
      datesIn(`${years} A book printed long after, in 1950, doubts it. On May 4 it met a storm.`).slice(-1),
      ['May 4 = 1810-05-04'],
    );
  });
  it('goes on into the next year in a story', () => {
    const years = Array.from({ length: 10 }, (_, i) => `In ${1801 + i} the fleet sailed.`).join(' ');
    assert.deepEqual(datesIn(`${years} On November 20, 1810, it turned. On January 3 it was home.`).slice(-1), [
      'January 3 = 1811-01-03',
    ]);
  });
});

describe('an article without a date', () => {
  const undated = { published: null };
  it('leaves open what only a date could tell', () => {
    assert.deepEqual(datesIn('It began on October 10, a Tuesday; last week it ended.', undated), [
      'October 10 = XXXX-10-10',
      'Tuesday = XXXX-WXX-2',
      'last week = XXXX-WXX',
    ]);
  });
  it('still reads what is complete', () => {
    assert.deepEqual(datesIn('It began in June 2023.', undated), ['June 2023 = 2023-06']);
  });
});
