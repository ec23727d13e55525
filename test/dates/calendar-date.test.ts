import assert from 'node:assert/strict';
import { datesIn } from './dates-in.js';

describe('a day of the calendar', () => {
  it('is read with its weekday and its year', () => {
    assert.deepEqual(datesIn('The bridge fell on Tuesday, May 14, 2019.'), ['Tuesday, May 14, 2019 = 2019-05-14']);
  });
  it('may put the day first', () => {
    assert.deepEqual(datesIn('Born on 3 March 1950 and on the 3rd of April, 1951.'), [
      '3 March 1950 = 1950-03-03',
      'the 3rd of April, 1951 = 1951-04-03',
    ]);
  });
  it('may be figures alone', () => {
    assert.deepEqual(datesIn('Updated 2021-07-09, first printed 7/4/2021, archived 12/31/2021.'), [
      '2021-07-09 = 2021-07-09',
      '7/4/2021 = 2021-07-04',
      '12/31/2021 = 2021-12-31',
    ]);
  });
  it('is read in the order of the text', () => {
    assert.deepEqual(datesIn('It closed on 31/12/2021 and opened on 7/4/2022.'), [
      '31/12/2021 = 2021-12-31',
      '7/4/2022 = 2022-04-07',
    ]);
    assert.deepEqual(datesIn('The harbour reopened on 7/4/2022, Mr Ede said.'), ['7/4/2022 = 2022-04-07']);
    assert.deepEqual(datesIn('The harbor reopened on 7/4/2022, Mr. Ede said.'), ['7/4/2022 = 2022-07-04']);
  });
  it('is a day in figures, whatever parts them', () => {
    assert.deepEqual(datesIn('Printed 30.03.2024, 2024/03/30 and 03-30-2024; sent 2024-03-30T10:13:00Z.'), [
      '30.03.2024 = 2024-03-30',
      '2024/03/30 = 2024-03-30',
      '03-30-2024 = 2024-03-30',
      '2024-03-30T10:13:00Z = 2024-03-30T10:13',
    ]);
  });
  it('takes the year nearest to publication where it has none', () => {
    assert.deepEqual(datesIn('The fair of Dec. 20 drew fewer people; tickets for April 6 are sold.'), [
      'Dec. 20 = 2023-12-20',
      'April 6 = 2024-04-06',
    ]);
  });
  it('follows "of last year" and "last"', () => {
    assert.deepEqual(datesIn('It closed on June 5 of last year, and reopened last Oct. 2.'), [
      'June 5 of last year = 2023-06-05',
      'Oct. 2 = 2023-10-02',
    ]);
  });
  it('keeps the ends of a range apart, with one month and one year', () => {
    assert.deepEqual(datesIn('The fair lasts from May 3-5, the regatta from June 28 to July 2, 2025.'), [
      'May 3 = 2024-05-03',
      '5 = 2024-05-05',
      'June 28 = 2025-06-28',
      'July 2, 2025 = 2025-07-02',
    ]);
    assert.deepEqual(datesIn('The talks of 3 and 4 June were cut short.'), ['3 = 2024-06-03', '4 June = 2024-06-04']);
  });
  it('is no score, version, fraction, page or phone number', () => {
    assert.deepEqual(
      datesIn('They won 3-2 with version 2.4.1, on page 12 of 30, and called 555-1234 for 3/4 of it.'),
      [],
    );
  });
  it('has only days that exist', () => {
    assert.deepEqual(datesIn('Form 2021-13-40 was filed with note 35/77/2020.'), []);
  });
});
