import { lasting } from '../pool.js';
import type { Rarity } from '../rarity.js';
import { forShared } from '../vocabulary.js';
import { commonWeights } from '../weights.js';
import { createHolders } from './holders.js';
import type { Profile } from './profile.js';

/** An article is compared with so many others at most, those that share most of what tells its story. */
export const mostPartners = 60;
/** So many words of an article are asked for others that have them; a word of more articles than this tells no story. */
const mostAsked = 60;
const mostHolders = 200;
/** What a word counts for that no other article had when words were counted: there is little to be found by it. */
const alone = 0.2;
/** What articles of one story that were published so many days apart share of the names of either: a trial, an anniversary. */
const farApart = 7;
const namesOfOne = { fewest: 3, share: 0.4 };

/** Which articles hold each telling word: kept while articles come and go. Articles are known by numbers. */
export interface PartnerIndex {
  add(article: number, profile: Profile): void;
  remove(article: number, profile: Profile): void;
  /** The articles that share most with one, best first. */
  partnersOf(article: number, profile: Profile): readonly number[];
}

export function createPartnerIndex({ telling, isShared }: Rarity): PartnerIndex {
  const holders = createHolders();
  const dated = new Map<number, Dated>();
  const asked = ({ ids, counts, leads, names }: Profile): readonly { readonly id: number; readonly weight: number }[] =>
    Array.from(ids, (id, i) => ({
      id,
      weight: telling(id) * (1 + Math.log(counts[i]!)) * (leads[i] || names[i] ? 2 : 1) * (isShared(id) ? 1 : alone),
    }))
      .sort((x, y) => y.weight - x.weight || x.id - y.id)
      .slice(0, mostAsked);
  const mayBeOne = (a: number, b: number): boolean => {
    const [x, y] = [dated.get(a), dated.get(b)];
    if (!x || !y || Math.abs(x.day - y.day) <= farApart) return true;
    let shared = 0;
    let weight = 0;
    forShared(x.names, y.names, id => {
      shared++;
      weight += commonWeights(id);
    });
    const { fewest, share } = namesOfOne;
    return shared >= fewest && weight >= share * Math.min(x.weight, y.weight);
  };
  return {
    add(article, profile) {
      const { published, ids, names } = profile;
      if (published !== null) {
        const named = lasting(ids.filter((_, i) => names[i]! > 0));
        dated.set(article, {
          day: published,
          names: named,
          weight: named.reduce((sum, id) => sum + commonWeights(id), 0),
        });
      }
      for (const { id } of asked(profile)) holders.add(id, article);
    },
    remove(article, profile) {
      dated.delete(article);
      for (const { id } of asked(profile)) holders.remove(id, article);
    },
    partnersOf(article, profile) {
      const shared = new Map<number, number>();
      for (const { id, weight } of asked(profile)) {
        if (holders.count(id) > mostHolders) continue;
        for (const other of holders.of(id)) if (other !== article) shared.set(other, (shared.get(other) ?? 0) + weight);
      }
      return [...shared]
        .filter(([other]) => mayBeOne(article, other))
        .sort(([i, x], [j, y]) => y - x || i - j)
        .slice(0, mostPartners)
        .map(([other]) => other);
    },
  };
}

/** When an article was published, in days since 1970, and the words that it writes as names, ascending. */
interface Dated {
  readonly day: number;
  readonly names: Int32Array;
  /** How telling these are together. */
  readonly weight: number;
}
