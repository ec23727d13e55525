import { hasModel, modelBytes } from './models.js';
import { pennTags } from './penn.js';
import {
  featureCount,
  type KnownTags,
  looks,
  makeView,
  type TagView,
  viewSentence,
  writeFeatures,
} from './tag-features.js';
import type { Token } from './text.js';
import { readWeights, worth } from './weights.js';
import { type WordClasses, wordClasses } from './words.js';

/** A token whose tag is still to be written. */
export type Untagged = { -readonly [Key in keyof Token]: Token[Key] };

/** A trained tagger: which tags a word can have, and what speaks for each (training/tags). */
export interface TagModel {
  /** The tags that a word can have, by the number of the set. */
  readonly sets: readonly Uint8Array[];
  readonly known: KnownTags;
  /** Weights of hashed features, or their codes: all that a feature says of tags is in one line of the processor's cache then. */
  readonly weights: ArrayLike<number>;
  /** What each code is worth; none where the weights stand as they were learnt. */
  readonly worth?: ArrayLike<number>;
}

/** No sentence that is tagged at once is longer. */
const longest = 1100;

/** Writes the parts of speech of a sentence into its tokens, from left to right; nothing where no model was provided. */
export function tagSentence(tokens: readonly Untagged[]): void {
  if (tokens.length === 0 || !hasModel('tags')) return;
  tagger ??= { model: readTagModel(modelBytes('tags')), classes: wordClasses(), view: makeView(longest) };
  const { model, classes, view } = tagger;
  viewSentence(view, tokens, classes, model.known);
  let [one, two] = [noTag, noTag];
  for (let i = 0; i < tokens.length; i++) {
    const tag = bestTag(model, view, i, one, two);
    tokens[i]!.tag = pennTags[tag]!;
    two = one;
    one = tag;
  }
}

let tagger: { readonly model: TagModel; readonly classes: WordClasses; readonly view: TagView } | undefined;

/** What stands for a tag before the first word. */
export const noTag = 100;

const found = new Int32Array(featureCount);

const scores = new Float64Array(64);

/** The likeliest tag of word `i` after the tags `one` and `two`. */
export function bestTag(
  { sets, weights, worth }: TagModel,
  view: TagView,
  i: number,
  one: number,
  two: number,
): number {
  const set = sets[view.known[i + 2]!]!;
  const choices = set.length;
  if (choices === 1) return set[0]!;
  writeFeatures(view, i, one, two, found);
  const mask = weights.length - 1;
  scores.fill(0, 0, choices);
  for (let n = 0; n < featureCount; n++) {
    const feature = found[n]!;
    for (let k = 0; k < choices; k++) {
      const weight = weights[(feature ^ set[k]!) & mask]!;
      scores[k]! += worth ? worth[weight]! : weight;
    }
  }
  let best = 0;
  for (let k = 1; k < choices; k++) if (scores[k]! > scores[best]!) best = k;
  return set[best]!;
}

/**
 * Format: the number of sets, each with its length and tags; the number of words with the set of each; the number of
 * other words with the hash and the set of each; the set of each look; a table of weights as `readWeights` reads it.
 */
export function readTagModel(file: Uint8Array): TagModel {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const numbers = (from: number, length: number): Uint16Array =>
    Uint16Array.from({ length }, (_, i) => view.getUint16(from + i * 2, true));
  const sets: Uint8Array[] = [];
  let at = 2;
  for (let n = view.getUint16(0, true); n > 0; n--) {
    const length = file[at]!;
    sets.push(file.slice(at + 1, at + 1 + length));
    at += 1 + length;
  }
  const words = view.getUint32(at, true);
  const places = numbers(at + 4, words);
  at += 4 + words * 2;
  const others = new Map<number, number>();
  const otherWords = view.getUint32(at, true);
  at += 4;
  for (let n = 0; n < otherWords; n++, at += 6) others.set(view.getInt32(at, true), view.getUint16(at + 4, true));
  const known = { places, others, looks: numbers(at, looks), capitals: addCapitals(sets) };
  at += looks * 2;
  return { sets, known, weights: readWeights(file, at).codes, worth };
}

const tagNumber = (tag: string): number => pennTags.indexOf(tag);
const openTags = new Set(['NN', 'NNS', 'JJ', 'VB', 'VBD', 'VBG', 'VBN', 'VBP', 'VBZ'].map(tagNumber));

/** Adds the sets of words with a capital behind the others, and gives their numbers by those of the plain sets. */
export function addCapitals(sets: Uint8Array[]): ArrayLike<number> {
  return [...sets].map((set, number) => {
    if (!set.some(tag => openTags.has(tag))) return number;
    const names = [tagNumber('NNP'), ...(set.includes(tagNumber('NNS')) ? [tagNumber('NNPS')] : [])];
    return sets.push(Uint8Array.from(new Set([...set, ...names])).sort()) - 1;
  });
}
