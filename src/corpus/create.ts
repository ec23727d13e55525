import type { ActorDecision, ActorMention } from '../actors/actors.js';
import { type Correction, same } from '../annotations/annotations.js';
import type { Recognition } from '../article/article.js';
import {
  createLinker,
  type Fact,
  type FactDecision,
  type Linking,
  type Place,
  type ReadArticle,
} from '../facts/facts.js';
import { type Analysis, alone, analyse } from './analysis.js';
import type { Corpus, Pace, Snapshot } from './corpus.js';
import { correct, datesOf } from './correct.js';
import { type JudgedCorrection, judgeCorrections } from './corrections.js';
import { createFactIndex } from './factIndex.js';
import { holdFact } from './heldFacts.js';
import { currentFact, type Linked, nothingLinked } from './links.js';
import { byPublication, createMentions } from './mentions.js';
import { compact, pack } from './packed.js';
import { createQuotations } from './quotations.js';
import { withActors } from './settle.js';
import { nothingSettled, type Settled, settledAs, settleFolder } from './settling.js';
import { holdText } from './texts.js';

interface Entry {
  readonly force: boolean;
  /** What the engines found. */
  readonly found: Analysis;
  readonly corrections: readonly JudgedCorrection[];
  /** What was found, with what the reader put right. */
  readonly analysis: Analysis;
  /** Of what was recognised: asking for that may take time. */
  readonly kind: Recognition['kind'];
}

function entryOf({ force, found }: Pick<Entry, 'force' | 'found'>, corrections: readonly Correction[]): Entry {
  const judged = corrections.length ? judgeCorrections(found.text, corrections) : [];
  return {
    force,
    found,
    kind: found.recognition.kind,
    corrections: judged,
    analysis: correct(
      found,
      judged.flatMap(({ placed }) => placed ?? []),
    ),
  };
}

/** An empty corpus. It keeps no tokens, which take most of the memory: they are cut again where they are asked for. */
export function createCorpus(): Corpus {
  const entries = new Map<string, Entry>();
  /** By file, be it known already or not. */
  const corrections = new Map<string, readonly Correction[]>();
  let actorDecisions: readonly ActorDecision[] = [];
  let factDecisions: readonly FactDecision[] = [];
  let version = 0;
  let settled = nothingSettled;
  const [mentions, quotations] = [createMentions(), createQuotations()];
  /** The settled articles that each of the two has taken in: they are asked seldom, and brought up to date then. */
  const indexed = new Map<object, Settled['articles']>();
  const upToDate = <T extends { update(articles: Settled['articles']): void }>(index: T): T => {
    if (indexed.get(index) !== settled.articles) index.update(settled.articles);
    indexed.set(index, settled.articles);
    return index;
  };
  /** Files whose analysis is another than the one that was settled. */
  const changed = new Set<string>();
  let linked: Linked & { readonly of: Settled } = { of: nothingSettled, ...nothingLinked };

  const linker = createLinker(holdFact);

  /** All files by their order; null where one came or went since. */
  let order: readonly string[] | null = null;
  const inOrder = () => {
    order ??= [...entries.keys()].sort();
    return order;
  };
  const files = () => inOrder().filter(file => isArticle(entries.get(file)));
  const printedNow = (file: string) => entries.get(file)?.analysis ?? null;

  let taken: Snapshot | null = null;
  /** Files that are others than when the last snapshot was taken. */
  const touched = new Set<string>();
  const touch = (file: string) => {
    changed.add(file);
    touched.add(file);
    version++;
  };
  const put = (file: string, entry: Entry) => {
    if (!entries.has(file)) order = null;
    entries.set(file, entry);
    touch(file);
  };
  const take = (file: string) => {
    if (!entries.delete(file)) return;
    order = null;
    touch(file);
  };

  const analysesNow = (): ReadonlyMap<string, Analysis> => {
    const articles = (files: Iterable<string>) =>
      Array.from(files).flatMap((file): readonly (readonly [string, Analysis])[] => {
        const entry = entries.get(file);
        return entry?.kind === 'article' ? [[file, entry.analysis]] : [];
      });
    const others = articles(touched);
    const before = taken?.analyses;
    if (!before || others.length < touched.size || others.some(([file]) => !before.has(file)))
      return new Map(articles(inOrder()));
    // None came or went: the order stays.
    const now = new Map(before);
    for (const [file, analysis] of others) now.set(file, analysis);
    return now;
  };
  const snapshot = (): Snapshot => {
    if (taken?.version === version) return taken;
    taken = { version, analyses: analysesNow(), actors: actorDecisions, facts: factDecisions };
    touched.clear();
    return taken;
  };

  const keepSettled = (now: Settled) => {
    settled = now;
    for (const file of changed) if (settled.from.get(file) === entries.get(file)?.analysis) changed.delete(file);
  };

  const keepFacts = ({ analyses }: Snapshot, found: Linking) => {
    linked = { of: settled, crossReference: found, printed: file => analyses.get(file), edits: new Map() };
  };

  const settle = (pace: Pace = 'fully') => keepSettled(settleFolder(snapshot(), settled, changed, pace));

  const read = (file: string): ReadArticle | null => {
    const entry = entries.get(file);
    if (!entry) return null;
    const before = settled.articles.get(file) ?? null;
    if (settled.from.get(file) === entry.analysis) return before;
    const now = alone(file, entry.analysis);
    return now && before ? carryOver(before, now, entry.analysis) : now;
  };

  /** The articles that may mention an actor, the earliest first. */
  const articlesNaming = (actor: string): readonly ReadArticle[] => {
    const known = upToDate(mentions).filesOf(actor);
    if (changed.size === 0) return known.flatMap(file => read(file) ?? []);
    return [...new Set([...known, ...changed])].flatMap(file => read(file) ?? []).sort(byPublication);
  };

  /** By the article as it was settled. */
  const days = new WeakMap<ReadArticle, string | null>();
  const publishedOn = (file: string): string | null => {
    const article = read(file);
    if (!article) return null;
    const known = days.get(article);
    if (known !== undefined) return known;
    const day = article.article.published?.value.slice(0, 10) ?? null;
    days.set(article, day);
    return day;
  };

  const nowOf = (fact: Fact): Fact | null => {
    const isSame = linked.of === settled && !fact.statements.some(({ file }) => changed.has(file));
    return isSame ? fact : currentFact(fact, linked, printedNow);
  };

  const factIndex = createFactIndex();
  const factsOf = (file: string): readonly Fact[] => {
    factIndex.update(linked.crossReference);
    return factIndex.of(file).flatMap(fact => {
      const current = nowOf(fact);
      return current?.statements.some(statement => statement.file === file) ? current : [];
    });
  };

  return {
    set(file, text, { force = false, known } = {}) {
      const before = entries.get(file);
      if (before && before.force === force && before.found.text === text) return;
      const found = known ?? compact(pack(analyse(text, force)), holdText(text));
      put(file, entryOf({ force, found }, corrections.get(file) ?? []));
    },
    correct(file, now) {
      if (same(corrections.get(file) ?? [], now)) return;
      corrections.set(file, now);
      const entry = entries.get(file);
      if (entry) put(file, entryOf(entry, now));
    },
    corrections: file => entries.get(file)?.corrections ?? [],
    remove(file) {
      corrections.delete(file);
      take(file);
    },
    rename(from, to) {
      const entry = entries.get(from);
      if (!entry) return;
      take(from);
      put(to, entry);
      corrections.set(to, corrections.get(from) ?? []);
      corrections.delete(from);
    },
    decide(actors, facts) {
      if (!same(actorDecisions, actors)) actorDecisions = actors;
      factDecisions = facts;
      version++;
    },
    files,
    recognition: file => entries.get(file)?.analysis.recognition ?? null,
    article(file) {
      const recognition = entries.get(file)?.analysis.recognition;
      return recognition && recognition.kind !== 'none' ? recognition.article : null;
    },
    analysis: file => entries.get(file)?.found ?? null,
    settle,
    read,
    get isProvisional() {
      return settled.isProvisional;
    },
    crossReference(pace) {
      settle(pace);
      if (linked.of === settled) return linked.crossReference;
      keepFacts(snapshot(), linker.link([...settled.articles.values()], factDecisions));
      return linked.crossReference;
    },
    linkMemory: linker.memory,
    recallLinks: linker.recall,
    snapshot,
    adopt(from, articles, found) {
      keepSettled(settledAs(from, articles));
      keepFacts(from, found);
    },
    settled: () => settled.articles,
    factsAt: (file, offset) =>
      factsOf(file)
        .filter(({ statements }) => statements.some(place => place.file === file && isAt(place, offset)))
        .sort((a, b) => b.conflicts.length - a.conflicts.length),
    publishedOn,
    knownFacts: () => linked.crossReference.facts.flatMap(fact => nowOf(fact) ?? []),
    factsOf,
    actors: () => upToDate(mentions).actors(),
    actor: id => upToDate(mentions).actor(id),
    filesMentioning: actor => upToDate(mentions).filesOf(actor),
    quotesOf: actor =>
      articlesNaming(actor).flatMap(({ file, quotes }) =>
        quotes
          .filter(({ speaker }) => speaker?.actor === actor)
          .map(quote => ({ file, start: quote.start, end: quote.end, quote })),
      ),
    printingsOf(file, quote) {
      if (quote.kind === 'indirect') return [];
      // What was edited since may stand elsewhere by now, or be gone.
      return upToDate(quotations)
        .like(file, quote)
        .flatMap(printing => {
          if (!changed.has(printing.file)) return [printing];
          const now = read(printing.file)?.quotes.find(({ text }) => text === printing.quote.text);
          return now ? [{ ...printing, start: now.start, end: now.end, quote: now }] : [];
        });
    },
    mentionsOf: actor =>
      articlesNaming(actor).flatMap(({ file, actors }) =>
        actors
          .filter(mention => mention.actor === actor)
          .map(mention => ({ file, start: mention.start, end: mention.end, mention })),
      ),
    get version() {
      return version;
    },
  };
}

const isArticle = (entry: Entry | undefined): boolean => !!entry && entry.kind !== 'none';

const isAt = (place: Place, offset: number): boolean => place.start <= offset && offset <= place.end;

/** An article edited since the folder was settled: names that were known before keep their identity, and it its inferred date. */
function carryOver(before: ReadArticle, now: ReadArticle, { corrections = [] }: Analysis): ReadArticle {
  const known = new Map<string, ActorMention>(before.actors.map(mention => [mention.text, mention]));
  const actors = now.actors.map(mention => {
    const same = known.get(mention.text);
    return same && same.kind === mention.kind ? { ...mention, actor: same.actor, name: same.name } : mention;
  });
  if (before.article.published?.source !== 'inferred' || now.article.published) return withActors(now, actors);
  const article = { ...now.article, published: before.article.published };
  return withActors(
    { file: now.file, article, dates: datesOf(article, corrections), actors: now.actors, quotes: now.quotes },
    actors,
  );
}
