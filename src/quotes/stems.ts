import { verbForms } from './lexicon.js';

/** A word without its inflection, as far as its form tells: enough for "says", "said" and "saying" to be one. */
export function stemOf(lower: string): string {
  const verb = verbForms.get(lower)?.[0];
  if (verb) return verb.lemma;
  return irregular[lower] ?? cut(lower);
}

function cut(word: string): string {
  const { length } = word;
  let stem = word;
  if (length > 5 && word.endsWith('ing')) stem = word.slice(0, -3);
  else if (length > 4 && (word.endsWith('ied') || word.endsWith('ies'))) stem = `${word.slice(0, -3)}y`;
  else if (length > 4 && word.endsWith('ed')) stem = word.slice(0, -2);
  else if (length > 3 && word.endsWith('s') && !word.endsWith('ss')) stem = word.slice(0, -1);
  if (stem.length > 3 && stem.endsWith('e')) stem = stem.slice(0, -1);
  return stem.length > 3 && stem.at(-1) === stem.at(-2) ? stem.slice(0, -1) : stem;
}

/** Frequent irregular verbs that report nothing by themselves. */
const irregular: Readonly<Record<string, string>> = {
  is: 'be',
  was: 'be',
  are: 'be',
  were: 'be',
  been: 'be',
  am: 'be',
  has: 'have',
  had: 'have',
  having: 'have',
  did: 'do',
  does: 'do',
  done: 'do',
  made: 'make',
  making: 'make',
  gave: 'give',
  given: 'give',
  went: 'go',
  gone: 'go',
  took: 'take',
  taken: 'take',
  spoke: 'speak',
  spoken: 'speak',
  kept: 'keep',
  came: 'come',
  got: 'get',
  meant: 'mean',
  drew: 'draw',
  drawn: 'draw',
  laid: 'lay',
  put: 'put',
};
