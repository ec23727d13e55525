import { type LinkTable, type Node, nodeOf } from './links.js';
import { overlapOf } from './rarity.js';
import type { StoryBook } from './stories/book.js';
import type { Placed } from './stories/setting.js';

/** A statement with fewer links than this is linked with what is nearest to it, too. */
const fewestLinks = 8;
/** What such a link counts for at most: nobody has judged it. */
const most = 0.04;

/**
 * For statements with few links the nearest ones of other articles: of their own story first, then of articles that may share facts
 * with theirs; by the cosine of their words. Takes time by their number and the sizes of the stories.
 */
export function* nearestOf(
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
  const toNode = ({ article, index }: Placed): Node => nodeOf(article, index);
  // Story by story, so that each is set once.
  const storyOf = (article: number) => book.story(article)[0]!;
  for (const article of [...book.articles()].sort((x, y) => storyOf(x) - storyOf(y) || x - y)) {
    const lacksLinks = (index: number) => (counts.get(nodeOf(article, index)) ?? 0) < fewestLinks;
    const { statements } = book.profile(article);
    if (!Array.from({ length: statements }, (_, index) => index).some(lacksLinks)) continue;
    const [own, kin] = [book.story(article), book.kinOf(article)].map(articles =>
      articles.filter(other => other !== article).flatMap(other => book.placed(other)),
    );
    for (const one of book.placed(article)) {
      const a = toNode(one);
      let lacking = fewestLinks - (counts.get(a) ?? 0);
      for (const [others, least] of [
        [own!, most / 2],
        [kin!, 0],
      ] as const) {
        if (lacking <= 0) break;
        const near = others
          .filter(other => table.score(a, toNode(other)) === undefined)
          .map(other => ({ b: toNode(other), cosine: overlapOf(one.vector, other.vector).cosine }))
          .sort((x, y) => y.cosine - x.cosine || x.b - y.b)
          .slice(0, lacking);
        lacking -= near.length;
        for (const { b, cosine } of near) {
          const pair = a < b ? `${a} ${b}` : `${b} ${a}`;
          if (!linked.has(pair)) yield { a: Math.min(a, b), b: Math.max(a, b), rank: least + (most / 2) * cosine };
          linked.add(pair);
        }
      }
    }
  }
}
