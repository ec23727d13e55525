import assert from 'node:assert/strict';
import { datesIn } from './dates-in.js';

describe('a season', () => {
  it('is the one of a year, or the last, this or next', () => {
    assert.deepEqual(datesIn('In the summer of 2003, last winter and next fall.'), [
      'the summer of 2003 = 2003-SU',
      'last winter = 2023-WI',
      'next fall = 2024-FA',
    ]);
  });
  it('may be this past one', () => {
    assert.deepEqual(datesIn('This past winter was mild.'), ['This past winter = 2023-WI']);
  });
  it('may describe what happens in it', () => {
    assert.deepEqual(datesIn('They planned a spring offensive and a summer of talks.'), [
      'spring = 2024-SP',
      'summer = 2024-SU',
    ]);
  });
  it('is no fall, spring or palace', () => {
    assert.deepEqual(datesIn('The fall of the Winter Palace: they fall, and spring to life.'), []);
  });
});

describe('a holiday', () => {
  it('has its day', () => {
    assert.deepEqual(datesIn("On Christmas Eve, New Year's Day 2020, last Thanksgiving and Easter 2024."), [
      'Christmas Eve = 2023-12-24',
      "New Year's Day 2020 = 2020-01-01",
      'last Thanksgiving = 2023-11-23',
      'Easter 2024 = 2024-03-31',
    ]);
  });
  it('may be in May', () => {
    assert.deepEqual(datesIn('The May Day rallies were banned.'), ['May Day = 2024-05-01']);
  });
  it('may move with Easter, or be a weekday of its month', () => {
    assert.deepEqual(datesIn("On Ash Wednesday, Easter Monday, St. Patrick's Day and Martin Luther King Day 2023."), [
      'Ash Wednesday = 2024-02-14',
      'Easter Monday = 2024-04-01',
      "St. Patrick's Day = 2024-03-17",
      'Martin Luther King Day 2023 = 2023-01-16',
    ]);
  });
  it('may be the turn of the year', () => {
    assert.deepEqual(datesIn("Over the New Year and on New Year's, a New Year party."), [
      'New Year = 2024-01-01',
      "New Year's = 2024-01-01",
    ]);
  });
  it('may be a day that became a name', () => {
    assert.deepEqual(datesIn('Since 9/11 and the Sept. 11 attacks; on Sept. 11 it rained, 9/11/2019 too.'), [
      '9/11 = 2001-09-11',
      'Sept. 11 = 2001-09-11',
      'Sept. 11 = 2023-09-11',
      '9/11/2019 = 2019-09-11',
    ]);
  });
  it('may lend its name to a week or its end', () => {
    assert.deepEqual(datesIn('The ferry stopped in Easter week and will sail again on Christmas weekend.'), [
      'Easter week = 2024-W13',
      'Christmas weekend = 2024-W52-WE',
    ]);
  });
  it('is no tree, island or weekday with a name of its own', () => {
    assert.deepEqual(datesIn('A Christmas tree on Easter Island after Super Tuesday and Bloody Sunday.'), []);
  });
  it('is no ordinary day and no person', () => {
    assert.deepEqual(datesIn('A hard labor day is no Boxing match.'), []);
  });
});

describe('a reference', () => {
  it('points at the present, the past or the future', () => {
    assert.deepEqual(datesIn('Now he looks, as in the past, to the future; recently he wrote.'), [
      'Now = PRESENT_REF',
      'the past = PAST_REF',
      'the future = FUTURE_REF',
      'recently = PAST_REF',
    ]);
  });
  it('may be a time that the text spoke of', () => {
    assert.deepEqual(
      datesIn('During this period the fort was empty. By that time, nobody asked. In the past he fished.'),
      ['this period = PRESENT_REF', 'that time = PAST_REF', 'the past = PAST_REF'],
    );
  });
  it('may be an outlook', () => {
    assert.deepEqual(datesIn('Over the long term, in future years and at a later date the port may pay.'), [
      'the long term = FUTURE_REF',
      'future years = FUTURE_REF',
      'a later date = FUTURE_REF',
    ]);
  });
  it('is no turn of speech, no term of office and no date of a letter', () => {
    assert.deepEqual(datesIn('Now, the mayor said, the second term and the date of the letter matter.'), []);
  });
  it('may describe what is there now', () => {
    assert.deepEqual(datesIn('The current mayor, unlike the then current one, waits for the current month to end.'), [
      'current = PRESENT_REF',
      'the current month = 2024-03',
    ]);
  });
  it('is no occasion and no zone', () => {
    assert.deepEqual(datesIn('This time he won. For the first time in this time zone, during that period drama.'), []);
  });
  it('is no adjective and no way', () => {
    assert.deepEqual(datesIn('He walked past the future president at the present site.'), []);
  });
});
