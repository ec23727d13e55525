import { isNamed, type Line, saysAt, wordAt } from '../line.js';
import type { Candidate, Parser } from '../meaning.js';

/** "now", "recently", "the past", "soon", "currently", "this moment": the present, past or future as a whole. */
export const reference: Parser = (line, at) => {
  const word = wordAt(line, at);
  const { refers } = word.reads;
  if (refers === undefined || (word.lower === 'now' && isNamed(line, at))) return undefined;
  const span = spanOf(line, at, word.lower);
  if (!span) return undefined;
  return { ...span, type: 'DATE', meaning: { is: 'fixed', value: refers } };
};

/** "during this period", "at that time": a stretch that the text spoke of; "this time" alone counts occasions. */
export const thatTime: Parser = (line, at) => {
  const { lower } = wordAt(line, at);
  const which = wordAt(line, at - 1).lower;
  if ((lower !== 'time' && lower !== 'period') || (which !== 'this' && which !== 'that')) return undefined;
  if (!placings.has(wordAt(line, at - 2).lower) || !endsPhrase(line, at + 1)) return undefined;
  const value = which === 'this' ? 'PRESENT_REF' : 'PAST_REF';
  return { first: at - 1, next: at + 1, type: 'DATE', meaning: { is: 'fixed', value } };
};

const placings = new Set('during throughout by at in from around until since before after about'.split(' '));

function spanOf(line: Line, at: number, lower: string): Pick<Candidate, 'first' | 'next'> | undefined {
  const before = wordAt(line, at - 1).lower;
  const alone = { first: at, next: at + 1 };
  switch (lower) {
    case 'now':
      // "Now, he says": it turns to the next thing.
      return at === 0 && saysAt(line, 1, ',') ? undefined : alone;
    case 'currently':
    case 'nowadays':
    case 'presently':
    case 'lately':
      return alone;
    case 'current':
      return isAdjective(line, at) ? alone : undefined;
    case 'recently':
      return ['more', 'most'].includes(before) ? { first: at - 1, next: at + 1 } : alone;
    case 'past':
    case 'future':
      return ofTime(line, at);
    case 'term':
      return outlook(line, at);
    case 'date':
      return saysAt(line, at - 2, 'a', 'later') ? { first: at - 2, next: at + 1 } : undefined;
    case 'days':
      return before === 'these' ? { first: at - 1, next: at + 1 } : undefined;
    case 'present':
      return atPresent(line, at);
    default:
      return undefined;
  }
}

/** "the current mayor", but not "the then current one", "the current month" (a step), nor a current of water. */
function isAdjective(line: Line, at: number): boolean {
  const next = wordAt(line, at + 1);
  if (wordAt(line, at - 1).lower === 'then' || next.reads.unit !== undefined) return false;
  return !endsPhrase(line, at + 1);
}

/** "the past", "the near future", "the recent past" as nouns: nothing that they could describe follows. */
function ofTime(line: Line, at: number): Pick<Candidate, 'first' | 'next'> | undefined {
  const adjective = ['near', 'recent', 'distant', 'immediate'].includes(wordAt(line, at - 1).lower);
  const the = adjective ? at - 2 : at - 1;
  if (wordAt(line, the).lower !== 'the' || !endsPhrase(line, at + 1)) return undefined;
  return { first: the, next: at + 1 };
}

/** "in the near term", "over the long term"; "the long-term debt" and "a second term" are none. */
function outlook(line: Line, at: number): Pick<Candidate, 'first' | 'next'> | undefined {
  const isOutlook = outlooks.has(wordAt(line, at - 1).lower) && wordAt(line, at - 2).lower === 'the';
  return isOutlook && endsPhrase(line, at + 1) ? { first: at - 2, next: at + 1 } : undefined;
}

const outlooks = new Set(['near', 'short', 'medium', 'long', 'nearer', 'shorter', 'longer']);

/** "at present", "at the present". */
function atPresent(line: Line, at: number): Pick<Candidate, 'first' | 'next'> | undefined {
  if (saysAt(line, at - 1, 'at')) return { first: at, next: at + 1 };
  const isTime =
    wordAt(line, at - 1).lower === 'the' && ['at', 'until', 'for', 'to'].includes(wordAt(line, at - 2).lower);
  return isTime && endsPhrase(line, at + 1) ? { first: at - 1, next: at + 1 } : undefined;
}

const closers = new Set(
  `, . ; : ! ? ) " ” '' and or but is was has will would that to of for by in from with he she it they we the a his her
  their -- — –`.split(/\s+/),
);
function endsPhrase(line: Line, at: number): boolean {
  const word = wordAt(line, at);
  return word.text === '' || closers.has(word.lower);
}
