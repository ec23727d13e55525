// Folders as readers have them: the documents of one topic with its look-alike, several stories mixed, an article beside a copy of
// it, articles that have nothing in common, and pairs of sentences, each an article.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadArticle } from '../../src/facts/facts.js';
import type { Prepared } from '../../src/facts/statements.js';
import { type JudgedDocument, type JudgedSentence, readTopic } from './ecb.js';
import { readAll } from './readall.js';
import { generator } from './trees.js';

export interface Member {
  readonly read: ReadArticle;
  /** Of a corpus that has topics: a judge of one has not learnt from it, whatever folder it was in. */
  readonly topic?: number;
  /** Members of one story have one. */
  readonly story: string;
  /** The sentences whose events are known; those of a copy are named after the original's. */
  readonly sentences: readonly JudgedSentence[];
}

export interface TrainingFolder {
  readonly members: readonly Member[];
  /** What is never learnt from and judged at once: where its members have no topic, the folder. */
  readonly fold: number;
  readonly worth: number;
  /** What a pair of statements of one fact counts for, against one of two facts. */
  readonly oneFact: number;
}

/** In a whole topic so much that half the odds are where precision and recall meet; where there is little, little goes astray. */
const oneFact = { inTopic: 1.15, inFew: 2.2 };

export type Topic = readonly (Member & { readonly topic: number })[];

export function readTopics(root: string, first: number, last: number): readonly Topic[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i).flatMap(topic => {
    const documents = readTopic(root, topic);
    const read = new Map(readAll(documents.map(({ name, text }) => [name, text])).map(article => [article.file, article]));
    const known = documents.flatMap((document: JudgedDocument) => {
      const article = read.get(document.name);
      return article ? { topic, story: `${topic} ${document.name.endsWith('ecbplus.xml')}`, read: article, sentences: document.sentences } : [];
    });
    return known.length ? [known] : [];
  });
}

/** A topic's documents, as they are, in one folder. */
export const wholeFolder = (members: Topic): TrainingFolder => ({ fold: members[0]!.topic, worth: 1, oneFact: oneFact.inTopic, members });

/** For each topic small folders: a few of its documents beside some of others. */
export function mixFolders(topics: readonly Topic[], each: number): readonly TrainingFolder[] {
  const random = generator(5);
  const draw = (n: number) => Math.floor(random() * n);
  return topics.flatMap((own, t) =>
    Array.from({ length: each }, (_, k) => {
      const others = Array.from({ length: k % 4 }, () => topics[(t + 1 + draw(topics.length - 1)) % topics.length]!);
      const pick = (from: Topic, n: number) => Array.from({ length: n }, () => from[draw(from.length)]!);
      const members = [...pick(own, 2 + draw(k % 3 ? 10 : 3)), ...others.flatMap(other => pick(other, 1 + draw(5)))];
      return { fold: own[0]!.topic, worth: 0.4, oneFact: oneFact.inFew, members: [...new Set(members)] };
    }),
  );
}

const days = (at: number) => new Date(Date.UTC(2016, 0, 1 + ((at * 37) % 330))).toISOString().slice(0, 10);

/** Folders of two: an article and a copy with paragraphs left out, or two articles of one day or of far-off days; in all, what is not the same is told apart. */
export function copiesAndStrangers(folder: string, most: number): readonly TrainingFolder[] {
  const random = generator(9);
  const texts = readdirSync(folder).filter(file => file.endsWith('.txt')).sort().filter((_, i, all) => i % Math.ceil(all.length / most) === 0).map(file => readFileSync(join(folder, file), 'utf8').replace(/^\uFEFF/, '').trim());
  return texts.flatMap((text, i) => {
    const dated = (at: number, body: string) => ` date ${days(at)} ${body}`;
    const paragraphs = text.split('\n');
    const copy = paragraphs.filter((_, p) => p < 2 || random() < 0.8).join('\n');
    const other = texts[(i + Math.floor(texts.length / 2)) % texts.length]!;
    const members = (pair: readonly (readonly [string, string, string])[]): Member[] =>
      readAll(pair.map(([file, , body]) => [file, body])).map((read, k) => ({
        read,
        story: pair[k]![1],
        sentences: read.article.sentences.map(({ start, end }) => ({ start, end, listed: true, events: new Set([read.article.text.slice(start, end).trim().toLowerCase()]) })),
      }));
    return [
      { fold: 100 + (i % 5), worth: 0.15, oneFact: oneFact.inFew, members: members([['a', 'one', dated(i, text)], ['b', 'one', dated(i, copy)]]) },
      { fold: 100 + (i % 5), worth: 0.9, oneFact: oneFact.inFew, members: members([['a', 'one', dated(i, text)], ['b', 'other', dated(i + 3 * (i % 2), other)]]) },
    ];
  });
}

/** Pairs of sentences, each an article, in folders of many pairs. */
export function pairFolders(file: string, size: number): readonly TrainingFolder[] {
  const rows = readFileSync(file, 'utf8').replace(/^\uFEFF/, '').split(/\r?\n/).slice(1).map(l => l.split('\t')).filter(c => c.length >= 5);
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, f) => {
    const part = rows.slice(f * size, (f + 1) * size);
    const read = readAll(part.flatMap((c, i): [string, string][] => [[`a${i}`, ` date 2003-07-0${1 + (i % 7)} ${c[3]!}`], [`b${i}`, ` date 2003-07-0${1 + (i % 7)} ${c[4]!}`]]));
    return {
      fold: 200 + (f % 5),
      worth: 0.3,
      oneFact: oneFact.inFew,
      members: read.map(article => {
        const i = Number(article.file.slice(1));
        const event = part[i]![0] === '1' ? `${i}` : `${i} ${article.file[0]}`;
        return { read: article, story: `${f} ${i}`, sentences: [{ start: 0, end: article.article.text.length, listed: true, events: new Set([event]) }] };
      }),
    };
  });
}

/** The judged sentence that a statement is. */
export function judgedAs({ start, end }: Prepared, { sentences }: Member): JudgedSentence | undefined {
  const shared = (s: JudgedSentence) => Math.min(s.end, end) - Math.max(s.start, start);
  let best: JudgedSentence | undefined;
  for (const sentence of sentences) if (shared(sentence) > 0 && (!best || shared(sentence) > shared(best))) best = sentence;
  return best;
}
