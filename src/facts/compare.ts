import { findActors, identify } from '../actors/actors.js';
import { recognise } from '../article/article.js';
import { findDates } from '../dates/dates.js';
import { findQuotes } from '../quotes/quotes.js';
import { modelBytes } from '../text/models.js';
import type { ReadArticle } from './facts.js';
import { type Figures, valuesOf } from './figures.js';
import { type Judge, readJudge, sigmoid } from './judge.js';
import { weighChoice } from './likeness/choice.js';
import { comparePhrasing } from './likeness/phrasing.js';
import { liken } from './likeness.js';
import { type Prepared, prepareWhole } from './statements.js';
import { commonWeights } from './weights.js';

let judge: Judge | undefined;

/** Two sentences, each an article of its own, as the pair model sees them. */
export function preparePair(a: string, b: string): readonly [Prepared, Prepared] {
  const read = [readAlone('a', a), readAlone('b', b)];
  const actors = identify(read, []);
  const [first, second] = read.map((article, i) => prepareWhole({ ...article, actors: actors[i]?.actors ?? [] }));
  return [first!, second!];
}

/** The figures of two sentences that stand alone, but for what their choice of words says. */
export const likenAlone = (a: Prepared, b: Prepared): Figures => [
  ...liken(a, b, commonWeights),
  ...comparePhrasing(a, b),
];

/** The probability that two sentences, each standing alone, report the same. */
export function compareAlone(a: string, b: string): number {
  const [first, second] = preparePair(a, b);
  if (first.content.length === 0 || second.content.length === 0) return 0; // who says nothing says not the same
  judge ??= readJudge(modelBytes('pairs'));
  return sigmoid(judge.judge(valuesOf([...likenAlone(first, second), { choice: weighChoice(first, second) }])));
}

function readAlone(file: string, text: string): ReadArticle {
  const recognition = recognise(text, { force: true });
  if (recognition.kind === 'none') throw new Error(`a forced text is always an article, but ${recognition.why}`);
  const { article } = recognition;
  const actors = findActors(article);
  return { file, article, actors, dates: findDates(article), quotes: findQuotes(article, actors) };
}
