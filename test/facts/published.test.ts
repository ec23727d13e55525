import { strict as assert } from 'node:assert';
import { findDates } from '../../src/dates/dates.js';
import { inferPublished } from '../../src/facts/facts.js';
import { compareParticulars } from '../../src/facts/likeness/particulars.js';
import { prepare } from '../../src/facts/statements.js';
import { profileOf } from '../../src/facts/stories/profile.js';
import { reading } from './reading.js';

const fire = `The fire in the Corvane paper mill killed nine workers and destroyed the oldest hall in Halmstead, the fire chief
of Halmstead, Ruth Adelman, said. The Corvane paper mill had stood in Halmstead since the days of steam.

Adelman said the fire began in the drying hall of the Corvane mill. The owner of the mill, Petra Lowell, promised to rebuild.`;
const vote = `The town council of Eastwick voted to build a swimming pool beside the station, Mayor Karl Benning said.

The pool will cost four million euros, and Eastwick will pay for it by selling its old tram depot, Benning said.`;

/** The date inferred for the first of the articles, from all others. */
function inferred(texts: Readonly<Record<string, string>>): string | null {
  const [undated, ...others] = reading(texts);
  return inferPublished(undated!, others)?.value ?? null;
}

describe('an article without a date of its own', () => {
  it('takes the date of an article on the same story', () => {
    assert.equal(
      inferred({ 'a.txt': `${fire}\n`, 'b.txt': ` date 2021-04-09 ${fire}\n`, 'c.txt': ` date 2021-05-01 ${vote}\n` }),
      '2021-04-09',
    );
  });

  it('takes no date from another story', () => {
    assert.equal(inferred({ 'a.txt': `${fire}\n`, 'b.txt': ` date 2021-05-01 ${vote}\n` }), null);
  });

  it('is not older than the latest full date in its body', () => {
    const texts = {
      'a.txt': `${fire}\n\nThe mill was inspected on April 20, 2021.\n`,
      'b.txt': ` date 2021-04-09 ${fire}\n`,
    };
    assert.equal(inferred(texts), '2021-04-20');
  });

  it('takes the first on the story after that date', () => {
    const texts = {
      'a.txt': `${fire}\n\nThe mill was inspected on April 20, 2021.\n`,
      'b.txt': ` date 2021-05-09 ${fire}\n`,
      'c.txt': ` date 2021-04-22 ${fire}\n`,
    };
    assert.equal(inferred(texts), '2021-04-22');
  });

  it('may look far back, as long as a day without a year fits the story', () => {
    const texts = {
      'a.txt': `${fire}\n\nThe mill was inspected in May 2019. The fire broke out on April 7.\n`,
      'b.txt': ` date 2021-04-09 ${fire}\n`,
    };
    assert.equal(inferred(texts), '2021-04-09');
  });

  it('is of the weekday that it opens with', () => {
    const opening = fire.replace('said. The', 'said Tuesday. The');
    const texts = { 'a.txt': `${opening}\n`, 'b.txt': ` date 2021-04-09 ${fire}\n` };
    assert.equal(inferred(texts), '2021-04-06');
    const [undated, ...others] = reading(texts);
    assert.match(inferPublished(undated!, others)!.reason, /opens with what was on Tuesday/);
  });

  it('says why', () => {
    const [undated, ...others] = reading({ 'a.txt': `${fire}\n`, 'b.txt': ` date 2021-04-09 ${fire}\n` });
    assert.equal(inferPublished(undated!, others)?.reason, 'b.txt is on the same story');
  });
});

describe('days that are counted from an inferred date', () => {
  it('speak for no story: it was the story that gave the date', () => {
    const [read] = reading({
      'a.txt': `${fire}\n\nThe hall burnt down on Tuesday, as the old one did on May 4, 1921.\n`,
    });
    const daysOf = (source: 'header' | 'inferred'): number => {
      const article = { ...read!.article, published: { value: '2021-04-09', source } };
      return profileOf({ ...read!, article, dates: findDates(article) }).days.length;
    };
    assert.equal(daysOf('header'), 2);
    assert.equal(daysOf('inferred'), 1);
  });
  it('speak neither for nor against one fact', () => {
    const collapse = (day: string) => ` date 2021-04-09 The Corvane paper mill in Halmstead burnt down on ${day}.\n`;
    const figure = (name: string, day: string, source: 'header' | 'inferred'): number | undefined => {
      const [a, b] = reading({ 'a.txt': collapse('Tuesday'), 'b.txt': collapse(day) }).map(read => {
        const article = { ...read.article, published: { value: '2021-04-09', source } };
        return prepare({ ...read, article, dates: findDates(article) })[0]!;
      });
      return Object.assign({}, ...compareParticulars(a!, b!, () => 1))[name];
    };
    assert.equal(figure('datesAgree', 'Tuesday', 'header'), 1);
    assert.equal(figure('datesAgree', 'Tuesday', 'inferred'), 0);
    assert.equal(figure('datesConflict', 'Wednesday', 'header'), 1);
    assert.equal(figure('datesConflict', 'Wednesday', 'inferred'), 0);
  });
});
