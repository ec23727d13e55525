import { compareQuantities, describeQuantity, type Quantity } from '../quantities.js';
import type { Prepared } from '../statements.js';
import type { Unit } from '../units.js';
import { tallies } from '../words.js';
import {
  type Contradict,
  type Contradiction,
  claim,
  dayOf,
  haveOtherSubjects,
  type Pair,
  type Side,
  sharedContext,
} from './pair.js';
import { clashes, type Valued } from './values.js';

/** "41 were killed" against "43 were killed"; rounding and "about" agree, and a later article's newer toll is an update. */
export const quantity: Contradict = pair =>
  clashes(pair, quantitiesOf(pair.a.units), quantitiesOf(pair.b.units), compareQuantities)
    .filter(({ a, b, swapped, alone, agreed, context }) => {
      if (haveOtherSubjects(pair, a.at, b.at)) return false;
      if (swapped) return true;
      if (mayHaveRisen(pair, a, b)) return false;
      if (a.value.unit === null || a.value.unit !== b.value.unit) return false;
      // Where every figure is another, so is the matter, unless the same was done to the same things.
      if (!alone && !agreed) return !measures.has(a.value.unit) && shareVerb(pair, a.at, b.at);
      return context >= (alone || !measures.has(a.value.unit) ? 2 : 3);
    })
    .map(({ a, b }) => toContradiction(pair, a, b));

/**
 * "Nine pupils were hurt" against "eleven pupils were hurt" in a sentence that says more: of statements that are no counterparts, only
 * figures among the same words, which no other statement of the same article gives as the other article does.
 */
export function figureElsewhere(pair: Pair, statements: readonly Prepared[]): readonly Contradiction[] {
  const clashing = clashes(pair, quantitiesOf(pair.a.units), quantitiesOf(pair.b.units), compareQuantities);
  return clashing
    .filter(
      ({ a, b }) => a.value.unit !== null && a.value.unit === b.value.unit && !haveOtherSubjects(pair, a.at, b.at),
    )
    .filter(({ a, b }) => sharedContext(pair, a.at, b.at, 3) >= 2)
    .filter(({ a, b }) => !gives(pair.b, a.value, statements) && !gives(pair.a, b.value, statements))
    .map(({ a, b }) => toContradiction(pair, a, b));
}

/** Whether the article of a side gives a figure, in whichever statement. */
const gives = ({ statement }: Side, value: Quantity, statements: readonly Prepared[]): boolean =>
  statements.some(
    ({ file, quantities }) =>
      file === statement.file &&
      quantities.some(other => /^(?:equal|compatible)$/.test(compareQuantities(value, other))),
  );

const toContradiction = (pair: Pair, a: Valued<Quantity>, b: Valued<Quantity>): Contradiction => ({
  aspect: 'quantity',
  a: claim(pair.a, a.value, describe(pair.a, a.value)),
  b: claim(pair.b, b.value, describe(pair.b, b.value)),
  ...(isTally(pair, a, b) ? { isUpdate: true } : {}),
});

/** What much is counted in: two of these say little of what is counted. */
const measures = new Set('% $ £ € ¥ point cent share year month week dai hour minut time'.split(' '));

/** Whether one verb stands right before or behind both figures: "cut 2,300 jobs", "will cut 2,500 jobs". */
function shareVerb({ a, b }: Pair, atA: number, atB: number): boolean {
  const verbs = verbsNear(a, atA);
  return verbsNear(b, atB).some(verb => verbs.includes(verb));
}

const verbsNear = ({ units }: Side, at: number): readonly string[] =>
  units
    .slice(Math.max(0, at - 3), at + 4)
    .flatMap(({ says, stem }) => (says.kind === 'word' && says.token.tag.startsWith('V') ? [stem] : []));

const describe = ({ statement }: Side, value: Quantity): string =>
  describeQuantity(statement.source.article.text, value);

function quantitiesOf(units: readonly Unit[]): readonly Valued<Quantity>[] {
  return units.flatMap((unit, at) =>
    unit.says.kind === 'quantity' && !isRest(units, at) ? [{ at, unit, value: unit.says.quantity }] : [],
  );
}

/** "The other two", "the remaining 40": a part, which the whole does not contradict. */
const isRest = (units: readonly Unit[], at: number): boolean => /^(?:other|remaining)$/.test(units[at - 1]?.key ?? '');

/** Whether both figures count what is counted anew as news comes in, and the articles come from different days. */
function isTally(pair: Pair, a: Valued<Quantity>, b: Valued<Quantity>): boolean {
  const [from, to] = [dayOf(pair.a), dayOf(pair.b)];
  return from !== null && to !== null && from !== to && nearTally(pair.a, a.at) && nearTally(pair.b, b.at);
}

/** "At least nine were killed" says nothing against thirteen; of two days' articles it is an update. */
function mayHaveRisen(pair: Pair, a: Valued<Quantity>, b: Valued<Quantity>): boolean {
  const lower = a.value.value < b.value.value ? a : b;
  return lower.value.bound === 'more' && nearTally(pair.a, a.at) && nearTally(pair.b, b.at) && !isTally(pair, a, b);
}

const nearTally = ({ units }: Side, at: number): boolean =>
  units.slice(Math.max(0, at - 6), at + 7).some(unit => tallies.has(unit.stem));
