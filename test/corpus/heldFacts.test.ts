import { strict as assert } from 'node:assert';
import { factBytes, holdFact } from '../../src/corpus/corpus.js';
import { crossReference, type Fact } from '../../src/facts/facts.js';
import { reading } from '../facts/reading.js';

const wreck = (day: string, killed: string, who = 'Governor Žofia Němcová of Ľubica') =>
  ` date ${day} Ferry sinks off Marlow

MARLOW (Reuters) - The ferry Anneke sank off Marlow on Friday in a storm and killed ${killed} people, ${who} said.
`;

const articles = reading({
  'a.txt': wreck('2024-05-03', '41'),
  'b.txt': wreck('2024-05-03', '43'),
  'c.txt': wreck('2024-05-06', '52', 'Governor Ada Quillfeather'),
});
const { facts } = crossReference(articles, []);
const sourcesOf = ({ statements }: Fact) =>
  statements.map(({ file }) => articles.find(article => article.file === file)!);
const written = (fact: Fact): unknown => JSON.parse(JSON.stringify(fact));

describe('a fact that is held as bytes', () => {
  it('is what it was, with its conflicts, updates and words', () => {
    assert.ok(facts.some(({ conflicts }) => conflicts.length > 0));
    assert.ok(facts.some(({ updates = [] }) => updates.length > 0));
    for (const fact of facts) {
      const held = holdFact(fact, sourcesOf(fact));
      assert.deepEqual(written(held), written(fact));
      for (const name of ['id', 'origins', 'agreements', 'conflicts', 'updates', 'probability', 'why'] as const)
        assert.deepEqual(held[name], fact[name]);
      for (const [i, { file, start, end, text }] of fact.statements.entries()) {
        const statement = held.statements[i]!;
        assert.deepEqual([statement.file, statement.start, statement.end, statement.text], [file, start, end, text]);
      }
    }
  });

  it('is the same to whom its bytes are given', () => {
    for (const fact of facts) {
      const there = holdFact(factBytes(holdFact(fact, sourcesOf(fact))), sourcesOf(fact));
      assert.deepEqual(written(there), written(fact));
    }
  });

  it('is decoded anew when many others were asked for since', () => {
    const held = Array.from({ length: 4000 }, () => holdFact(facts[0]!, sourcesOf(facts[0]!)));
    for (const one of held) assert.equal(one.id, facts[0]!.id);
    assert.equal(held[0]!.why, facts[0]!.why);
  });
});
