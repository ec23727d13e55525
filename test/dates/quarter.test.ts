import assert from 'node:assert/strict';
import { datesIn } from './dates-in.js';

const autumn = { published: '2019-10-24' };

describe('a quarter', () => {
  it('is numbered, with its article', () => {
    assert.deepEqual(datesIn('Profit rose in the third quarter; third-quarter sales fell.', autumn), [
      'the third quarter = 2019-Q3',
      'third-quarter = 2019-Q3',
    ]);
  });
  it('takes a year from before or after', () => {
    assert.deepEqual(
      datesIn("The second quarter of 2018, last year's first quarter and the 2017 third quarter.", autumn),
      [
        'The second quarter of 2018 = 2018-Q2',
        "last year's first quarter = 2018-Q1",
        'the 2017 third quarter = 2017-Q3',
      ],
    );
  });
  it('lets "a year earlier" mean the same quarter of the year before', () => {
    assert.deepEqual(datesIn('Net rose to $5 million in the second quarter from $4 million a year earlier.', autumn), [
      'the second quarter = 2019-Q2',
      'a year earlier = 2018-Q2',
    ]);
  });
  it('lets "a year earlier" mean the year before where nothing is compared', () => {
    assert.deepEqual(datesIn('The plant was sold a year ago.', autumn), ['a year ago = 2018']);
  });
  it('is the one just over as "the latest quarter"', () => {
    assert.deepEqual(datesIn('The latest quarter was the worst.', autumn), ['The latest quarter = 2019-Q3']);
  });
  it('ends where the text says, unless it was numbered before', () => {
    assert.deepEqual(datesIn('In the quarter ended June 30, net fell.', autumn), [
      'the quarter = 2019-Q2',
      'June 30 = 2019-06-30',
    ]);
    assert.deepEqual(
      datesIn('In its first quarter it lost $2 million. For the quarter ended June 30, sales rose.', autumn),
      ['first quarter = 2019-Q1', 'the quarter = 2019-Q1', 'June 30 = 2019-06-30'],
    );
  });
  it('lies ahead where it is planned', () => {
    assert.deepEqual(
      datesIn('The firm expects to close the deal in the third quarter. It earned less in the third quarter.'),
      ['the third quarter = 2024-Q3', 'the third quarter = 2023-Q3'],
    );
  });
  it('is compared as the last one named', () => {
    assert.deepEqual(
      datesIn('Profit rose in the third quarter. After a weak second quarter it had debts, as a year earlier.', autumn),
      ['the third quarter = 2019-Q3', 'second quarter = 2019-Q2', 'a year earlier = 2018-Q3'],
    );
  });
  it('may be half a year', () => {
    assert.deepEqual(datesIn('In the first half of 2018, before the second-half results.', autumn), [
      'the first half of 2018 = 2018-H1',
      'second-half = 2019-H2',
    ]);
  });
  it('may be short', () => {
    assert.deepEqual(datesIn('Flat in Q3 2018 and in H1 2019.', autumn), ['Q3 2018 = 2018-Q3', 'H1 2019 = 2019-H1']);
  });
  it('may be a period compared with the one of the year before', () => {
    assert.deepEqual(datesIn('Sales fell in the second quarter from the same period last year.', autumn), [
      'the second quarter = 2019-Q2',
      'the same period last year = 2018-Q2',
    ]);
  });
  it('is no visa and no virus', () => {
    assert.deepEqual(datesIn('She caught H1 on an H2 visa.', autumn), []);
  });
  it('is no district, coin or part of a match', () => {
    assert.deepEqual(datesIn('The Latin quarter scored once in the second half.', autumn), []);
  });
});
