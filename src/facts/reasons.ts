import { compareDates } from '../dates/dates.js';
import { alignTerms } from './likeness/alignment.js';
import { compareQuantities, describeQuantity } from './quantities.js';
import type { Prepared } from './statements.js';
import { countShared, forShared } from './vocabulary.js';
import { commonWeights } from './weights.js';

/** From here on two statements are one text, and there is nothing to explain. */
const sameText = 0.9;
/** Words this like in meaning are shown as standing for each other; so many pairs at most. */
const likeWords = 0.6;
const mostWords = 2;
const mostNames = 2;

/** Why two statements are taken for one fact, in words for people: "same actors (Velmora), same day, 'talks' ~ 'discussions'". */
export function explain(a: Prepared, b: Prepared): string {
  const words = (2 * countShared(a.runs[0], b.runs[0])) / (a.words.length + b.words.length);
  if (words >= sameText) return 'almost the same words';
  const names = sharedNames(a, b);
  const figures = sharedFigures(a, b);
  const reasons = [
    names.length ? `same actors (${names.join(', ')})` : '',
    sharedTime(a, b),
    figures.length ? `same figures (${figures.join(', ')})` : '',
    ...counterparts(a, b),
  ].filter(reason => reason !== '');
  return (reasons.length ? reasons : rareWords(a, b)).join(', ');
}

function sharedNames(a: Prepared, b: Prepared): readonly string[] {
  const others = new Set(b.actors.map(({ actor }) => actor));
  return [...new Set(a.actors.filter(({ actor }) => others.has(actor)).map(({ name }) => name))].slice(0, mostNames);
}

function sharedTime(a: Prepared, b: Prepared): string {
  const relations = a.dates.flatMap(x => b.dates.map(y => compareDates(x, y)));
  return relations.includes('equal') ? 'same time' : relations.includes('compatible') ? 'times that agree' : '';
}

const sharedFigures = (a: Prepared, b: Prepared): readonly string[] =>
  a.quantities
    .filter(x => b.quantities.some(y => x.unit === y.unit && compareQuantities(x, y) === 'equal'))
    .map(x => describeQuantity(a.source.article.text, x))
    .slice(0, mostNames);

/** Words of like meaning that stand for each other, the most telling first. */
function counterparts(a: Prepared, b: Prepared): readonly string[] {
  const [{ likeness, at }] = alignTerms(a, b);
  return [...likeness.keys()]
    .filter(i => likeness[i]! >= likeWords && likeness[i]! < 1)
    .sort((i, j) => likeness[j]! * commonWeights(a.terms.ids[j]!) - likeness[i]! * commonWeights(a.terms.ids[i]!))
    .slice(0, mostWords)
    .map(i => `“${a.terms.words[i]!}” ~ “${b.terms.words[at[i]!]!}”`);
}

/** The weightiest words that both have, where nothing better is to be said. */
function rareWords(a: Prepared, b: Prepared): readonly string[] {
  const shared: number[] = [];
  forShared(a.content, b.content, id => shared.push(id));
  const words = new Map([...a.terms.ids].map((id, i) => [id, a.terms.words[i]!]));
  const best = shared.sort((x, y) => commonWeights(y) - commonWeights(x)).slice(0, mostWords);
  return best.length ? [`same words (${best.map(id => words.get(id) ?? '').join(', ')})`] : [];
}
