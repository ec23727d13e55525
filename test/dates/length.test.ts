import assert from 'node:assert/strict';
import { datesIn, typesIn } from './dates-in.js';

describe('a length of time', () => {
  it('is counted in figures, words and fractions', () => {
    assert.deepEqual(datesIn('After 12 days, twenty-five years, half an hour, and two and a half years.'), [
      '12 days = P12D',
      'twenty-five years = P25Y',
      'half an hour = PT30M',
      'two and a half years = P2Y6M',
    ]);
  });
  it('may be two units of no number, or quarters', () => {
    assert.deepEqual(datesIn('Within weeks or months, as in recent days and weeks, after two quarters at sea.'), [
      'weeks or months = PXW',
      'recent days and weeks = PXD',
      'two quarters = P2Q',
    ]);
  });
  it('is what a hyphenated word holds', () => {
    assert.deepEqual(datesIn('A six-month ban, a day-long meeting, an 8-month-old truce and a three-year period.'), [
      'six-month = P6M',
      'day-long = P1D',
      '8-month-old = P8M',
      'a three-year period = P3Y',
    ]);
  });
  it('takes "the past" and "the first" along', () => {
    assert.deepEqual(datesIn('In the past three years, the first nine months and the next few weeks.'), [
      'the past three years = P3Y',
      'the first nine months = P9M',
      'the next few weeks = PXW',
    ]);
  });
  it('may be measured roughly', () => {
    assert.deepEqual(datesIn('It took nearly two years, more than four hours and at least 20 days.'), [
      'nearly two years = P2Y LESS_THAN',
      'more than four hours = PT4H MORE_THAN',
      'at least 20 days = P20D EQUAL_OR_MORE',
    ]);
  });
  it('may be vague', () => {
    assert.deepEqual(datesIn('For weeks nothing moved; in recent years much did.'), [
      'weeks = PXW',
      'recent years = PAST_REF',
    ]);
  });
  it('is a duration', () => {
    assert.deepEqual(typesIn('It lasted two weeks.'), ['two weeks: DURATION']);
  });
  it('is no age, rank, fraction or name', () => {
    assert.deepEqual(
      datesIn('The 6-year-old, 44 years old, came a second time with three quarters of the Seven Days cast.'),
      [],
    );
  });
});

describe('what recurs', () => {
  it('is a set', () => {
    assert.deepEqual(typesIn('They meet daily, every Monday, each July, every two weeks and twice a year.'), [
      'daily: SET',
      'every Monday: SET',
      'each July: SET',
      'every two weeks: SET',
      'twice a year: SET',
    ]);
  });
  it('has its step as value', () => {
    assert.deepEqual(datesIn('Quarterly meetings, once a month, Tuesday nights.'), [
      'Quarterly = P3M',
      'once a month = P1M',
      'Tuesday nights = XXXX-WXX-2TNI',
    ]);
  });
  it('is no part of a measure', () => {
    assert.deepEqual(datesIn('They pay $5 a month for 700 litres a week and save 2 million crowns a year.'), []);
    assert.deepEqual(datesIn('Rents rose 20% annually, an average daily rise of 1%.'), []);
  });
  it('is no figure of one quarter and no newspaper', () => {
    assert.deepEqual(datesIn('The quarterly loss was printed by The Harbour Daily.'), []);
  });
});

describe('a length of two units', () => {
  it('is one expression', () => {
    assert.deepEqual(datesIn('It took two hours and 15 minutes, then one year and six months.'), [
      'two hours and 15 minutes = PT2H15M',
      'one year and six months = P1Y6M',
    ]);
  });
  it('is two where the second is no part of the first', () => {
    assert.deepEqual(datesIn('It took two years and 15 minutes; five 17-year-olds waited.'), [
      'two years = P2Y',
      '15 minutes = PT15M',
    ]);
  });
});
