import assert from 'node:assert/strict';
import { datesIn } from './dates-in.js';

describe('a bare weekday', () => {
  it('is the one before publication after a verb in the past', () => {
    assert.deepEqual(datesIn('The harbour master resigned on Friday.'), ['Friday = 2024-03-29']);
  });
  it('is the day of publication itself where it falls on it', () => {
    assert.deepEqual(datesIn('The ferry sank on Saturday.'), ['Saturday = 2024-03-30']);
  });
  it('is the one after publication with "will"', () => {
    assert.deepEqual(datesIn('The council will meet on Tuesday.'), ['Tuesday = 2024-04-02']);
  });
  it('looks ahead after "is expected to"', () => {
    assert.deepEqual(datesIn('She is expected to land in Oslo on Monday.'), ['Monday = 2024-04-01']);
  });
  it('follows a verb right after it', () => {
    assert.deepEqual(datesIn('Farmers who will strike say that a court Thursday refused their plea.'), [
      'Thursday = 2024-03-28',
    ]);
  });
  it('is past where something is of that day already', () => {
    assert.deepEqual(datesIn("They will appeal against Tuesday's ruling."), ['Tuesday = 2024-03-26']);
  });
  it('looks ahead after "as soon as" and a plan', () => {
    assert.deepEqual(datesIn('He could fly as soon as Tuesday, under an agreement to meet on Monday.'), [
      'Tuesday = 2024-04-02',
      'Monday = 2024-04-01',
    ]);
  });
  it('is past after "agreed to the", which plans nothing', () => {
    assert.deepEqual(datesIn('She agreed to the merger on Monday.'), ['Monday = 2024-03-25']);
  });
  it('goes its own way with "last" and "next"', () => {
    assert.deepEqual(datesIn('Last Saturday it rained; next Saturday it may not.'), [
      'Last Saturday = 2024-03-23',
      'next Saturday = 2024-04-06',
    ]);
  });
  it('takes a part of the day along', () => {
    assert.deepEqual(datesIn('They arrived on Thursday evening.'), ['Thursday evening = 2024-03-28TEV']);
  });
  it('may be early or late, while "earlier" only orders', () => {
    assert.deepEqual(datesIn('Late Monday it snowed; earlier Tuesday it had thawed.'), [
      'Late Monday = 2024-03-25 END',
      'Tuesday = 2024-03-26',
    ]);
  });
  it('looks ahead after a verb that goes by a timetable', () => {
    assert.deepEqual(datesIn('Parliament meets on Tuesday. The bill passed Thursday expires in a year.'), [
      'Tuesday = 2024-04-02',
      'Thursday = 2024-03-28',
      'a year = P1Y',
    ]);
  });
  it('looks ahead after a present that only its part of speech tells from a noun', () => {
    assert.deepEqual(datesIn('They vote on Tuesday.', { tags: { vote: 'VBP' } }), ['Tuesday = 2024-04-02']);
    assert.deepEqual(datesIn('It was lost by a vote on Tuesday.', { tags: { vote: 'NN' } }), ['Tuesday = 2024-03-26']);
  });
  it('is past after a participle, ahead after an adjective in -ed', () => {
    const tags = { arrested: 'VBN', tired: 'JJ', will: 'MD' };
    assert.deepEqual(datesIn('A man arrested on Tuesday confessed.', { tags }), ['Tuesday = 2024-03-26']);
    assert.deepEqual(datesIn('It will meet a tired crowd on Tuesday.', { tags }), ['Tuesday = 2024-04-02']);
  });
  it('counts from no "following" that is a preposition', () => {
    assert.deepEqual(datesIn("Following Monday's debate she left; she spoke the following Tuesday."), [
      'Monday = 2024-03-25',
      'the following Tuesday = 2024-03-26',
    ]);
  });
  it('looks ahead at the end of a delay', () => {
    assert.deepEqual(datesIn('The vote was postponed until Tuesday. He gave them until 9 a.m. Monday.'), [
      'Tuesday = 2024-04-02',
      '9 a.m. Monday = 2024-04-01T09:00',
    ]);
    assert.deepEqual(datesIn('Flights were cancelled until Saturday. The road is closed through Monday.'), [
      'Saturday = 2024-03-30',
      'Monday = 2024-04-01',
    ]);
    assert.deepEqual(datesIn('The strike lasted until Tuesday.'), ['Tuesday = 2024-03-26']);
  });
  it('looks ahead where something was planned, not where it had been due', () => {
    assert.deepEqual(datesIn('The union planned a rally on Monday. The offer had been due to expire on Friday.'), [
      'Monday = 2024-04-01',
      'Friday = 2024-03-29',
    ]);
  });
  it('keeps its step before a day of the month', () => {
    assert.deepEqual(datesIn('The fair opens this coming Sunday, April 7.'), [
      'this coming Sunday, April 7 = 2024-04-07',
    ]);
  });
  it('is a set where it is many', () => {
    assert.deepEqual(datesIn('The market opens on Sundays.'), ['Sundays = XXXX-WXX-7']);
  });
  it('is no date in a name or an abbreviation that is a word', () => {
    assert.deepEqual(datesIn('The Sun sat down with Mon Laferte.'), []);
  });
});
