import { strict as assert } from 'node:assert';
import { candidatesBetween } from '../../src/facts/candidates.js';
import { rarityOf } from '../../src/facts/rarity.js';
import { createStoryBook } from '../../src/facts/stories/book.js';
import { createPartnerIndex } from '../../src/facts/stories/partners.js';
import { profileOf } from '../../src/facts/stories/profile.js';
import { reading } from './reading.js';

const syllables = ['bar', 'dun', 'fel', 'gor', 'hal', 'kes', 'lim', 'mor', 'nev', 'ost'];
/** So many invented villages, others for each `start`. */
const villages = (count: number, start: number): readonly string[] =>
  Array.from({ length: count }, (_, i) => {
    const name = [...String(start + i)].map(digit => syllables[Number(digit)]).join('');
    return `${name[0]!.toUpperCase()}${name.slice(1)}`;
  });

const dam = 'The dam above Lake Orrin burst on Tuesday night after a week of rain, and the flood drowned nine people.';

describe('two articles on one flood, each with a list of villages that no other article names', () => {
  const listing = (start: number) =>
    `${dam}\n\nThe army took families from ${villages(70, start).join(', ')} to the hills.\n`;
  const read = reading({
    'a.txt': listing(1000),
    'b.txt': listing(2000),
    'c.txt': 'The central bank left its rate at four per cent on Tuesday.\n\nPrices of bread rose again last month.\n',
    'd.txt': 'The orchestra of Velden named a new conductor on Tuesday.\n\nShe will start in the autumn season.\n',
  });
  const profiles = read.map(profileOf);
  const index = createPartnerIndex(rarityOf(profiles));
  profiles.forEach((profile, article) => {
    index.add(article, profile);
  });

  it('are compared: what is named once in a folder finds no other article', () => {
    assert.ok(index.partnersOf(0, profiles[0]!).includes(1));
  });

  it('are not compared with what is on another matter', () => {
    assert.ok(!index.partnersOf(0, profiles[0]!).includes(2));
  });
});

/** How many pairs of statements of two articles on the flood are compared, and how many there are; all of one end with `by`. */
function compared(places: number, by: string) {
  const telling = (tell: (village: string) => string) => `${dam}\n\n${villages(places, 1000).map(tell).join(' ')}\n`;
  const book = createStoryBook();
  book.update(
    reading({
      'a.txt': telling(village => `Soldiers carried old people out of ${village} by boat.`),
      'b.txt': telling(village => `Water stood in every street of ${village} ${by}.`),
    }),
  );
  assert.equal(book.relate(0, 1).isOne, true);
  const [as, bs] = [book.placed(0), book.placed(1)];
  return { pairs: candidatesBetween(as, bs, true).length, all: as.length * bs.length };
}

describe('statements of one story', () => {
  it('are compared each with each, however few words they share, where they are few', () => {
    const { pairs, all } = compared(12, 'as the boat left');
    assert.ok(pairs > 0.9 * all, `${pairs} of ${all}`);
  });

  it('are compared without a word in common only where one of them leads its article', () => {
    const { pairs, all } = compared(12, 'at dawn');
    assert.ok(pairs < 0.5 * all, `${pairs} of ${all}`);
    assert.ok(pairs >= 4 * 12, `${pairs} of ${all}`);
  });

  it('are compared with those most like them where they are many', () => {
    const { pairs, all } = compared(230, 'at dawn');
    assert.ok(pairs < 0.1 * all, `${pairs} of ${all}`);
  });
});
