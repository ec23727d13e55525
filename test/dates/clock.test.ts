import assert from 'node:assert/strict';
import { datesIn } from './dates-in.js';

describe('a time of day', () => {
  it('is one expression with its day', () => {
    assert.deepEqual(datesIn('14:24 JST, December 9, 2023'), ['14:24 JST, December 9, 2023 = 2023-12-09T14:24']);
    assert.deepEqual(datesIn('Published : March 30, 2024 - 10:13'), ['March 30, 2024 - 10:13 = 2024-03-30T10:13']);
    assert.deepEqual(datesIn('It struck at 10 p.m. Wednesday.'), ['10 p.m. Wednesday = 2024-03-27T22:00']);
  });
  it('belongs to the day of publication without one', () => {
    assert.deepEqual(datesIn('The vote is at 7:30pm EST, or at noon.'), [
      '7:30pm EST = 2024-03-30T19:30',
      'noon = 2024-03-30T12:00',
    ]);
  });
  it('may be four figures with a zone, or on the clock', () => {
    assert.deepEqual(datesIn("At 1430 GMT, and at five o'clock."), [
      '1430 GMT = 2024-03-30T14:30',
      "five o'clock = 2024-03-30T05:00",
    ]);
  });
  it('may be a part of a named day', () => {
    assert.deepEqual(datesIn('On the morning of April 29, 1975, they left.'), [
      'the morning of April 29, 1975 = 1975-04-29TMO',
    ]);
  });
  it('may be told with its part of the day', () => {
    assert.deepEqual(datesIn('The alarm went off at 4 in the morning.'), ['4 in the morning = 2024-03-30T04:00']);
  });
  it('has its half of the day from the part beside it', () => {
    assert.deepEqual(datesIn("At 8:30 Friday night, 10 o'clock last night and three o'clock in the morning."), [
      '8:30 Friday night = 2024-03-29T20:30',
      "10 o'clock last night = 2024-03-29T22:00",
      "three o'clock in the morning = 2024-03-29T03:00",
    ]);
  });
  it('is of the day that follows it', () => {
    assert.deepEqual(datesIn('The quake struck at 14:46 local time (0546 GMT) on March 11, 2011.'), [
      '14:46 local time = 2011-03-11T14:46',
      '0546 GMT = 2011-03-11T05:46',
      'March 11, 2011 = 2011-03-11',
    ]);
  });
  it('may have its zone in a word', () => {
    assert.deepEqual(datesIn('The polls close at 9 p.m. Eastern, and at 9 p.m. Eastern District time starts.'), [
      '9 p.m. Eastern = 2024-03-30T21:00',
      '9 p.m. = 2024-03-30T21:00',
    ]);
  });
  it('is no score, ratio, verse or year', () => {
    assert.deepEqual(datesIn('The 3:2 win, Luke 11:12 and 1430 sheep.'), []);
  });
});
