import { type Line, saysAt, type Word, wordAt } from '../line.js';
import type { Candidate } from '../meaning.js';

type Mod = NonNullable<Candidate['mod']>;

/** "early March", "the end of 1998", "more than two years": the words before that say which part or how nearly. */
export function growModifiers(candidates: readonly Candidate[], line: Line): readonly Candidate[] {
  return candidates.map(candidate => {
    const grown = candidate.type === 'DURATION' ? measured(line, candidate) : placed(line, candidate);
    return grown ?? candidate;
  });
}

/** "nearly", "more than", "at least" before a length. */
function measured(line: Line, candidate: Candidate): Candidate | undefined {
  const { first } = candidate;
  for (const [words, mod] of measures) {
    const start = first - words.length;
    if (!saysAt(line, start, ...words)) continue;
    // "over the past year" tells when; "over a year" how long.
    if (counting.has(words[0]!) && (!isCount(wordAt(line, first)) || isPeriod(line, candidate))) return undefined;
    // The gold of news has "nearly five hours" whole and leaves "about" out before a figure.
    return { ...candidate, first: words[0] === 'about' && !isArticle(wordAt(line, first)) ? first : start, mod };
  }
  return undefined;
}

/** Words that measure only what is counted: "over a year", "about two weeks". */
const counting = new Set(['over', 'about', 'around', 'roughly', 'approximately', 'some']);

const isPeriod = (line: Line, { next }: Candidate): boolean => wordAt(line, next - 1).lower === 'period';

const measures: readonly (readonly [readonly string[], Mod])[] = [
  [['no', 'more', 'than'], 'EQUAL_OR_LESS'],
  [['no', 'less', 'than'], 'EQUAL_OR_MORE'],
  [['more', 'than'], 'MORE_THAN'],
  [['less', 'than'], 'LESS_THAN'],
  [['at', 'least'], 'EQUAL_OR_MORE'],
  [['at', 'most'], 'EQUAL_OR_LESS'],
  [['up', 'to'], 'EQUAL_OR_LESS'],
  [['just', 'over'], 'MORE_THAN'],
  [['just', 'under'], 'LESS_THAN'],
  [['nearly'], 'LESS_THAN'],
  [['almost'], 'LESS_THAN'],
  [['over'], 'MORE_THAN'],
  [['about'], 'APPROX'],
  [['around'], 'APPROX'],
  [['roughly'], 'APPROX'],
  [['approximately'], 'APPROX'],
  [['some'], 'APPROX'],
];

const isArticle = ({ lower }: Word): boolean => lower === 'a' || lower === 'an';

const isCount = (word: Word): boolean =>
  isArticle(word) || word.figures !== '' || word.reads.cardinal !== undefined || word.lower === 'half';

/** "early", "late", "mid", "the end of" before a date; "earlier this year". */
function placed(line: Line, candidate: Candidate): Candidate | undefined {
  const { first, meaning } = candidate;
  if (meaning.is === 'fixed' || candidate.type === 'SET') return undefined;
  const the = wordAt(line, first).lower === 'the';
  const before = wordAt(line, first - 1);
  const early = parts[before.lower];
  if (early && canBePart(candidate, before.lower)) {
    const isNoun = wordAt(line, first - 2).lower === 'the' && (!wordAt(line, first).hyphened || meaning.is === 'era');
    return { ...candidate, first: isNoun ? first - 2 : first - 1, mod: early };
  }
  if (the && parts[wordAt(line, first + 1).lower]) return undefined;
  const part = before.lower === 'of' ? portions[wordAt(line, first - 2).lower] : undefined;
  if (part) {
    const start = wordAt(line, first - 3).lower === 'the' ? first - 3 : first - 2;
    return { ...candidate, first: start, ...(part === 'WHOLE' ? {} : { mod: part }) };
  }
  if (before.lower === 'in' && parts[wordAt(line, first - 2).lower]) {
    return { ...candidate, first: first - 2, mod: parts[wordAt(line, first - 2).lower]! };
  }
  if (['nearly', 'almost'].includes(before.lower)) return { ...candidate, first: first - 1, mod: 'LESS_THAN' };
  if (approximations.has(before.lower) && isNearly(line, candidate))
    return { ...candidate, first: first - 1, mod: 'APPROX' };
  if (before.lower === 'than' && ['more', 'less'].includes(wordAt(line, first - 2).lower)) {
    return {
      ...candidate,
      first: first - 2,
      mod: wordAt(line, first - 2).lower === 'more' ? 'MORE_THAN' : 'LESS_THAN',
    };
  }
  return undefined;
}

const approximations = new Set(['about', 'around', 'circa', 'approximately', 'roughly', 'some']);

/** "about two years ago", "around Nov. 1", "circa 1850"; not "a book about last week", nor "talks around the weekend". */
function isNearly(line: Line, { first, meaning }: Candidate): boolean {
  if (meaning.is === 'clock' || meaning.is === 'day') return true;
  if (meaning.is === 'year') return wordAt(line, first - 1).lower !== 'about';
  return meaning.is === 'away' && meaning.counted === true && isCount(wordAt(line, first));
}

const parts: Readonly<Record<string, Mod>> = {
  early: 'START',
  earlier: 'START',
  mid: 'MID',
  late: 'END',
  later: 'END',
};

const portions: Readonly<Record<string, Mod | 'WHOLE'>> = {
  beginning: 'START',
  start: 'START',
  middle: 'MID',
  end: 'END',
  close: 'END',
  rest: 'WHOLE',
};

/** "early Friday" is a part of the day; "earlier Friday" orders what happened and stays outside. */
function canBePart({ meaning }: Candidate, word: string): boolean {
  if (meaning.is === 'clock') return false;
  const isWeekday = meaning.is === 'weekday' || (meaning.is === 'part' && meaning.of?.is === 'weekday');
  if (isWeekday) return word !== 'earlier' && word !== 'later';
  return !(meaning.is === 'away' && meaning.by === undefined);
}
