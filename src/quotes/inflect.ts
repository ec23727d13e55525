export type Form = 'base' | 's' | 'past' | 'ed' | 'ing';

/** The forms of an English verb with their names; regular past and past participle are one word. */
export function inflect(verb: string): readonly (readonly [Form, string])[] {
  const [past, participle] = irregular[verb] ?? [regularPast(verb), regularPast(verb)];
  return [
    ['base', verb],
    ['s', withS(verb)],
    ['past', past],
    ['ed', participle],
    ['ing', withIng(verb)],
  ];
}

/** Past and past participle of the irregular verbs among those that report. */
const irregular: Readonly<Record<string, readonly [string, string]>> = {
  find: ['found', 'found'],
  feel: ['felt', 'felt'],
  foresee: ['foresaw', 'foreseen'],
  forget: ['forgot', 'forgotten'],
  give: ['gave', 'given'],
  go: ['went', 'gone'],
  hear: ['heard', 'heard'],
  hit: ['hit', 'hit'],
  hold: ['held', 'held'],
  know: ['knew', 'known'],
  let: ['let', 'let'],
  make: ['made', 'made'],
  mean: ['meant', 'meant'],
  mislead: ['misled', 'misled'],
  oversee: ['oversaw', 'overseen'],
  put: ['put', 'put'],
  read: ['read', 'read'],
  retell: ['retold', 'retold'],
  say: ['said', 'said'],
  see: ['saw', 'seen'],
  seek: ['sought', 'sought'],
  shoot: ['shot', 'shot'],
  show: ['showed', 'shown'],
  sing: ['sang', 'sung'],
  speak: ['spoke', 'spoken'],
  swear: ['swore', 'sworn'],
  take: ['took', 'taken'],
  teach: ['taught', 'taught'],
  tell: ['told', 'told'],
  think: ['thought', 'thought'],
  understand: ['understood', 'understood'],
  withdraw: ['withdrew', 'withdrawn'],
  write: ['wrote', 'written'],
};

/** Verbs of more than one syllable that double their last letter as short ones do: the stress is on the last. */
const doubling = new Set([
  'admit',
  'commit',
  'concur',
  'refer',
  'regret',
  'prefer',
  'submit',
  'rebut',
  'permit',
  'infer',
]);

const vowel = /[aeiou]/;
const shortVerb = /^(?:[^aeiou]|qu)*[aeiou][^aeiouwxy]$/;

const doubles = (verb: string): boolean => doubling.has(verb) || shortVerb.test(verb);

const endsInConsonantY = (verb: string): boolean => verb.endsWith('y') && !vowel.test(verb.at(-2)!);

function regularPast(verb: string): string {
  if (verb.endsWith('e')) return `${verb}d`;
  if (endsInConsonantY(verb)) return `${verb.slice(0, -1)}ied`;
  return doubles(verb) ? `${verb}${verb.at(-1)}ed` : `${verb}ed`;
}

function withS(verb: string): string {
  if (endsInConsonantY(verb)) return `${verb.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|o)$/.test(verb) ? `${verb}es` : `${verb}s`;
}

function withIng(verb: string): string {
  if (verb.endsWith('ie')) return `${verb.slice(0, -2)}ying`;
  if (verb.endsWith('e') && !/(?:ee|oe|ye)$/.test(verb)) return `${verb.slice(0, -1)}ing`;
  return doubles(verb) ? `${verb}${verb.at(-1)}ing` : `${verb}ing`;
}
