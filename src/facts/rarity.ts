import type { Profile } from './stories/profile.js';
import { vocabularySize } from './vocabulary.js';
import { commonWeights, type Weights } from './weights.js';

/** How rare words are among the articles of a folder, and at large. */
export interface Rarity {
  /** By how few of the folder's articles have a word, and by how few print it as a name; 0 for what all have. */
  readonly word: Weights;
  readonly name: Weights;
  /** What tells a story from others: rare in the folder, and rare in the news. */
  readonly telling: Weights;
  /** Whether articles may share it: a word that one article alone had when words were counted does not. */
  readonly isShared: (id: number) => boolean;
}

/** Beyond this a word is rare enough: that it stands in one article of a thousand says no more of a story. */
const rareInFolder = 3;
const rareAtLarge = 8;

/** Counts the articles that have each word, as word, name or actor. */
export function rarityOf(profiles: Iterable<Profile>): Rarity {
  const words = new Uint32Array(vocabularySize());
  const names = new Uint32Array(vocabularySize());
  let count = 0;
  for (const { ids, names: written, actors } of profiles) {
    count++;
    for (let i = 0; i < ids.length; i++) {
      words[ids[i]!]!++;
      if (written[i]) names[ids[i]!]!++;
    }
    for (const id of actors) names[id]!++;
  }
  const rare = (counts: Uint32Array): Weights => {
    const weights = Float32Array.from(counts, each => Math.log((count + 0.5) / Math.max(1, each)));
    const rarest = Math.log(count + 0.5);
    return id => weights[id] ?? rarest;
  };
  const [word, name] = [rare(words), rare(names)];
  return {
    word,
    name,
    telling: id => Math.min(rareInFolder, word(id)) * Math.min(rareAtLarge, commonWeights(id)),
    isShared: id => words[id] !== 1,
  };
}

/** Words with their weights, by ascending number. */
export interface Vector {
  readonly ids: Int32Array;
  readonly weights: Float32Array;
  /** The root of the sum of the weights' squares. */
  readonly length: number;
}

export function vectorOf(ids: Int32Array, weigh: Weights): Vector {
  const weights = new Float32Array(ids.length);
  let squares = 0;
  for (let i = 0; i < ids.length; i++) {
    const weight = weigh(ids[i]!);
    weights[i] = weight;
    squares += weight * weight;
  }
  return { ids, weights, length: Math.sqrt(squares) };
}

/** The cosine of two vectors. */
export function cosineOf(a: Vector, b: Vector): number {
  let product = 0;
  for (let i = 0, j = 0; i < a.ids.length && j < b.ids.length; ) {
    if (a.ids[i]! < b.ids[j]!) i++;
    else if (a.ids[i]! > b.ids[j]!) j++;
    else product += a.weights[i++]! * b.weights[j++]!;
  }
  return product / (a.length * b.length || 1);
}
