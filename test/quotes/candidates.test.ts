import assert from 'node:assert/strict';
import { readBlocks } from '../../src/quotes/blocks.js';
import { edgesOf } from '../../src/quotes/candidates.js';
import { contextOf } from '../../src/quotes/context.js';
import { makeSink } from '../../src/quotes/features.js';
import { viewOf } from '../../src/quotes/view.js';
import { articleOf } from './reading.js';

describe('what was said', () => {
  it('begins and ends with a quotation, never within one', () => {
    const view = viewOf(readBlocks(articleOf('“The dam was old. It held, and we slept. Nobody came,” Holt said.')));
    const said = view.tokens.findIndex(({ text }) => text === 'said');
    const { starts, ends } = edgesOf({ view, cue: contextOf(view, said), said: null }, makeSink(1 << 12));
    const words = (edges: typeof starts) => edges.map(({ place }) => view.tokens[place]!.text);
    for (const word of ['It', 'and', 'Nobody', 'we']) assert.ok(!words(starts).includes(word), word);
    for (const word of ['old', 'held', 'slept']) assert.ok(!words(ends).includes(word), word);
    assert.ok(words(starts).includes('The') || words(starts).includes('“'));
  });
});
