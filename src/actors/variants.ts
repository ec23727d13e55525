import nicknames from './data/nicknames.json' with { type: 'json' };
import { firstNameOf } from './gazetteer.js';
import { lazy } from './lazy.js';
import type { PersonName } from './persons.js';

/**
 * Whether two full names may be one person's, each as another newsroom writes it: "W. Mark Felden" and "Mark Felden", "Bob" and
 * "Robert Lindt", "Heidar" and "Heydar Olavi". Only to be asked of articles about related things.
 */
export function isVariant(a: PersonName, b: PersonName): boolean {
  if (a.suffix && b.suffix && a.suffix !== b.suffix) return false;
  const [one, other] = [withoutInitials(a.words), withoutInitials(b.words)];
  if (one.length !== other.length || one.length < 2) return false;
  const [firstOne, firstOther] = [one[0]!, other[0]!];
  if (!one.slice(1).every((word, i) => isSpeltAlike(word, other[i + 1]!))) return false;
  return isOneFirstName(firstOne, firstOther);
}

/** Two variants share one of these keys. */
export function keysOfVariants({ words }: PersonName): readonly string[] {
  const names = withoutInitials(words);
  const last = names.at(-1)!;
  return [last, `${names[0]![0]} ${last.slice(0, 3)}`];
}

/** "W. Mark", "J. P.": what stands before the last words as single letters. */
const withoutInitials = (words: readonly string[]): readonly string[] =>
  words.filter((word, i) => word.length > 1 || i === words.length - 1);

/** Shorter words than this differ by a letter too easily: "Kim", "Lee". */
const shortest = 4;

function isSpeltAlike(a: string, b: string): boolean {
  return a === b || (a.length >= shortest && b.length >= shortest && isOneEditApart(a, b));
}

function isOneFirstName(a: string, b: string): boolean {
  if (a === b || shortNames().get(a)?.has(b) || shortNames().get(b)?.has(a)) return true;
  const [one, other] = [firstNameOf(a), firstNameOf(b)];
  // "Erik" and "Erika", "Mario" and "Maria" are names of their own.
  if (one && other) return one === other && Math.min(a.length, b.length) > 2 && (a.startsWith(b) || b.startsWith(a));
  return isSpeltAlike(a, b);
}

const shortNames = lazy(
  (): ReadonlyMap<string, ReadonlySet<string>> =>
    new Map(
      nicknames.split('|').map(line => {
        const [name = '', ...others] = line.split(' ');
        return [name, new Set(others)];
      }),
    ),
);

/** One letter put in, left out or changed. */
function isOneEditApart(a: string, b: string): boolean {
  let from = 0;
  while (from < a.length && a[from] === b[from]) from++;
  const [restA, restB] = [a.slice(from), b.slice(from)];
  return restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1);
}
