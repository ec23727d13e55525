import assert from 'node:assert/strict';
import { mentions, quotesIn } from './reading.js';

/** Who speaks, for each quote of the text. */
const speakers = (text: string, actors: ReturnType<typeof mentions> = []): string[] =>
  quotesIn(text, actors).map(quote => quote.replace(/ \S+ \(.*/s, ''));

describe('a speaker', () => {
  it('is the whole noun phrase', () => {
    assert.deepEqual(speakers('A spokesman for the harbour board said the pier was shut.'), [
      'A spokesman for the harbour board',
    ]);
    assert.deepEqual(speakers('On Monday, Deputy Mayor Ruth Pike said the pier was shut.'), ['Deputy Mayor Ruth Pike']);
  });
  it('is found over an aside', () => {
    assert.deepEqual(speakers('“It is shut,” Ruth Pike, the deputy mayor, said.'), ['Ruth Pike']);
    assert.deepEqual(speakers('Pike, who runs the pier, said it was shut.'), ['Pike']);
  });
  it('named "who" is the actor before it', () => {
    const text = 'Pike, who said the pier was shut, was in Leeds.';
    assert.deepEqual(speakers(text, mentions(text, { Pike: 'ruth-pike' })), ['who [ruth-pike]']);
  });
  it('of a quotation with a signature is who signed', () => {
    assert.deepEqual(quotesIn('“The pier was ours and they took it.” ― Ruth Pike, Leeds'), [
      'Ruth Pike ― (direct): The pier was ours and they took it.',
    ]);
    assert.deepEqual(quotesIn('“The pier was ours and they took it.”\n— Jon Holt'), [
      'Jon Holt — (direct): The pier was ours and they took it.',
    ]);
  });
  it('is found before a time', () => {
    assert.deepEqual(speakers('The ministry on Monday said the pier was shut.'), ['The ministry']);
    assert.deepEqual(speakers('The ministry two weeks ago said the pier was shut.'), ['The ministry']);
  });
  it('may be a list of names', () => {
    assert.deepEqual(speakers('Norway, Chile and Japan said the pier was shut.'), ['Norway, Chile and Japan']);
  });
  it('is not the one who is told', () => {
    assert.deepEqual(speakers('“It is shut,” Ruth Pike, the deputy mayor, told Channel Nine.'), ['Ruth Pike']);
  });
  it('of a second verb is the subject of the first', () => {
    assert.deepEqual(speakers('Pike rejected the plan and said the pier would stay shut.'), ['Pike', 'Pike']);
  });
  it('of a quotation without a cue is who spoke before', () => {
    assert.deepEqual(speakers('Pike spoke for an hour. “The pier will stay shut all winter.”'), ['Pike']);
    assert.deepEqual(speakers('“It is shut,” Pike said.\n“It will stay shut all winter.”'), ['Pike', 'Pike']);
  });
  it('gets the identity of the actor at the head of the phrase', () => {
    const text = 'Mayor Ruth Pike said the pier was shut. A spokesman for Holt said it was open.';
    const actors = mentions(text, { 'Ruth Pike': 'ruth-pike', Holt: 'jon-holt' });
    assert.deepEqual(speakers(text, actors), ['Mayor Ruth Pike [ruth-pike]', 'A spokesman for Holt']);
  });
  it('may be named behind what they are', () => {
    const text = "Mayor Ruth Pike's spokesman, Tom Holt, said it was shut.";
    assert.deepEqual(speakers(text, mentions(text, { 'Ruth Pike': 'ruth-pike', 'Tom Holt': 'tom-holt' })), [
      "Mayor Ruth Pike's spokesman [tom-holt]",
    ]);
  });
  it('may be the one named just before', () => {
    const text = 'Ruth Pike met Tom Holt at the pier. She denied that it was shut.';
    assert.deepEqual(speakers(text, mentions(text, { 'Ruth Pike': 'ruth-pike', 'Tom Holt': 'tom-holt' })), [
      'She [ruth-pike]',
    ]);
  });
  it('that is a list has no single identity', () => {
    const text = 'Norway, Chile and Japan said the pier was shut.';
    assert.deepEqual(speakers(text, mentions(text, { Japan: 'japan' }, 'place')), ['Norway, Chile and Japan']);
  });
  it('named "she" is the person who spoke last', () => {
    const text = 'Ruth Pike said the pier was shut. She added that it was old.';
    assert.deepEqual(speakers(text, mentions(text, { 'Ruth Pike': 'ruth-pike' })), [
      'Ruth Pike [ruth-pike]',
      'She [ruth-pike]',
    ]);
  });
  it('named "the board" is the board that was named before', () => {
    const text = 'The Harbour Board met. The pier is shut, the board said.';
    assert.deepEqual(
      speakers(
        text.replace('Harbour Board', 'Harbour board'),
        mentions(text.replace('Harbour Board', 'Harbour board'), { 'Harbour board': 'harbour-board' }, 'organisation'),
      ),
      ['the board [harbour-board]'],
    );
  });
});
