import assert from 'node:assert/strict';
import { actorsIn, kindsIn, mentionsIn } from './reading.js';

describe('a name', () => {
  it('is found with its kind', () => {
    assert.deepEqual(kindsIn('Engineers of Halvorsen Shipping Ltd told Ingrid Solberg about it in Bergen.'), [
      'Halvorsen Shipping Ltd: organisation',
      'Ingrid Solberg: person',
      'Bergen: place',
    ]);
  });
  it('leaves out the article, the title and the possessive', () => {
    assert.deepEqual(
      mentionsIn("Talks with the United Nations and Governor Mary Oduya's team ended.").map(({ text }) => text),
      ['United Nations', 'Mary Oduya'],
    );
  });
  it('is not every word at the beginning of a sentence', () => {
    assert.deepEqual(actorsIn('Prices rose. However, shops stayed open. Yesterday it rained. Trains were late.'), []);
  });
  it('stands at the beginning of a sentence too', () => {
    assert.deepEqual(actorsIn('Okonkwo resigned on Tuesday, a year after the strike.'), ['Okonkwo = okonkwo']);
  });
  it('is no month, weekday or feast', () => {
    assert.deepEqual(actorsIn('They met on a Friday in October, before Christmas.'), []);
  });
  it('is no event, law or prize', () => {
    assert.deepEqual(actorsIn('It won the Meridian Cup and was praised under the Clean Rivers Act.'), []);
  });
  it('keeps its small words', () => {
    assert.deepEqual(kindsIn('It was signed by Pieter van der Berg and by the Ministry of Health and Social Care.'), [
      'Pieter van der Berg: person',
      'Ministry of Health and Social Care: organisation',
    ]);
  });
  it('is one kind throughout an article', () => {
    assert.deepEqual(kindsIn('Tamsin Varga spoke first.\nReporters waited for Varga.'), [
      'Tamsin Varga: person',
      'Varga: person',
    ]);
  });
  it('is cut at the title within a run of capitals', () => {
    assert.deepEqual(kindsIn('They met Portuguese Prime Minister Rui Teles on the pier.'), [
      'Portuguese: place',
      'Rui Teles: person',
    ]);
  });
  it('leaves out whom somebody plays for and what people somebody is of', () => {
    assert.deepEqual(
      kindsIn('The Falcons lost. Falcons QB Peter Brandt was hurt. Brandt left. Australian Tove Halden won.').filter(
        line => line.endsWith('person'),
      ),
      ['Peter Brandt: person', 'Brandt: person', 'Tove Halden: person'],
    );
  });
  it('is no place with a word', () => {
    assert.deepEqual(
      kindsIn('The Hong Kong-based group grew.').filter(line => line.endsWith('person')),
      [],
    );
  });
  it('may begin with a small article', () => {
    assert.deepEqual(kindsIn('Officials in Damascus said Omar al-Rashid had left.'), [
      'Damascus: place',
      'Omar al-Rashid: person',
    ]);
  });
  it('is none where a title stands alone', () => {
    assert.deepEqual(actorsIn('A new Prime Minister is expected.'), []);
  });
});

describe('a line in capitals', () => {
  it('has the names that the text below has', () => {
    assert.deepEqual(
      actorsIn('HARBOUR STRIKE ENDS IN VALPORT AS ODUYA YIELDS\nThe strike in Valport ended when Grace Oduya agreed.'),
      ['VALPORT = valport', 'ODUYA = grace-oduya', 'Valport = valport', 'Grace Oduya = grace-oduya'],
    );
  });
});

describe('a headline with every word capitalised', () => {
  it('has no names but names', () => {
    assert.deepEqual(actorsIn('Fishing Quota Falls to Lowest Level as Norway Counts Boats'), ['Norway = norway']);
  });
});

describe('a country', () => {
  it('is the same under its official name, its short forms and its adjective', () => {
    const ids = mentionsIn(
      'The DPRK, the Democratic People’s Republic of Korea, said North Korean ships left N. Korea.',
    ).map(({ actor }) => actor);
    assert.deepEqual([...new Set(ids)], ['north-korea']);
    assert.equal(ids.length, 4);
  });
  it('is "the North" only after its name', () => {
    assert.deepEqual(actorsIn("South Sudan closed the border. The South's ministers met."), [
      'South Sudan = south-sudan',
      'South = south-sudan',
    ]);
    assert.deepEqual(actorsIn('Snow fell in the North of the island.'), []);
  });
  it('is "US" and not "us"', () => {
    assert.deepEqual(actorsIn('He told us that the US agreed.'), ['US = united-states']);
  });
  it('is neither Korea where only "Korea" is said', () => {
    assert.deepEqual(
      mentionsIn('The war in Korea was discussed in Oslo.').map(({ actor }) => actor),
      ['korea', 'oslo'],
    );
  });
  it('is "U.S." whole, at the end of a sentence as well', () => {
    assert.deepEqual(
      mentionsIn('She flew to the U.S. The trip was long.').map(({ text }) => text),
      ['U.S.'],
    );
  });
});

describe('a people', () => {
  it('is a group, its adjective the country', () => {
    assert.deepEqual(kindsIn('Two Belgians boarded a Peruvian ship.'), ['Belgians: group', 'Peruvian: place']);
  });
});
