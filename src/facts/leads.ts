import { type LinkTable, type Node, nodeOf } from './links.js';
import type { StoryBook } from './stories/book.js';

/** A statement with fewer links than this is linked with the leads of its story, too. */
const fewestLinks = 5;
/** So many statements of an article, the headline with them, are its lead. */
const leadLength = 3;
/** What such a link counts for, less down the lead: nobody has judged it. */
const ofStory = 0.04;
const ofKin = 0.02;

/**
 * For statements with few links the leads of other articles, which tell what their stories are about: those of the same story
 * first, then those of articles that may share facts with it; headlines before what follows them.
 */
export function* linksToLeads(
  book: StoryBook,
  table: LinkTable,
): Iterable<{ readonly a: Node; readonly b: Node; readonly rank: number }> {
  const counts = new Map<Node, number>();
  const count = (node: Node) => counts.set(node, (counts.get(node) ?? 0) + 1);
  for (const { a, b } of table.all()) {
    count(a);
    count(b);
  }
  const linked = new Set<string>();
  for (const article of book.articles()) {
    const leads = [
      ...leadsOf(book, book.story(article), article, ofStory),
      ...leadsOf(book, book.kinOf(article), article, ofKin),
    ];
    for (let index = 0; leads.length && index < book.profile(article).statements; index++) {
      const node = nodeOf(article, index);
      let lacking = fewestLinks - (counts.get(node) ?? 0);
      for (const { lead, rank } of leads) {
        if (lacking <= 0) break;
        if (table.score(node, lead) !== undefined) continue;
        lacking--;
        const [a, b] = node < lead ? [node, lead] : [lead, node];
        const pair = `${a} ${b}`;
        if (linked.has(pair)) continue;
        linked.add(pair);
        yield { a, b, rank };
      }
    }
  }
}

/** The leads of some articles but one: all headlines, then what follows them. */
function leadsOf(book: StoryBook, articles: readonly number[], but: number, most: number) {
  const others = articles.filter(other => other !== but);
  return Array.from({ length: leadLength }, (_, index) =>
    others
      .filter(other => index < book.profile(other).statements)
      .map(other => ({ lead: nodeOf(other, index), rank: most / (1 + index) })),
  ).flat();
}
