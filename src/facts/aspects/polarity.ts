import type { Unit } from '../units.js';
import { auxiliaries, deniers, reports } from '../words.js';
import { type Contradict, type Contradiction, claim, type Pair, type Side, sharedContext } from './pair.js';

/** "The envoy has left" against "the envoy has not left": one says it happened, the other that it did not. */
export const polarity: Contradict = pair => {
  const found = [...inCopies(pair), ...deniedBy(pair, false), ...deniedBy(pair, true)];
  return found.filter(({ a, b }, at) => !found.slice(0, at).some(other => near(other.a, a) && near(other.b, b)));
};

const near = (x: { start: number; end: number }, y: { start: number; end: number }) =>
  x.start <= y.end && y.start <= x.end;

/** Of two copies one has a negation more and nothing else differs there. */
function inCopies(pair: Pair): readonly Contradiction[] {
  if (!pair.isCopy) return [];
  return pair.alignment.differences.flatMap(({ a, b, atA, atB }) => {
    const isOdd = (count(a) + count(b)) % 2 === 1;
    if (!isOdd || ![...a, ...b].every(unit => unit.says.kind === 'negation' || auxiliaries.has(unit.key))) return [];
    return [
      {
        aspect: 'polarity' as const,
        a: excerpt(pair.a, atA, a.length, count(a) > 0),
        b: excerpt(pair.b, atB, b.length, count(b) > 0),
      },
    ];
  });
}

const count = (units: readonly Unit[]): number => units.filter(({ says }) => says.kind === 'negation').length;

/** A verb that one statement denies and the other, which denies nothing near it, states; `flipped` looks for denials in b. */
function deniedBy(pair: Pair, flipped: boolean): readonly Contradiction[] {
  const [denier, stater] = flipped ? [pair.b, pair.a] : [pair.a, pair.b];
  return denier.units.flatMap((unit, at) => {
    if (unit.says.kind !== 'negation' || !/^(not|never)$/.test(unit.key)) return [];
    const verb = deniedVerb(denier.units, at);
    if (verb < 0 || alsoDenies(stater.units, denier.units[verb]!.stem)) return [];
    const said = stater.units.findIndex(other => other.stem === denier.units[verb]!.stem && other.says.kind === 'word');
    if (said < 0 || denies(stater.units, said) || !isVerbLike(stater.units, said)) return [];
    const context = flipped ? sharedContext(pair, said, verb) : sharedContext(pair, verb, said);
    if (context < 2 && pair.alignment.ofShorter < 0.5) return [];
    const no = excerpt(denier, at, verb - at, true);
    const yes = excerpt(stater, said, 0, false);
    return [{ aspect: 'polarity' as const, a: flipped ? yes : no, b: flipped ? no : yes }];
  });
}

/** Whether a statement denies the verb in one place, whatever it says with it in another. */
const alsoDenies = (units: readonly Unit[], stem: string): boolean =>
  units.some(({ says }, at) => says.kind === 'negation' && units[deniedVerb(units, at)]?.stem === stem);

/** The verb behind "did not", "has not yet been": the next word that is no auxiliary and no adverb; -1 where there is none near. */
function deniedVerb(units: readonly Unit[], at: number): number {
  if (!auxiliaries.has(units[at - 1]?.key ?? '')) return -1;
  for (let i = at + 1; i < units.length && i <= at + 4; i++) {
    const { key, says } = units[i]!;
    if (says.kind === 'word' && !key.endsWith('ly') && !auxiliaries.has(key)) return reports.has(key) ? -1 : i;
    if (says.kind !== 'word' && says.kind !== 'stop') return -1;
  }
  return -1;
}

/** In a form that tells of something done or to be done: behind an auxiliary or "to", or in the past. */
function isVerbLike(units: readonly Unit[], at: number): boolean {
  const before = units[at - 1]?.key ?? '';
  return auxiliaries.has(before) || before === 'to' || /(ed|ing|en)$/.test(units[at]!.key) || before.endsWith('ly');
}

const denies = (units: readonly Unit[], at: number): boolean =>
  units.slice(Math.max(0, at - 6), at + 3).some(({ says, key }) => says.kind === 'negation' || deniers.has(key));

/** From the auxiliary before to the verb behind; its value is the verb, with "not" where it is denied. */
function excerpt(side: Side, at: number, length: number, isDenied: boolean) {
  const { units } = side;
  const first = units[auxiliaries.has(units[at - 1]?.key ?? '') ? at - 1 : Math.min(at, units.length - 1)]!;
  const last = units[Math.min(units.length - 1, at + length)]!;
  const end = last.end - first.start <= 80 ? last.end : first.end;
  return claim(side, { start: first.start, end }, `${isDenied ? 'not ' : ''}${last.key}`);
}
