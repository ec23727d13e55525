import type { Rarity } from '../rarity.js';
import { cosineOf } from '../vectors.js';
import { countShared } from '../vocabulary.js';
import { commonWeights } from '../weights.js';
import type { Profile } from './profile.js';

/** What two articles have in common, by the words, names, figures and days that tell a story. */
export function compareArticles(first: Profile, second: Profile, rarity: Rarity) {
  const [ofA, ofB] = [lengthsOf(first, rarity), lengthsOf(second, rarity)];
  const [a, b] = [inHand(first), inHand(second)];
  const sums = { word: 0, common: 0, telling: 0, name: 0, lead: 0, leadA: 0, leadB: 0 };
  let [names, namesWeight, rarestName] = [0, 0, 0];
  for (let i = 0, j = 0; i < a.ids.length && j < b.ids.length; ) {
    const [id, other] = [a.ids[i]!, b.ids[j]!];
    if (id < other) i++;
    else if (id > other) j++;
    else {
      const counts = damp(a.counts[i]!) * damp(b.counts[j]!);
      const telling = rarity.telling(id) ** 2;
      sums.word += counts * rarity.word(id) ** 2;
      sums.common += counts * commonWeights(id) ** 2;
      sums.telling += counts * telling;
      if (a.leads[i] && b.leads[j]) sums.lead += telling;
      if (a.leads[i]) sums.leadA += damp(b.counts[j]!) * telling;
      if (b.leads[j]) sums.leadB += damp(a.counts[i]!) * telling;
      if (a.names[i] && b.names[j]) {
        const weight = rarity.name(id);
        sums.name += damp(a.names[i]!) * damp(b.names[j]!) * weight * weight;
        names++;
        namesWeight += weight;
        rarestName = Math.max(rarestName, weight);
      }
      i++;
      j++;
    }
  }
  const leads = [sums.leadA / (ofA.lead * ofB.telling || 1), sums.leadB / (ofB.lead * ofA.telling || 1)] as const;
  const numbers = countShared(a.numbers, b.numbers);
  const days = countShared(a.days, b.days);
  return {
    /** Cosines of their words by how rare these are in the folder, at large, and in both; of names, actors and leads. */
    byFolder: sums.word / (ofA.word * ofB.word || 1),
    byNews: sums.common / (ofA.common * ofB.common || 1),
    byBoth: sums.telling / (ofA.telling * ofB.telling || 1),
    byNames: sums.name / (ofA.name * ofB.name || 1),
    byActors: actorsAlike(a, b, rarity),
    byLeads: sums.lead / (ofA.lead * ofB.lead || 1),
    leadInOther: Math.max(...leads),
    leadInOtherLow: Math.min(...leads),
    names,
    namesWeight,
    rarestName,
    namesShare: names / (Math.min(ofA.names, ofB.names) || 1),
    fullNames: countShared(a.fullNames, b.fullNames) / (Math.min(a.fullNames.length, b.fullNames.length) || 1),
    numbers,
    numbersShare: numbers / (Math.min(a.numbers.length, b.numbers.length) || 1),
    days,
    daysDiffer: a.days.length && b.days.length && !days ? 1 : 0,
    /** Days between their publications; -1 where one has no date. */
    published: a.published === null || b.published === null ? -1 : Math.min(400, Math.abs(a.published - b.published)),
    meaning: cosineOf(a.meaning, b.meaning),
    shorter: Math.min(a.statements, b.statements),
  };
}

/** What two articles are compared by: a profile makes it anew each time that it is asked. */
const inHand = (profile: Profile) => ({
  ids: profile.ids,
  counts: profile.counts,
  names: profile.names,
  leads: profile.leads,
  actors: profile.actors,
  mentions: profile.mentions,
  fullNames: profile.fullNames,
  numbers: profile.numbers,
  days: profile.days,
  meaning: profile.meaning,
  published: profile.published,
  statements: profile.statements,
});
type InHand = ReturnType<typeof inHand>;

const damp = (count: number): number => (count ? 1 + Math.log(count) : 0);

/** The lengths of an article's vectors, in the weights of a folder. */
interface Lengths {
  readonly word: number;
  readonly common: number;
  readonly telling: number;
  readonly name: number;
  readonly lead: number;
  /** How many names it has. */
  readonly names: number;
}

const known = new WeakMap<Rarity, WeakMap<Profile, Lengths>>();

function lengthsOf(profile: Profile, rarity: Rarity): Lengths {
  const lengths = known.get(rarity) ?? new WeakMap<Profile, Lengths>();
  known.set(rarity, lengths);
  const found = lengths.get(profile) ?? measure(profile, rarity);
  lengths.set(profile, found);
  return found;
}

function measure({ ids, counts, names, leads }: Profile, rarity: Rarity): Lengths {
  const sums = { word: 0, common: 0, telling: 0, name: 0, lead: 0 };
  let named = 0;
  for (let i = 0; i < ids.length; i++) {
    const id = ids[i]!;
    const count = damp(counts[i]!) ** 2;
    const telling = rarity.telling(id) ** 2;
    sums.word += count * rarity.word(id) ** 2;
    sums.common += count * commonWeights(id) ** 2;
    sums.telling += count * telling;
    if (leads[i]) sums.lead += telling;
    if (!names[i]) continue;
    named++;
    sums.name += (damp(names[i]!) * rarity.name(id)) ** 2;
  }
  const { word, common, telling, name, lead } = sums;
  return {
    word: Math.sqrt(word),
    common: Math.sqrt(common),
    telling: Math.sqrt(telling),
    name: Math.sqrt(name),
    lead: Math.sqrt(lead),
    names: named,
  };
}

function actorsAlike(a: InHand, b: InHand, { name }: Rarity): number {
  let [product, squaresA, squaresB] = [0, 0, 0];
  for (let i = 0; i < a.actors.length; i++) squaresA += (damp(a.mentions[i]!) * name(a.actors[i]!)) ** 2;
  for (let j = 0; j < b.actors.length; j++) squaresB += (damp(b.mentions[j]!) * name(b.actors[j]!)) ** 2;
  for (let i = 0, j = 0; i < a.actors.length && j < b.actors.length; )
    if (a.actors[i]! < b.actors[j]!) i++;
    else if (a.actors[i]! > b.actors[j]!) j++;
    else product += damp(a.mentions[i]!) * damp(b.mentions[j]!) * name(a.actors[i++]!) * name(b.actors[j++]!);
  return product / (Math.sqrt(squaresA * squaresB) || 1);
}
