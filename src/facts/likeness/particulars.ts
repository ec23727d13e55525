import { compareDates } from '../../dates/dates.js';
import type { Figures } from '../figures.js';
import { compareQuantities } from '../quantities.js';
import type { Prepared } from '../statements.js';
import { countShared, forShared } from '../vocabulary.js';
import type { Weights } from '../weights.js';

/** Whether two statements are of the same people, places, figures and days, and whether one denies what the other says. */
export function compareParticulars(a: Prepared, b: Prepared, weights: Weights): Figures {
  const [namesA, namesB] = [heldBy(a.names, b.content, weights), heldBy(b.names, a.content, weights)];
  const actors = countShared(a.identities, b.identities);
  let rarestActor = 0;
  forShared(a.identities, b.identities, id => {
    rarestActor = Math.max(rarestActor, weights(id));
  });
  const numbers = countShared(a.numbers, b.numbers);
  const [onlyA, onlyB] = [a.numbers.length - numbers, b.numbers.length - numbers];
  const particulars = {
    /** Names that both have, their weight, and names that only one has. */
    names: namesA.held + namesB.held,
    namesWeight: namesA.heldWeight,
    namesApart: Math.min(namesA.only, namesB.only),
    namesApartMore: Math.max(namesA.only, namesB.only),
    namesApartWeight: Math.min(namesA.onlyWeight, namesB.onlyWeight),
    namesApartMoreWeight: Math.max(namesA.onlyWeight, namesB.onlyWeight),
    namesShare: namesA.held / (a.names.length + b.names.length - namesA.held || 1),
    actors,
    actorsApart: a.identities.length + b.identities.length - 2 * actors,
    rarestActor,
    numbers,
    numbersApart: Math.min(onlyA, onlyB),
    numbersApartMore: Math.max(onlyA, onlyB),
    numbersDiffer: a.numbers.length && b.numbers.length && !numbers ? 1 : 0,
    numbersAgree: onlyA + onlyB ? 0 : numbers ? 2 : 1,
    denied: a.negations % 2 === b.negations % 2 ? 0 : 1,
    bothQuoted: a.quoted && b.quoted ? 1 : 0,
    oneQuoted: a.quoted === b.quoted ? 0 : 1,
  };
  return [particulars, compareFigures(a, b)];
}

/** How many of the names stand in the other statement, in whatever writing, how many do not, and what they weigh. */
function heldBy(names: Int32Array, content: Int32Array, weights: Weights) {
  let [held, heldWeight, all] = [0, 0, 0];
  for (const id of names) all += weights(id);
  forShared(names, content, id => {
    held++;
    heldWeight += weights(id);
  });
  return { held, heldWeight, only: names.length - held, onlyWeight: all - heldWeight };
}

function compareFigures(a: Prepared, b: Prepared) {
  let [datesAgree, datesDiffer] = [0, 0];
  for (const x of a.dates)
    for (const y of b.dates) {
      if (x.isGuess || y.isGuess) continue;
      const relation = compareDates(x, y);
      if (relation === 'equal' || relation === 'compatible') datesAgree = 1;
      else if (relation === 'conflict') datesDiffer = 1;
    }
  const quantitiesConflict = a.quantities.some(x => {
    const relations = b.quantities.map(y => compareQuantities(x, y));
    return relations.includes('conflict') && !relations.includes('equal') && !relations.includes('compatible');
  });
  return {
    quantitiesConflict: quantitiesConflict ? 1 : 0,
    datesAgree,
    datesConflict: datesAgree ? 0 : datesDiffer,
    datesApart: Math.abs(a.dates.length - b.dates.length),
  };
}
