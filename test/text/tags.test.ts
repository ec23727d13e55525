import { deepEqual, equal, ok } from 'node:assert/strict';
import { pennTags } from '../../src/text/penn.js';
import { readSentences } from '../../src/text/text.js';

const tokensOf = (text: string) =>
  readSentences(text, [{ start: 0, end: text.length }]).flatMap(({ tokens }) => tokens);

const tagOf = (text: string, word: string, nth = 0): string =>
  tokensOf(text).filter(token => token.text === word)[nth]!.tag;

describe('a part of speech', () => {
  it('tells a noun from a verb by what stands around it', () => {
    equal(tagOf('The ministers will vote in the harbour.', 'vote'), 'VB');
    equal(tagOf('The ministers lost a vote in the harbour.', 'vote'), 'NN');
    equal(tagOf('Voters fear a strike.', 'strike'), 'NN');
    equal(tagOf('Drivers plan to strike on Monday.', 'strike'), 'VB');
  });

  it('tells the month from the modal verb', () => {
    equal(tagOf('The council may vote in May.', 'may'), 'MD');
    equal(tagOf('The council may vote in May.', 'May'), 'NNP');
  });

  it('tells a past tense from a participle', () => {
    equal(tagOf('The mayor opened the bridge.', 'opened'), 'VBD');
    equal(tagOf('The bridge was opened by the mayor.', 'opened'), 'VBN');
    equal(tagOf('She has met the widow twice.', 'met'), 'VBN');
    equal(tagOf('She met the widow twice.', 'met'), 'VBD');
  });

  it('tells "to" before a verb, and "that" that joins from "that" that points', () => {
    equal(tagOf('They hope to sail.', 'to'), 'TO');
    equal(tagOf('He said that the ferry sank.', 'that'), 'IN');
    equal(tagOf('Nobody saw that ferry.', 'that'), 'DT');
  });

  it('is guessed for a name or a word that nobody has heard of', () => {
    equal(tagOf('Governor Quendrith Balomar resigned.', 'Quendrith'), 'NNP');
    equal(tagOf('The plants were reflorbed last year.', 'reflorbed'), 'VBN');
    equal(tagOf('They acted blonkishly.', 'blonkishly'), 'RB');
  });

  it('is what the mark, the number or the clitic is', () => {
    const text = 'The firm’s 1,200 workers didn’t get $5.';
    deepEqual(
      tokensOf(text).map(({ text: word, tag }) => `${word} ${tag}`),
      ['The DT', 'firm NN', '’s POS', '1,200 CD', 'workers NNS', 'did VBD', 'n’t RB', 'get VB', '$ $', '5 CD', '. .'],
    );
  });

  it('is given to every token, in whatever text', () => {
    const salad = 'zz ☃☃ “ 42nd—U.S. \u{1f600} ’’ ((( naïve ÉTÉ x'.repeat(40);
    ok(tokensOf(salad).every(({ tag }) => pennTags.includes(tag)));
  });

  it('does not depend on what was read before', () => {
    const text = 'The court may rule on Friday.';
    const before = tokensOf(text).map(({ tag }) => tag);
    tokensOf('Something else was read in between, at length, by all.');
    deepEqual(
      tokensOf(text).map(({ tag }) => tag),
      before,
    );
  });
});
