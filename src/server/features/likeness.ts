import { type Actor, nameKey } from '../../actors/actors.js';
import type { ActorAt } from '../protocol.js';
import { marksOf } from './marks.js';
import type { OpenArticle } from './places.js';

/** A list longer than this is not read, only narrowed by typing. */
const mostOthers = 500;

/** Whom an actor of an article may be: those with a name like its own first, then those of the same article, then the most mentioned. */
export function othersThan({ root: { corpus }, read }: OpenArticle, actor: Actor): ActorAt['others'] {
  const here = new Set(marksOf(read).actor.map(mention => mention.actor));
  return corpus
    .actors()
    .filter(other => other.id !== actor.id)
    .map(other => ({ other, rank: likeness(actor, other) * 2 + Number(here.has(other.id)) }))
    .sort((a, b) => b.rank - a.rank)
    .slice(0, mostOthers)
    .map(({ other: { id, name, kind } }) => ({ name, kind, articles: corpus.filesMentioning(id).length }));
}

/** How likely two actors are one, by their names and kinds: 0 where nothing speaks for it. */
function likeness(a: Actor, b: Actor): number {
  const [namesA, namesB] = [namesOf(a), namesOf(b)];
  const wordsB = new Set(namesB.flatMap(wordsIn));
  const common = namesA.some(name => wordsIn(name).some(word => wordsB.has(word)));
  const abbreviated = namesA.some(one => namesB.some(other => isShort(one, other) || isShort(other, one)));
  return common || abbreviated ? (a.kind === b.kind ? 2 : 1) : 0;
}

const namesOf = ({ name, names }: Actor): readonly string[] => [...new Set([name, ...names].map(nameKey))];

/** Words of one or two letters are initials, or "of". */
const wordsIn = (name: string): readonly string[] => name.split(/[^\p{L}\p{N}]+/u).filter(word => word.length > 2);

/** "npa" of "national port authority". */
const isShort = (letters: string, name: string): boolean => {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const bare = letters.replaceAll('.', '');
  const initials = (some: readonly string[]) => some.map(word => word[0]).join('');
  return bare.length > 1 && (initials(words) === bare || initials(words.filter(word => word.length > 3)) === bare);
};
