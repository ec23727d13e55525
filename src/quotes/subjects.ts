import type { Token } from '../text/text.js';
import type { Block, Range } from './blocks.js';
import * as words from './words.js';

/** No noun phrase that speaks is taken to be longer, in tokens; it keeps every search short. */
const longest = 16;

function opensAside(token: Token): boolean {
  const { lower } = token;
  if (words.relatives.has(lower) || lower === 'whose' || words.determiners.has(lower) || words.possessives.has(lower))
    return true;
  if (words.isNumber(token) || words.prepositions.has(lower)) return true;
  return (
    words.isWord(token) &&
    !words.isCapital(token) &&
    !words.subjectPronouns.has(lower) &&
    !words.conjunctions.has(lower)
  );
}

/** The noun phrase whose last word stands at `end`. */
export function phraseEndingAt(block: Block, end: number, lo: number): Range | null {
  const { tokens } = block;
  if (end < lo || block.quoted[end] !== 0) return null;
  end = endBeforeTime(tokens, end, lo);
  if (words.subjectPronouns.has(tokens[end]!.lower)) return { first: end, last: end };
  if (!isInside(tokens[end]!) || words.prepositions.has(tokens[end]!.lower)) return null;
  let first = end;
  const floor = Math.max(lo, end - longest);
  while (first > floor && block.quoted[first - 1] === 0) {
    const token = tokens[first - 1]!;
    if (token.lower === 'and' || token.lower === '&') {
      const other = tokens[first - 2];
      if (first - 2 < floor || !other || !words.isCapital(other) || !words.isCapital(tokens[first]!)) break;
    } else if (words.prepositions.has(token.lower)) {
      const other = tokens[first - 2];
      if (first - 2 < floor || !other || !words.tying.has(token.lower) || !isNounLike(other)) break;
    } else if (!isInside(token) || isFiniteBehindName(tokens, first - 1)) break;
    first--;
  }
  first = startOfList(block, first, end, floor);
  while (first < end && !startsPhrase(tokens[first]!)) first++;
  return startsPhrase(tokens[first]!) || first < end ? { first, last: end } : null;
}

/** "The United States, South Korea and Japan": names before a comma belong to a list of names. */
function startOfList({ tokens, quoted }: Block, first: number, end: number, floor: number): number {
  let joined = false;
  for (let i = first; i < end; i++) joined ||= tokens[i]!.lower === 'and';
  if (!joined) return first;
  let start = first;
  while (
    start - 2 >= floor &&
    tokens[start - 1]!.text === ',' &&
    words.isCapital(tokens[start - 2]!) &&
    quoted[start - 2] === 0
  ) {
    let i = start - 2;
    while (i > floor && (words.isCapital(tokens[i - 1]!) || tokens[i - 1]!.lower === 'the') && quoted[i - 1] === 0) i--;
    start = i;
  }
  return start;
}

/** A verb in the past right behind a name ("Sullivan disputed"). */
function isFiniteBehindName(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (!before || words.isCapital(tokens[at]!) || !words.looksFinite(tokens[at]!)) return false;
  return words.subjectPronouns.has(before.lower) || (words.isCapital(before) && !words.determiners.has(before.lower));
}

/** The last token that is no adverb or time between the subject and its verb ("the ministry on Monday", "Pike last week"). */
export function endBeforeTime(tokens: readonly Token[], end: number, lo: number): number {
  let at = end;
  for (;;) {
    const token = tokens[at]!;
    if (at <= lo || !token) return Math.max(lo, at);
    const before = tokens[at - 1]!.lower;
    if (token.lower === 'ago' && at - 3 >= lo) at -= 3;
    else if (words.periods.has(token.lower) && (before === 'last' || before === 'this' || before === 'earlier'))
      at -= 2;
    else if (words.isAdverb(token) || words.weekdays.has(token.lower)) at--;
    else if (token.lower === 'on' && at < end) at--;
    else return Math.max(lo, at);
  }
}

/** The noun phrase that begins at `at`, as after an inverted verb; null where none does. */
export function phraseStartingAt(block: Block, at: number, hi: number): Range | null {
  const { tokens } = block;
  const start = tokens[at];
  if (!start || at > hi || block.quoted[at] !== 0) return null;
  if (words.subjectPronouns.has(start.lower)) return { first: at, last: at };
  if (words.objectPronouns.has(start.lower) && start.lower !== 'one') return null;
  if (!isInside(start) || words.prepositions.has(start.lower) || words.isAdverb(start) || isTime(start)) return null;
  let last = at;
  const ceiling = Math.min(hi, at + longest);
  while (last < ceiling && block.quoted[last + 1] === 0) {
    const token = tokens[last + 1]!;
    const next = tokens[last + 2];
    if (words.prepositions.has(token.lower)) {
      if (!next || last + 2 > hi || !(token.lower === 'of' || token.lower === 'for') || !isInside(next)) break;
    } else if (token.lower === 'and' || token.lower === '&') {
      if (!next || last + 2 > hi || !words.isCapital(next) || !words.isCapital(tokens[last]!)) break;
    } else if (!isInside(token) || isTime(token) || words.isAdverb(token) || words.subjectPronouns.has(token.lower))
      break;
    last++;
  }
  return { first: at, last };
}

/** The subject that a clause opens with, adverbs and an opening phrase up to its comma left out. */
export function openingSubject(block: Block, lo: number, end: number): Range | null {
  const { tokens } = block;
  let at = lo;
  while (
    at < end &&
    (words.conjunctions.has(tokens[at]!.lower) || words.isAdverb(tokens[at]!) || tokens[at]!.text === ',')
  )
    at++;
  while (at < end && (opensPhrase(tokens[at]!) || tokens[at + 1]?.text === ',') && !isSubjectWithAside(tokens, at)) {
    while (at < end && tokens[at]!.text !== ',') at++;
    at++;
  }
  if (at >= end || block.quoted[at] !== 0) return null;
  const phrase = phraseStartingAt(block, at, end - 1);
  if (!phrase) return null;
  for (let i = phrase.first + 1; i <= phrase.last; i++)
    if (!words.isCapital(tokens[i]!) && words.looksFinite(tokens[i]!)) return { first: phrase.first, last: i - 1 };
  return phrase;
}

/** Words that open what stands before the main clause: "In Leeds, …", "When asked, …", "Citing costs, …", "Pressed on it, …". */
function opensPhrase(token: Token): boolean {
  const { lower } = token;
  if (words.prepositions.has(lower) || words.subordinators.has(lower) || lower.endsWith('ing')) return true;
  return lower.length > 3 && lower.endsWith('ed');
}

/** "Pike, the mayor, …": one word, a comma, and an aside. */
function isSubjectWithAside(tokens: readonly Token[], at: number): boolean {
  const behind = tokens[at + 2];
  return (
    tokens[at + 1]?.text === ',' && behind !== undefined && !words.prepositions.has(behind.lower) && opensAside(behind)
  );
}

const isTime = ({ lower }: Token): boolean => words.weekdays.has(lower) || words.months.has(lower);

/** A word that a noun phrase can hold. */
function isInside(token: Token): boolean {
  const { lower } = token;
  if (!words.isWord(token))
    return token.text === '$' || token.text === '&' || token.text === "'" || token.text === '’' || token.text === '%';
  if (words.be.has(lower) && lower !== "'s") return false;
  if (words.have.has(lower) && lower !== "'s") return false;
  if (words.modals.has(lower) && lower !== 'may' && lower !== 'will') return false;
  if (words.modals.has(lower) && !words.isCapital(token)) return false;
  if (words.negations.has(lower) && lower !== 'no') return false;
  return !words.subordinators.has(lower) && !words.conjunctions.has(lower) && !words.subjectPronouns.has(lower);
}

const isNounLike = (token: Token): boolean =>
  words.isWord(token) &&
  isInside(token) &&
  !words.prepositions.has(token.lower) &&
  !words.isAdverb(token) &&
  !isTime(token);

/** Words that open a noun phrase: not a preposition, an adverb or a clitic left over from the clause before. */
function startsPhrase(token: Token): boolean {
  return isNounLike(token) && token.lower !== "'s" && token.text !== '%' && !/^['’]/.test(token.text);
}
