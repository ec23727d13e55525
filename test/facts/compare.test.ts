import { strict as assert } from 'node:assert';
import { compareSentences } from '../../src/facts/facts.js';

describe('two sentences alone', () => {
  it('are the same where one rewords the other', () => {
    const { same } = compareSentences(
      'The ferry company said on Monday it had bought nine electric ships from a yard in Drosno.',
      'The ferry operator announced Monday that it has bought nine electric ships from a Drosno yard.',
    );
    assert.equal(same, true);
  });

  it('are not where they are of different things', () => {
    const { same, score } = compareSentences(
      'The ferry company said on Monday it had bought nine electric ships from a yard in Drosno.',
      'A choir from the mountains won the first prize in the capital, to the surprise of many.',
    );
    assert.equal(same, false);
    assert.ok(score < 0.2);
  });

  it('may be empty or enormous', () => {
    assert.equal(compareSentences('', '').same, false);
    assert.equal(typeof compareSentences('ship '.repeat(5000), 'Drosno').score, 'number');
  });
});
