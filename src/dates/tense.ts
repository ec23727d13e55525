import { type Line, saysAt, type Word, wordAt } from './line.js';
import { isIrregularPast } from './verbs.js';

/** Where the clause around an expression puts it: what happened, what is to come, or neither said. */
export type Tense = 'past' | 'future' | 'open';

/** How far a clause's verb is looked for, in words: keeps the work linear in lines without an end. */
const reach = 30;

/**
 * The time of the clause that the words from `first` up to `next` stand in: that of a verb right after them ("the court
 * Thursday refused"), else of the nearest verb before them in the sentence, else of the first one after.
 */
export function tenseAt(line: Line, first: number, next: number): Tense {
  if (looksAhead(line, first) || isPutOff(line, first) || isReopening(line, first)) return 'future';
  if (wordAt(line, first - 1).lower === 'since') return 'past';
  // "Thursday's ruling", "her Thursday speech" are there already.
  if (wordAt(line, next).lower === "'s" || owners.has(wordAt(line, first - 1).lower)) return 'open';
  const tense = verbAfter(line, next) ?? tenseBefore(line, first) ?? tenseAfter(line, next) ?? 'open';
  // "has extended the loan through January"
  return tense === 'past' && ends.has(wordAt(line, first - 1).lower) ? 'open' : tense;
}

/** "a court Thursday refused"; but "the bill passed Thursday goes to the Senate". */
const verbAfter = (line: Line, next: number): Tense | undefined =>
  isTimetable(wordAt(line, next)) ? undefined : verbTense(line, next);

const owners = new Set(['his', 'her', 'their', 'its']);
const ends = new Set(['until', 'till', 'through', 'by']);

/** "Flights were cancelled until Saturday": till when something is stopped or shut is to come. */
function isReopening(line: Line, first: number): boolean {
  if (!['until', 'till', 'through'].includes(wordAt(line, first - 1).lower)) return false;
  for (let at = first - 2; at >= Math.max(0, first - 6) && !stops.has(wordAt(line, at).lower); at--)
    if (closed.has(wordAt(line, at).lower)) return true;
  return false;
}

const closed = new Set(
  'cancelled canceled closed shut suspended halted grounded banned barred blocked remanded detained jailed sealed'.split(
    ' ',
  ),
);

function tenseBefore(line: Line, first: number): Tense | undefined {
  for (let at = first - 1; at >= Math.max(0, first - reach); at--) {
    const { lower } = wordAt(line, at);
    if (stops.has(lower)) return undefined;
    // "if they win in November"
    if (lower === 'if' || lower === 'unless') return 'future';
    const tense = verbTense(line, at);
    if (tense) return tense;
  }
  return undefined;
}

function tenseAfter(line: Line, next: number): Tense | undefined {
  for (let at = next; at < Math.min(line.words.length, next + reach); at++) {
    const { lower } = wordAt(line, at);
    if (stops.has(lower) || quotes.has(lower) || (lower === ',' && clauses.has(wordAt(line, at + 1).lower)))
      return undefined;
    const tense = verbTense(line, at);
    if (tense) return tense;
  }
  return undefined;
}

/** What begins another clause after a comma. */
const clauses = new Set(['but', 'and', 'while', 'who', 'which', 'as', 'although', 'though', 'where']);
const stops = new Set([';', '.', '!', '?']);
const quotes = new Set(['"', '“', '‘', '``', "''"]);

/** "as soon as Tuesday", "as early as next week", "effective June 1", "payable Dec. 15". */
function looksAhead(line: Line, first: number): boolean {
  const before = wordAt(line, first - 1).lower;
  if (before === 'as') return ['soon', 'early', 'late'].includes(wordAt(line, first - 2).lower);
  return ['payable', 'effective', 'due', 'upcoming'].includes(before);
}

/** "postponed until Tuesday", "gave them until 9 a.m. Tuesday": the end of a delay is to come. */
function isPutOff(line: Line, first: number): boolean {
  const before = wordAt(line, first - 1).lower;
  if (before !== 'until' && before !== 'till' && before !== 'to') return false;
  for (let at = first - 2; at >= Math.max(0, first - 1 - reach) && !stops.has(wordAt(line, at).lower); at--) {
    if (delays.has(wordAt(line, at).lower)) return true;
    if (before !== 'to' && gives.has(wordAt(line, at).lower)) return true;
  }
  return false;
}

const delays = new Set('postponed delayed extended adjourned deferred rescheduled postpone delay extend'.split(' '));
const gives = new Set(['gave', 'given', 'has', 'have', 'deadline']);

/** What the verb that ends at `at` says; undefined where the word is no finite verb that tells. */
function verbTense(line: Line, at: number): Tense | undefined {
  const { lower } = wordAt(line, at);
  if (modals.has(lower)) return modalTense(line, at);
  if (lower === 'could') return 'open';
  if (lower === 'to') return isPlanned(line, at) ? 'future' : undefined;
  if (ahead.has(lower)) return saysAt(line, at - 2, 'had', 'been') ? 'past' : 'future';
  if (readies.has(lower) && wordAt(line, at + 1).lower === 'for') return 'future';
  if (presents.has(lower)) return ahead.has(wordAt(line, at + 1).lower) ? 'future' : undefined;
  if (isTimetable(wordAt(line, at))) return 'future';
  return isPastForm(line, at) ? pastTense(line, at) : undefined;
}

/** "Parliament meets Monday", "they vote on Tuesday": the present of verbs that go by a timetable. */
function isTimetable({ lower, tag }: Word): boolean {
  if (tag === '') return thirdPersons.has(lower);
  return (tag === 'VBZ' && timetable.has(stemOf(lower))) || (tag === 'VBP' && timetable.has(lower));
}

const stemOf = (lower: string): string => (lower.endsWith('goes') ? 'go' : lower.slice(0, -1));
const timetable = new Set(
  `meet begin start open close end leave depart arrive return vote expire resume convene take go
  debut premiere air head`.split(/\s+/),
);
/** Those that are hardly ever nouns. */
const thirdPersons = new Set(
  'meets begins starts opens departs arrives leaves expires resumes convenes goes takes'.split(' '),
);

/** By its tag where there is one, else by its form. */
function isPastForm(line: Line, at: number): boolean {
  const { tag, lower } = wordAt(line, at);
  if (tag === '') return isIrregularPast(lower) || isRegularPast(line, at);
  return tag === 'VBD' || (tag === 'VBN' && !determiners.has(wordAt(line, at - 1).lower));
}

const modals = new Set(['will', 'shall', "'ll", 'wo', 'would', 'should', 'might', 'may', 'must']);
const ahead = new Set(['scheduled', 'due', 'slated', 'planned', 'upcoming']);
/** "a summit set for April", "they are preparing for a vote in May". */
const readies = new Set(['set', 'planning', 'preparing']);
const presents = new Set(['is', 'are', "'s", "'re"]);
const perfects = new Set(['has', 'have', 'had', "'ve", "'d"]);

function modalTense(line: Line, at: number): Tense {
  return wordAt(line, at + 1).lower === 'have' ? 'past' : 'future';
}

const plans = new Set(
  `expected scheduled due slated set planned supposed likely going about ready plans plan planning plans expects expect
  expecting hopes hope hoping intends intend wants want agreed agree aims aim needs need has have is are deadline vowed
  promised pledged decided was were asked urged invited ordered preparing prepares prepare poised proposed offered
  agreement deal proposal`.split(/\s+/),
);

/** "plans to meet", but not "agreed to the sale", nor what "had been due to expire". */
function isPlanned(line: Line, at: number): boolean {
  if (saysAt(line, at - 3, 'had', 'been')) return false;
  return plans.has(wordAt(line, at - 1).lower) && !determiners.has(wordAt(line, at + 1).lower);
}

const determiners = new Set('the a an its his her their our my this that these those all some any'.split(' '));

/** A past form counts with the helpers before it: "will be held" is to come, "is held" says nothing. */
function pastTense(line: Line, at: number): Tense | undefined {
  for (let before = at - 1; before >= at - 4 && before >= 0; before--) {
    const { lower } = wordAt(line, before);
    if (modals.has(lower)) return modalTense(line, before);
    if (lower === 'to') return isPlanned(line, before) ? 'future' : undefined;
    if (lower === 'was' || lower === 'were' || perfects.has(lower)) return 'past';
    if (presents.has(lower)) return presentPassive(line, before, at);
    if (!between.has(lower) && !lower.endsWith('ly')) break;
  }
  return 'past';
}

/** What may stand between a helper and its verb, beside words in -ly. */
const between = new Set("been be not n't also almost never still already soon now then".split(' '));

/** "is expected", "when the votes are counted" are to come; "is held" says nothing. */
function presentPassive(line: Line, helper: number, at: number): Tense {
  const { lower } = wordAt(line, at);
  if (ahead.has(lower) || expected.has(lower)) return 'future';
  for (let before = helper - 1; before >= helper - 5; before--) {
    if (conjunctions.has(wordAt(line, before).lower)) return 'future';
  }
  return 'open';
}

const conjunctions = new Set(['when', 'after', 'until', 'once', 'before', 'if', 'unless']);
const expected = new Set(['expected', 'set', 'planned', 'supposed']);

/** A word in -ed that is no adjective before a noun: not "the proposed sale", "a still unspecified date". */
function isRegularPast(line: Line, at: number): boolean {
  const { lower, text } = wordAt(line, at);
  if (lower.length < 5 || !lower.endsWith('ed') || text !== lower || nouns.has(lower)) return false;
  const before = wordAt(line, at - 1).lower;
  return !(determiners.has(before) || before === 'still' || before === 'of' || before === "'s");
}

const nouns = new Set(
  'united need indeed hundred wicked naked sacred speed breed exceed proceed succeed based'.split(' '),
);
