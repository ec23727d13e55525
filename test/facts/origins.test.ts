import { strict as assert } from 'node:assert';
import { crossReference } from '../../src/facts/facts.js';
import { reading } from './reading.js';

const sentences = [
  'The Brenlow bridge over the river Tarn in Oskavia collapsed on Tuesday after weeks of rain.',
  'Divers searched the water below the pillars until darkness fell over the valley.',
  'The crossing had carried two hundred lorries an hour since the tunnel at Drosno was closed.',
];
const own = 'In Oskavia, the Brenlow bridge across the river Tarn gave way on Tuesday following weeks of rain.';

/** The origins behind the first fact of a folder. */
function origins(texts: Readonly<Record<string, string>>): readonly string[] | undefined {
  return crossReference(reading(texts), []).facts[0]?.origins;
}

describe('the origins of a fact', () => {
  it('are as many as the articles where nothing joins them', () => {
    assert.deepEqual(origins({ 'a.txt': ` date 2022-05-12 ${sentences[0]}\n`, 'b.txt': ` date 2022-05-12 ${own}\n` }), [
      'a.txt',
      'b.txt',
    ]);
  });

  it('are one agency for all who credit it', () => {
    assert.deepEqual(
      origins({
        'a.txt': `Bridge falls\n\nDROSNO, May 11 (Reuters) - ${sentences.join(' ')}\n`,
        'b.txt': ` date 2022-05-12 ${own} The council met at night, Reuters reported.\n\nMore is to come, as reported by Reuters.\n`,
      }),
      ['Reuters'],
    );
  });

  it('are one for copies without any credit', () => {
    assert.deepEqual(
      origins({
        'a.txt': ` date 2022-05-12 ${sentences.join(' ')}\n`,
        'b.txt': ` date 2022-05-13 ${sentences.join(' ')} Nobody was hurt.\n`,
      }),
      ['a.txt'],
    );
  });

  it('name the agency that the sentence itself credits', () => {
    assert.deepEqual(
      origins({
        'a.txt': ` date 2022-05-12 ${sentences[0]}\n`,
        'b.txt': ` date 2022-05-12 The Brenlow bridge over the Tarn in Oskavia collapsed on Tuesday after the rain, AFP reported.\n`,
      }),
      ['a.txt', 'AFP'],
    );
  });
});
