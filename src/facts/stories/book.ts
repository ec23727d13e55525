import { joinPairs, type Pair, partBy } from '../components.js';
import type { ReadArticle } from '../facts.js';
import { type Rarity, rarityOf } from '../rarity.js';
import { type Prepared, prepareAt } from '../statements.js';
import { type ArticleGraph, createArticleGraph } from './graph.js';
import { contentsOf, type Profile, profileOf } from './profile.js';
import { mayShareFacts, type Placed, type Relation, type Setting, type Stated, setStory } from './setting.js';
import { relateGroups, storyOdds, tellStories } from './stories.js';

/** The articles of a folder, by numbers that stay, and the stories that they tell; kept while articles come and go. */
export interface StoryBook {
  /**
   * Takes in the articles as they are now. `changed` are those that are new or other, or gone, each with what it was before.
   * `isAnew`: nothing of before holds.
   */
  update(articles: readonly ReadArticle[]): {
    readonly changed: ReadonlyMap<number, Profile | null>;
    readonly isAnew: boolean;
  };
  /**
   * The pairs of articles whose statements are to be compared, since one of them or their story changed at the last update: those
   * that hang together in one list, story by story.
   */
  pairsToCompare(): readonly (readonly Pair[])[];
  relate(a: number, b: number): Relation;
  /** One statement of an article. */
  statement(article: number, index: number): Prepared;
  /** The statements of an article in their story. */
  placed(article: number): readonly Placed[];
  has(article: number): boolean;
  numbers(): Iterable<number>;
  file(article: number): string;
  read(article: number): ReadArticle;
  profile(article: number): Profile;
  /** The articles of the same story. */
  story(article: number): readonly number[];
  numberOf(file: string): number | undefined;
  rarity(): Rarity;
  /** Forgets what was made for comparing, but for the statements of a few articles: it is made again where somebody asks. */
  rest(): void;
}

/** How rare words are is counted anew once so large a part of the articles has changed. */
const staleShare = 0.2;
/** So many stories are kept set: their statements are compared one story after the other. */
const mostSet = 16;
/** Of so many articles the statements are kept that somebody asked for: they take more memory than the texts, and are soon made again. */
const mostPrepared = 192;
/** And of so many while nothing is compared: those of the story that is being written on. */
const mostAtRest = 24;

export function createStoryBook(): StoryBook {
  const numbers = new Map<string, number>();
  const entries = new Map<number, { readonly read: ReadArticle; readonly profile: Profile }>();
  const groups = new Map<number, readonly number[]>();
  const settings = new Map<
    readonly number[],
    { readonly setting: Setting; readonly byArticle: ReadonlyMap<number, readonly Placed[]> }
  >();
  const prepared = new Map<number, Prepared[]>();
  /** The articles as they were last taken in. */
  let taken: readonly ReadArticle[] = [];
  let rarity = rarityOf([]);
  let graph: ArticleGraph = createArticleGraph(rarity);
  let stale = new Set<number>();
  let next = 0;
  let toCompare: readonly (readonly Pair[])[] = [];

  const oddsOf = (a: number, b: number) => graph.oddsOf(a, b);

  /** The numbers of the articles that are new, other or gone, with what they were before. */
  const takeIn = (articles: readonly ReadArticle[]): ReadonlyMap<number, Profile | null> => {
    const changed = new Map<number, Profile | null>();
    // Most stand where they stood: to look up ten thousand takes longer than to link a few anew.
    const elsewhere = new Set(taken.filter((read, at) => read !== articles[at]).map(({ file }) => file));
    const others = articles.filter((read, at) => read !== taken[at]);
    taken = articles;
    for (const read of others) {
      elsewhere.delete(read.file);
      const number = numbers.get(read.file) ?? next++;
      numbers.set(read.file, number);
      const before = entries.get(number);
      if (before?.read === read) continue;
      entries.set(number, { read, profile: profileOf(read) });
      prepared.delete(number);
      changed.set(number, before?.profile ?? null);
    }
    for (const file of elsewhere) {
      const number = numbers.get(file)!;
      changed.set(number, entries.get(number)!.profile);
      entries.delete(number);
      prepared.delete(number);
      numbers.delete(file);
    }
    return changed;
  };

  const judge = (changed: ReadonlySet<number>) => {
    for (const a of changed)
      for (const b of graph.partnersOf(a))
        if (oddsOf(a, b) === undefined) graph.keepOdds(a, b, storyOdds(graph, Math.min(a, b), Math.max(a, b)));
  };

  /** Groups the changed articles and all that odds connect them with; the pairs that are one story now and were not before. */
  const regroup = (changed: ReadonlySet<number>): readonly Pair[] => {
    const seeds = new Set([...changed].flatMap(article => groups.get(article) ?? []));
    for (const article of changed) {
      seeds.add(article);
      if (!entries.has(article)) groups.delete(article);
    }
    const told = tellStories(
      [...seeds].filter(article => entries.has(article)),
      article => graph.partnersOf(article),
      oddsOf,
    );
    const joined: Pair[] = [];
    for (const group of told) {
      for (const [i, b] of group.entries())
        for (const a of group.slice(0, i)) if (!groups.get(a)?.includes(b)) joined.push([a, b]);
      const before = groups.get(group[0]!);
      if (before && before.length === group.length && group.every((article, i) => before[i] === article)) {
        if (group.some(article => changed.has(article))) settings.delete(before);
        continue;
      }
      if (before) settings.delete(before);
      for (const article of group) groups.set(article, group);
    }
    return joined;
  };

  const statement = (article: number, index: number): Prepared => {
    const known = prepared.get(article) ?? [];
    if (known[index]) return known[index];
    const { read, profile } = entries.get(article)!;
    known[index] = prepareAt(read, profile.places[2 * index]!, profile.positions[index]!);
    prepared.delete(article);
    prepared.set(article, known); // the last that had one made is the last to go
    if (prepared.size > mostPrepared) prepared.delete(prepared.keys().next().value!);
    return known[index];
  };

  const statedIn = (article: number): readonly Stated[] => {
    const { profile } = entries.get(article)!;
    const contents = contentsOf(profile);
    return Array.from(profile.positions, (position, index) => ({
      position,
      content: contents[index]!,
      get statement() {
        return statement(article, index);
      },
    }));
  };

  const book: StoryBook = {
    update(articles) {
      const changed = takeIn(articles);
      for (const article of changed.keys()) stale.add(article);
      const isAnew = stale.size > staleShare * entries.size;
      if (isAnew) {
        rarity = rarityOf([...entries.values()].map(({ profile }) => profile));
        graph = createArticleGraph(rarity);
        stale = new Set();
        groups.clear();
        settings.clear();
      }
      const now = new Set(isAnew ? entries.keys() : changed.keys());
      graph.update(new Map([...now].map(article => [article, entries.get(article)?.profile ?? null])));
      judge(now);
      const pairs = new Map<number, Set<number>>();
      const add = (a: number, b: number) => {
        const [first, second] = a < b ? [a, b] : [b, a];
        const others = pairs.get(first);
        if (others) others.add(second);
        else pairs.set(first, new Set([second]));
      };
      for (const [a, b] of regroup(now)) add(a, b);
      for (const a of now) for (const b of graph.partnersOf(a)) add(a, b);
      for (const a of now) for (const b of groups.get(a) ?? []) if (a !== b) add(a, b);
      // Story by story, so that each is set once.
      const storyOf = (article: number) => groups.get(article)![0]!;
      const kin = [...pairs]
        .flatMap(([a, others]) => [...others].map((b): Pair => [a, b]))
        .filter(([a, b]) => mayShareFacts(book.relate(a, b)))
        .sort(([a, b], [c, d]) => storyOf(a) - storyOf(c) || storyOf(b) - storyOf(d) || a - c || b - d);
      const connectedTo = joinPairs(kin);
      toCompare = partBy(kin, ([a]) => connectedTo(a));
      return { changed, isAnew };
    },
    pairsToCompare: () => toCompare,
    relate: (a, b) => relateGroups(groups.get(a)!, groups.get(b)!, oddsOf, a, b),
    statement,
    placed(article) {
      const group = groups.get(article)!;
      let set = settings.get(group);
      if (!set) {
        if (settings.size >= mostSet) settings.delete(settings.keys().next().value!);
        const setting = setStory(new Map(group.map(each => [each, statedIn(each)])));
        const byArticle = new Map<number, Placed[]>();
        for (const placed of setting.placed) {
          const list = byArticle.get(placed.article);
          if (list) list.push(placed);
          else byArticle.set(placed.article, [placed]);
        }
        set = { setting, byArticle };
      } else settings.delete(group);
      settings.set(group, set); // the last used is the last to go
      return set.byArticle.get(article) ?? [];
    },
    has: article => entries.has(article),
    numbers: () => entries.keys(),
    file: article => entries.get(article)!.read.file,
    read: article => entries.get(article)!.read,
    profile: article => entries.get(article)!.profile,
    story: article => groups.get(article)!,
    numberOf: file => numbers.get(file),
    rarity: () => rarity,
    rest() {
      settings.clear();
      for (const article of prepared.keys()) {
        if (prepared.size <= mostAtRest) break;
        prepared.delete(article);
      }
    },
  };
  return book;
}
