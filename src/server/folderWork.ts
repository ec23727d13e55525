import type { ActorDecision } from '../actors/actors.js';
import {
  type Analysis,
  areSame,
  bytesOf,
  type Corpus,
  compact,
  compactRead,
  createCorpus,
  factBytes,
  holdFact,
  holdText,
  type Pace,
  textOf,
  withSettled,
} from '../corpus/corpus.js';
import type { Fact, FactDecision, ReadArticle } from '../facts/facts.js';

/** One end of a channel to another thread: what is posted is copied. */
export interface Port {
  post(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
}

/** A thread that does the folder-wide work. */
export interface Worker extends Port {
  onFailure(listener: (why: Error) => void): void;
  stop(): void;
}

/** What changed since the last order, and what is decided now. */
interface Order {
  readonly changed: readonly { readonly file: string; readonly text: Uint8Array; readonly analysis: Uint8Array }[];
  readonly removed: readonly string[];
  readonly actors: readonly ActorDecision[];
  readonly facts: readonly FactDecision[];
  readonly pace: Pace;
  readonly links: LinkOrder;
}

/** What an earlier run compared, and whether to give what was compared in this one. */
export interface LinkOrder {
  readonly recalled: Uint8Array | null;
  readonly remember: boolean;
}

/** An article as the folder settled it, without what its analysis has. */
interface SettledArticle {
  readonly file: string;
  readonly read: Uint8Array;
}

/** A fact by its number, in its place among all, with the files that its statements stand in. */
interface SentFact {
  readonly number: number;
  readonly at: number;
  readonly bytes: Uint8Array;
  readonly files: readonly string[];
}

/** What is otherwise than the last time: the articles as settled, the facts that are new, with their places among all, and those gone. */
interface Answer {
  readonly settled: readonly SettledArticle[];
  readonly made: readonly SentFact[];
  readonly gone: readonly number[];
  readonly isProvisional: boolean;
  readonly memory: Uint8Array | null;
}

/** Does the folder-wide work for the other end, over a corpus of its own; `giveBack` is called where much was thrown away. */
export function serveFolderWork(port: Port, giveBack: () => void): void {
  const corpus = createCorpus();
  let told: ReadonlyMap<string, ReadArticle> = new Map();
  const numbers = new Map<Fact, number>();
  let next = 0;
  /** In a function of its own, so that what was posted is held by nobody when memory is given back. */
  const work = (order: Order) => {
    for (const { file, text, analysis } of order.changed) {
      const held = holdText(text);
      corpus.remove(file);
      corpus.set(file, held.text, { known: compact(analysis, held) });
    }
    for (const file of order.removed) corpus.remove(file);
    corpus.decide(order.actors, order.facts);
    if (order.links.recalled) corpus.recallLinks(order.links.recalled);
    const { facts, made, gone } = corpus.crossReference(order.pace);
    const isOther = new Set(order.changed.map(({ file }) => file));
    const settled: SettledArticle[] = [];
    for (const [file, now] of corpus.settled()) {
      const before = told.get(file);
      if (before === now) continue;
      if (isOther.has(file) || !before || !areSame(before, now)) settled.push({ file, read: bytesOf(now) });
    }
    told = corpus.settled();
    const goneNumbers = gone.map(fact => numbers.get(fact)!);
    for (const fact of gone) numbers.delete(fact);
    for (const fact of made) numbers.set(fact, next++);
    const answer: Answer = {
      settled,
      made: placesOf(made, facts).map(({ fact, at }) => sent(fact, numbers.get(fact)!, at)),
      gone: goneNumbers,
      isProvisional: corpus.isProvisional,
      memory: order.links.remember ? corpus.linkMemory() : null,
    };
    port.post(answer);
    if (order.links.remember) corpus.recallLinks(null);
  };
  port.onMessage(message => {
    const order = message as Order;
    work(order);
    if (order.pace === 'fully') giveBack();
  });
}

/** Where facts stand among all; both are in one order. */
function placesOf(
  some: readonly Fact[],
  all: readonly Fact[],
): readonly { readonly fact: Fact; readonly at: number }[] {
  let at = -1;
  return some.map(fact => {
    do at++;
    while (all[at] !== fact);
    return { fact, at };
  });
}

const sent = (fact: Fact, number: number, at: number): SentFact => ({
  number,
  at,
  bytes: factBytes(fact),
  files: fact.statements.map(({ file }) => file),
});

/** The folder-wide work of a corpus; tells whether it left something for later, to be done fully. */
export type FolderWork = (
  corpus: Corpus,
  pace: Pace,
  links?: LinkOrder,
) => Promise<{ readonly isProvisional: boolean; readonly memory: Uint8Array | null }>;

/** Has the folder-wide work done by a worker, which is told only what changed. */
export function delegateFolderWork(worker: Worker): FolderWork {
  let told: ReadonlyMap<string, Analysis> = new Map();
  let settled: ReadonlyMap<string, ReadArticle> = new Map();
  const numbered = new Map<number, Fact>();
  let facts: readonly Fact[] = [];
  let answered: ((answer: Answer) => void) | null = null;
  let failed: ((why: Error) => void) | null = null;
  worker.onMessage(message => answered?.(message as Answer));
  worker.onFailure(why => failed?.(why));
  return async (corpus, pace, links = { recalled: null, remember: false }) => {
    const snapshot = corpus.snapshot();
    const { analyses, actors, facts: decisions } = snapshot;
    const changed = [...analyses].filter(([file, analysis]) => told.get(file) !== analysis);
    const removed = [...told.keys()].filter(file => !analyses.has(file));
    told = analyses;
    const order: Order = {
      changed: changed.map(([file, analysis]) => ({ file, text: textOf(analysis).bytes, analysis: bytesOf(analysis) })),
      removed,
      actors,
      facts: decisions,
      pace,
      links,
    };
    const answer = await new Promise<Answer>((resolve, reject) => {
      answered = resolve;
      failed = reject;
      worker.post(order);
    });
    // Held on to, they would hold the answer.
    answered = failed = null;
    const anew = answer.settled.map(({ file, read }) => compactRead(file, analyses.get(file)!, read));
    settled = withSettled(settled, anew, analyses);
    const gone = answer.gone.map(number => numbered.get(number)!);
    for (const number of answer.gone) numbered.delete(number);
    const made = answer.made.map(({ number, at, bytes, files }) => {
      const fact = holdFact(
        bytes,
        files.map(file => settled.get(file)!),
      );
      numbered.set(number, fact);
      return { at, fact };
    });
    const since = facts;
    facts = withMade(since, new Set(gone), made);
    const found = { facts, since, made: made.map(({ fact }) => fact), gone, links: [] };
    corpus.adopt(snapshot, settled, found);
    return answer;
  };
}

/** The facts without those gone, and with the new ones at their places, which ascend. */
function withMade(
  facts: readonly Fact[],
  gone: ReadonlySet<Fact>,
  made: readonly { readonly at: number; readonly fact: Fact }[],
): readonly Fact[] {
  const all: Fact[] = [];
  let next = 0;
  const takeMade = () => {
    while (made[next]?.at === all.length) all.push(made[next++]!.fact);
  };
  for (const fact of facts) {
    takeMade();
    if (!gone.has(fact)) all.push(fact);
  }
  takeMade();
  return all;
}
