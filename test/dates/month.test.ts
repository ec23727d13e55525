import assert from 'node:assert/strict';
import { datesIn } from './dates-in.js';

describe('a month ahead', () => {
  it('follows "if" and plans', () => {
    assert.deepEqual(datesIn('If her party wins in November, she stays. The tax expires in June.'), [
      'November = 2024-11',
      'June = 2024-06',
    ]);
  });
  it('is past after what happened', () => {
    assert.deepEqual(datesIn('The decision to close it came at the end of June; he won in November.'), [
      'the end of June = 2023-06 END',
      'November = 2023-11',
    ]);
  });
});

describe('a month', () => {
  it('without a year is the last one, unless it is close ahead', () => {
    assert.deepEqual(datesIn('Prices fell in November. The port reopens in May.'), [
      'November = 2023-11',
      'May = 2024-05',
    ]);
  });
  it('lies behind after a verb in the past and ahead after "will"', () => {
    assert.deepEqual(datesIn('She was elected in June. She will resign in December.'), [
      'June = 2023-06',
      'December = 2024-12',
    ]);
    assert.deepEqual(datesIn('Officers are planning for a summit in September. A vote is set for August.'), [
      'September = 2024-09',
      'August = 2024-08',
    ]);
  });
  it('is over after "since", whatever else is to come', () => {
    assert.deepEqual(datesIn('The frigate, at sea since October, is scheduled to return.'), ['October = 2023-10']);
  });
  it('takes its direction from a verb far away too', () => {
    const autumn = { published: '2023-10-25' };
    assert.deepEqual(
      datesIn('In January, a week after the tenth birthday of the harbour in the old town, a boat sank.', autumn).slice(
        0,
        1,
      ),
      ['January = 2023-01'],
    );
  });
  it('goes its own way with "last", "next" and a year', () => {
    assert.deepEqual(datesIn('Since last January, by next January, and in January 2015.'), [
      'last January = 2024-01',
      'next January = 2025-01',
      'January 2015 = 2015-01',
    ]);
  });
  it('can be early, mid or late, or have an end', () => {
    assert.deepEqual(datesIn('From early February to mid-March, and until the end of March 2025.'), [
      'early February = 2024-02 START',
      'mid-March = 2024-03 MID',
      'the end of March 2025 = 2025-03 END',
    ]);
  });
  it('takes the year of the month it is joined to', () => {
    assert.deepEqual(datesIn('Between March 1965 and May 1968; in April and June 1955.'), [
      'March 1965 = 1965-03',
      'May 1968 = 1968-05',
      'April = 1955-04',
      'June 1955 = 1955-06',
    ]);
  });
  it('may describe figures', () => {
    assert.deepEqual(datesIn('The chain posted May sales, down from its March figures.'), [
      'May = 2023-05',
      'March = 2024-03',
    ]);
  });
  it('is neither the verb "may", a march, nor a name', () => {
    assert.deepEqual(
      datesIn(
        'It may rain, and may 12 men march on? The March on the capital, led by April Jones and Dec Hughes, ended.',
      ),
      [],
    );
  });
});
