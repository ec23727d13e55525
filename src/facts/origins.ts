import type { ReadArticle } from './facts.js';
import type { Prepared } from './statements.js';
import type { Profile } from './stories/profile.js';
import { countShared, hashOf } from './vocabulary.js';
import { agencies, reports } from './words.js';

/** An article beside those of its story. */
export interface Told {
  readonly read: ReadArticle;
  readonly profile: Profile;
}

/** Articles are copies where they share this much of the shorter one's runs of words, and no fewer than this. */
const copied = 0.5;
const fewestRuns = 4;

/**
 * The independent sources behind statements, in their order, each once: what a statement itself credits, or else whoever its
 * article is from.
 */
export function originsBehind(
  statements: readonly { readonly statement: Prepared; readonly article: number }[],
  sourceOf: (article: number) => string,
): readonly string[] {
  return [...new Set(statements.map(({ statement, article }) => credited(statement) ?? sourceOf(article)))];
}

/** Whose text an article prints, and all articles of its story that print it. */
export interface Source {
  readonly name: string;
  readonly copies: readonly number[];
}

/**
 * All copies of one article, among the articles of its story, are from the agency or outlet that any of them credits; one without
 * any counts as its own origin, under the name of its file.
 */
export function sourceOf(article: number, story: readonly number[], told: (article: number) => Told): Source {
  const copies = copiesOf(article, story, told);
  const read = copies.map(each => told(each).read);
  const credit = read.find(({ article: { origin } }) => origin?.name)?.article.origin?.name;
  return { name: credit ?? read[0]!.file, copies };
}

/** The articles of a story that are one text with an article, over copies of copies, it among them, by file. */
function copiesOf(article: number, story: readonly number[], told: (article: number) => Told): readonly number[] {
  const found = [article];
  const left = new Set(story.filter(other => other !== article));
  const runs = new Map(story.map(each => [each, told(each).profile.runs]));
  for (let i = 0; i < found.length; i++)
    for (const other of left)
      if (areCopies(runs.get(found[i]!)!, runs.get(other)!)) {
        left.delete(other);
        found.push(other);
      }
  return found.sort((a, b) => (told(a).read.file < told(b).read.file ? -1 : 1));
}

const areCopies = (a: Int32Array, b: Int32Array): boolean =>
  countShared(a, b) >= Math.max(fewestRuns, copied * Math.min(a.length, b.length));

/** The first words of the names of agencies: few tokens are one. */
const openings = new Set([...agencies.keys()].map(name => name.split(' ')[0]!));

/** The agency that the statement itself credits: "Reuters reported", "told AFP", "according to Yonhap". */
function credited({ sentence: { tokens } }: Prepared): string | null {
  for (const [at, token] of tokens.entries()) {
    if (!openings.has(token.lower) || !/^\p{Lu}/u.test(token.text)) continue;
    for (let words = 3; words > 0; words--) {
      const name = agencies.get(
        tokens
          .slice(at, at + words)
          .map(({ lower }) => lower)
          .join(' '),
      );
      if (!name) continue;
      const [before, next] = [tokens[at - 1]?.lower ?? '', tokens[at + words]?.lower ?? ''];
      if (reports.has(next) || before === 'told' || (before === 'to' && tokens[at - 2]?.lower === 'according'))
        return name;
    }
  }
  return null;
}

const runLength = 6;

/** A sample of the runs of words in statements: those whose hash is a multiple of four (A. Broder's shingles, modulo sampling). */
export function sampleRuns(statements: readonly Prepared[]): readonly number[] {
  const runs: number[] = [];
  for (const { words } of statements)
    for (let at = 0; at + runLength <= words.length; at++) {
      let hash = 0;
      for (let i = at; i < at + runLength; i++) hash = Math.imul(hash ^ hashOf(words[i]!), 0x85ebca6b) ^ (hash >>> 13);
      if ((hash & 3) === 0) runs.push(hash);
    }
  return runs;
}
