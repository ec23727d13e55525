import { strict as assert } from 'node:assert';
import { createRejudged } from '../../src/facts/company.js';
import { createLinkTable, type Node, nodeOf } from '../../src/facts/links.js';

/** A statement by the letter of its article and its place there: a0 is the first of a. */
const at = (name: string): Node => nodeOf(name.charCodeAt(0), Number(name.slice(1)));

/** Two statements, as third articles and as their own words have them, by links written "a0 b0 .9". */
function judge(pair: string, links: readonly string[]): { readonly score: number; readonly least: number } {
  const table = createLinkTable();
  const sheets = new Map<string, { a: number; b: number; score: number }[]>();
  for (const link of links) {
    const [a = '', b = '', score] = link.split(' ');
    const sheet = sheets.get(`${a[0]}${b[0]}`) ?? [];
    sheets.set(`${a[0]}${b[0]}`, sheet);
    sheet.push({ a: Number(a.slice(1)), b: Number(b.slice(1)), score: Number(score) });
  }
  for (const [articles, scored] of sheets) table.put(articles.charCodeAt(0), articles.charCodeAt(1), true, scored);
  const [a = '', b = ''] = pair.split(' ');
  const rejudged = createRejudged(table.candidatesFor);
  return { score: rejudged.score(at(a), at(b))!, least: rejudged.least(at(a), at(b))! };
}
const judged = (pair: string, links: readonly string[]): number => judge(pair, links).score;

/** One statement of each article, all linked with one another. */
const allAlike = (articles: string, score: number): readonly string[] =>
  [...articles].flatMap((a, i) => [...articles].slice(i + 1).map(b => `${a}0 ${b}0 ${score}`));
const near = (found: number, expected: number) => assert.ok(Math.abs(found - expected) < 0.001, `${found}`);

describe('two statements that may be one fact', () => {
  const own = 'a0 b0 .5';
  const thirds = [...'cdefg'];

  it('are what their own words say in a folder of two articles', () => {
    near(judged('a0 b0', [own, 'a1 b1 .9', 'a0 b1 .4']), 0.5);
  });

  it('are what their own words say where third articles tell of one of them alone', () => {
    near(judged('a0 b0', [own, ...thirds.map(c => `a0 ${c}0 .9`)]), 0.5);
  });

  it('are what their own words say where the links with third articles are weak', () => {
    near(judged('a0 b0', [own, ...thirds.flatMap(c => [`a0 ${c}0 .15`, `b0 ${c}0 .15`])]), 0.5);
  });

  it('are more likely one where third articles print what is like both', () => {
    const bound = thirds.flatMap(c => [`a0 ${c}0 .8`, `b0 ${c}0 .8`]);
    assert.ok(judged('a0 b0', [own, ...bound]) > 0.6);
  });

  it('are less likely one where third articles print of each what the other is not like', () => {
    const apart = thirds.flatMap(c => [`a0 ${c}0 .8`, `b0 ${c}1 .8`]);
    assert.ok(judged('a0 b0', [own, ...apart]) < 0.3);
  });

  it('are less likely one where the other article has a statement that is liker', () => {
    const bound = thirds.flatMap(c => [`a0 ${c}0 .4`, `b0 ${c}0 .4`]);
    assert.ok(judged('a0 b0', [own, 'a0 b1 .55', ...bound]) < judged('a0 b0', [own, ...bound]));
  });

  it('are heard the more of the more third articles speak of both', () => {
    const bound = (of: readonly string[]) => of.flatMap(c => [`a0 ${c}0 .8`, `b0 ${c}0 .8`]);
    const few = judged('a0 b0', [own, ...bound(['c'])]);
    assert.ok(few > 0.5 && few < judged('a0 b0', [own, ...bound(thirds)]));
  });

  it('are by both no more than the lower of the two', () => {
    const bound = thirds.flatMap(c => [`a0 ${c}0 .8`, `b0 ${c}0 .8`]);
    near(judge('a0 b0', [own, ...bound]).least, 0.5);
    const apart = thirds.flatMap(c => [`a0 ${c}0 .8`, `b0 ${c}1 .8`]);
    const { score, least } = judge('a0 b0', [own, ...apart]);
    assert.equal(least, score);
  });

  it('stay one however many articles print a copy', () => {
    const copies = Array.from({ length: 60 }, (_, i) => String.fromCharCode(97 + i)).join('');
    assert.ok(judged('a0 b0', allAlike(copies, 0.97)) > 0.9);
  });
});
