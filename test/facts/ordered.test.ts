import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { withChanges } from '../../src/facts/ordered.js';

/** A fact, as far as its order goes. */
const fact = fc.nat(20).map(day => ({ day }));
const byDay = (a: { readonly day: number }, b: { readonly day: number }) => a.day - b.day;

describe('facts in their order', () => {
  it('are those that stay, with the new ones where they belong', () => {
    fc.assert(
      fc.property(fc.array(fact), fc.array(fact), fc.infiniteStream(fc.boolean()), (before, found, isGone) => {
        const facts = before.sort(byDay);
        const gone = facts.filter(() => isGone.next().value);
        const made = found.sort(byDay);
        const kept = facts.filter(each => !gone.includes(each));
        assert.deepEqual(withChanges(facts, gone, made, byDay), [...kept, ...made].sort(byDay));
        for (const each of kept) assert.ok(withChanges(facts, gone, made, byDay).includes(each));
      }),
    );
  });
});
