import { strict as assert } from 'node:assert';
import { createFactIndex } from '../../src/corpus/factIndex.js';
import type { Fact, Linking } from '../../src/facts/facts.js';

/** A fact of some files' statements, by where they start: "a 10". */
const fact = (id: string, ...places: string[]): Fact => ({
  id,
  statements: places.map(place => {
    const [file = '', start] = place.split(' ');
    return { file, start: Number(start), end: Number(start) + 1, text: '.' };
  }),
  ...{ origins: [], agreements: [], conflicts: [], probability: 1, why: '' },
});
const [dam, rain, vote] = [fact('dam', 'a 20', 'b 0'), fact('rain', 'a 10', 'c 0', 'a 30'), fact('vote', 'b 5', 'c 9')];
const linking = (since: readonly Fact[], facts: readonly Fact[]): Linking => ({
  facts,
  since,
  made: facts.filter(one => !since.includes(one)),
  gone: since.filter(one => !facts.includes(one)),
  links: [],
});
const first = linking([], [dam, rain]);
const second = linking(first.facts, [rain, vote]);
const third = linking(second.facts, [rain]);

/** What an index that was shown some linkings has of each file. */
function shown(...linkings: readonly Linking[]): readonly string[] {
  const index = createFactIndex();
  for (const one of linkings) index.update(one);
  return ['a', 'b', 'c'].map(file => `${file}: ${index.of(file).map(({ id }) => id)}`);
}

describe('the facts of a file', () => {
  it('come in the order in which they stand there, each once', () => {
    assert.deepEqual(shown(first), ['a: rain,dam', 'b: dam', 'c: rain']);
  });
  it('are those of the last linking, whichever were seen before', () => {
    assert.deepEqual(shown(first, second), ['a: rain', 'b: vote', 'c: rain,vote']);
    assert.deepEqual(shown(first, second, third), ['a: rain', 'b: ', 'c: rain']);
    assert.deepEqual(shown(first, third), ['a: rain', 'b: ', 'c: rain']);
    assert.deepEqual(shown(second, second), ['a: rain', 'b: vote', 'c: rain,vote']);
  });
});
