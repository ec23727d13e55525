import assert from 'node:assert/strict';
import { datesIn } from './dates-in.js';

describe('a year', () => {
  it('may be called one', () => {
    assert.deepEqual(datesIn('By the year 2030, not by the year end.'), [
      'the year 2030 = 2030',
      'the year end = 2024 END',
    ]);
  });
  it('stands after a preposition, a name or in brackets', () => {
    assert.deepEqual(datesIn('In 1987 he joined; the 1992 campaign and her first novel (2001) followed.'), [
      '1987 = 1987',
      '1992 = 1992',
      '2001 = 2001',
    ]);
  });
  it('may be spelled or short', () => {
    assert.deepEqual(datesIn("Back in nineteen ninety-four, and in '98, long before two thousand five."), [
      'nineteen ninety-four = 1994',
      "'98 = 1998",
      'two thousand five = 2005',
    ]);
  });
  it('keeps the ends of a range apart', () => {
    assert.deepEqual(datesIn('The drought of 2014-2016 and the season 1998-99.'), [
      '2014 = 2014',
      '2016 = 2016',
      '1998 = 1998',
      '99 = 1999',
    ]);
  });
  it('may be the bounds of what lies between', () => {
    assert.deepEqual(datesIn('Between 2010 and 2015 it grew; between 1,850 and 1,900 sheep were lost.'), [
      '2010 = 2010',
      '2015 = 2015',
    ]);
  });
  it('may lie before Christ', () => {
    assert.deepEqual(datesIn('The city fell in 480 BC, after the wars of 499-493 BC.'), [
      '480 BC = BC0480',
      '499 = BC0499',
      '493 BC = BC0493',
    ]);
  });
  it('belongs to a decade or a century', () => {
    assert.deepEqual(datesIn("Since the 1960s, the late '80s and the nineties; the 19th century; mid-1990s."), [
      'the 1960s = 196',
      "the late '80s = 198 END",
      'the nineties = 199',
      'the 19th century = 18',
      'mid-1990s = 199 MID',
    ]);
  });
  it('may be fiscal', () => {
    assert.deepEqual(datesIn('Sales for fiscal 2021 beat those of the 2020 fiscal year.'), [
      'fiscal 2021 = 2021',
      'the 2020 fiscal year = 2020',
    ]);
  });
  it('names levels, seasons and targets', () => {
    assert.deepEqual(datesIn('Emissions fell below 2005 levels; the 1939/40 season was lost.'), [
      '2005 = 2005',
      '1939 = 1939',
      '40 = 1940',
    ]);
  });
  it('is no number of a flight, a rule or a resolution', () => {
    assert.deepEqual(datesIn('Resolution 1973, Flight 1549, Room 2010 and Section 1985.'), []);
  });
  it('is no number of things, sum, flight, model or address', () => {
    assert.deepEqual(
      datesIn('About 2000 troops, 1800 people and $1999 were lost; a 747, flight 1950-B, 1500 percent, No. 2010.'),
      [],
    );
  });
});
