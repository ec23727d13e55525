import assert from 'node:assert/strict';
import fc from 'fast-check';
import { listActors } from '../../src/actors/actors.js';
import { folderOf, mentionsIn } from './reading.js';

const pieces = fc.constantFrom(
  ...'South Korea|the|Kim|Jong|Min-seo|Oslo|said|of|and|President|Ministry|"|(|)|,|.|’s|\n|U.S.|NSC|National|Council|office|Dr.|J.|de|la|&|-|:|Ø|北京|Jr.|the ministry|OSLO|1|v|🙂|Mr|May'.split(
    '|',
  ),
);
const texts = fc.array(pieces, { maxLength: 60 }).map(words => words.join(' '));

describe('whatever the text', () => {
  it('mentions are in order, apart from each other, and their words stand where they say', () => {
    fc.assert(
      fc.property(texts, text => {
        let end = 0;
        for (const mention of mentionsIn(text)) {
          assert.ok(mention.start >= end && mention.end > mention.start);
          assert.equal(mention.text, text.slice(mention.start, mention.end));
          assert.ok(mention.actor && mention.name);
          end = mention.end;
        }
      }),
      { numRuns: 300 },
    );
  });
  it('identities keep every mention, and one name each', () => {
    fc.assert(
      fc.property(fc.array(texts, { maxLength: 4 }), articles => {
        const folder = folderOf(articles);
        assert.deepEqual(
          folder.map(({ actors }) => actors.map(({ start }) => start)),
          articles.map(text => mentionsIn(text).map(({ start }) => start)),
        );
        const actors = listActors(folder);
        assert.equal(new Set(actors.map(({ id }) => id)).size, actors.length);
      }),
      { numRuns: 100 },
    );
  });
});
