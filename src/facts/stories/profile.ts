import { columnsIn } from '../columns.js';
import type { ReadArticle } from '../facts.js';
import { meaningOf } from '../likeness/alignment.js';
import { sampleRuns } from '../origins.js';
import { type Prepared, prepare } from '../statements.js';
import { TermKind } from '../terms.js';
import { wordVectors } from '../vectors.js';
import { setOf } from '../vocabulary.js';

/** What of an article tells its story: small, whatever the article's length, and the same whatever stands beside it in a folder. */
export class Profile extends columnsIn({
  /** The stems of its content words, ascending; the columns below stand beside them. */
  ids: 'int32',
  counts: 'uint8',
  /** Of those counts, how many are written as names. */
  names: 'uint8',
  /** Whether one of the first statements has the word. */
  leads: 'uint8',
  /** The identities of its actors, ascending, and how often each is named. */
  actors: 'int32',
  mentions: 'uint8',
  /** Hashes of names that stand side by side: "Brenlow Bridge". */
  fullNames: 'int32',
  numbers: 'int32',
  /** The days that it names, in days since 1970. */
  days: 'int32',
  /** What its first statements mean together. */
  meaning: 'float32',
  /** Where each statement starts and ends in the text, one after the other. */
  places: 'int32',
  /** How many words each has. */
  lengths: 'uint16',
  /** The position of each, and where its distinct content words end in `contents`, which holds those of one after the other. */
  positions: 'uint16',
  contents: 'int32',
  contentEnds: 'int32',
  /** A hash of each with all that was found in it: what has not changed need not be compared anew. */
  marks: 'int32',
  /** A sample of its runs of words, as hashes, ascending: copies share them. */
  runs: 'int32',
}) {
  readonly statements: number;
  /** The day of its publication, in days since 1970; a guessed one is no sign of its story. */
  readonly published: number | null;

  constructor(columns: Omit<Profile, 'statements' | 'published'>, published: number | null) {
    super(columns);
    this.statements = columns.positions.length;
    this.published = published;
  }
}

/** So many statements, the headline with them, are the lead. */
const leadLength = 3;
/** More different words than this do not tell a story better. */
const mostWords = 600;
const day = 864e5;

export function profileOf(article: ReadArticle): Profile {
  const statements = prepare(article);
  const words = new Map<number, { count: number; names: number; lead: number }>();
  const actors = new Map<number, number>();
  const numbers: number[] = [];
  const fullNames: number[] = [];
  for (const statement of statements.slice(0, mostWords)) {
    const isLead = statement.position < leadLength;
    const { ids, kinds } = statement.terms;
    for (let i = 0; i < ids.length; i++) {
      const entry = words.get(ids[i]!) ?? { count: 0, names: 0, lead: 0 };
      if (!words.has(ids[i]!) && words.size < mostWords) words.set(ids[i]!, entry);
      entry.count++;
      if (isLead) entry.lead = 1;
      if (!(kinds[i]! & TermKind.name)) continue;
      entry.names++;
      if (i > 0 && kinds[i - 1]! & TermKind.name) fullNames.push(Math.imul(ids[i - 1]!, 0x9e3779b1) ^ ids[i]!);
    }
    for (const id of statement.identities) actors.set(id, (actors.get(id) ?? 0) + 1);
    numbers.push(...statement.numbers);
  }
  const ordered = [...words].sort(([a], [b]) => a - b);
  const named = [...actors].sort(([a], [b]) => a - b);
  const byte = (count: number) => Math.min(255, count);
  const { published } = article.article;
  return new Profile(
    {
      ids: Int32Array.from(ordered, ([id]) => id),
      counts: Uint8Array.from(ordered, ([, { count }]) => byte(count)),
      names: Uint8Array.from(ordered, ([, { names }]) => byte(names)),
      leads: Uint8Array.from(ordered, ([, { lead }]) => lead),
      actors: Int32Array.from(named, ([id]) => id),
      mentions: Uint8Array.from(named, ([, count]) => byte(count)),
      fullNames: setOf(fullNames),
      numbers: setOf(numbers),
      days: setOf(daysIn(statements)),
      meaning: leadMeaning(statements),
      places: Int32Array.from(statements.flatMap(({ start, end }) => [start, end])),
      lengths: Uint16Array.from(statements, ({ words }) => Math.min(65535, words.length)),
      positions: Uint16Array.from(statements, ({ position }) => Math.min(65535, position)),
      contents: Int32Array.from(statements.flatMap(({ content }) => [...content])),
      contentEnds: endsOf(statements),
      marks: Int32Array.from(statements, markOf),
      runs: setOf(sampleRuns(statements)),
    },
    published && published.source !== 'inferred' ? Math.floor(Date.parse(published.value.slice(0, 10)) / day) : null,
  );
}

function endsOf(statements: readonly Prepared[]): Int32Array {
  let end = 0;
  return Int32Array.from(statements, ({ content }) => (end += content.length));
}

/** FNV-1a over a statement's words, its day, and who and what is named there and who says so: the same in every run. */
function markOf({ source, start, end, actors, dates, quotes }: Prepared): number {
  const said = quotes.map(quote => [
    quote.start - start,
    quote.end - start,
    quote.kind,
    quote.claim,
    quote.speaker?.actor,
  ]);
  const { text, published } = source.article;
  const named = actors.map(({ actor, kind }) => `${actor} ${kind}`);
  const all = [text.slice(start, end), published?.value, named, dates.map(({ value }) => value), said].join('\n');
  let hash = 0x811c9dc5;
  for (let at = 0; at < all.length; at++) hash = Math.imul(hash ^ all.charCodeAt(at), 0x01000193);
  return hash;
}

/** The content words of each statement, ascending. */
export function contentsOf({ contents, contentEnds }: Profile): readonly Int32Array[] {
  return Array.from(contentEnds, (end, index) => contents.subarray(index === 0 ? 0 : contentEnds[index - 1], end));
}

/** The single days that statements name; none that is counted from a date which the story itself was asked for. */
const daysIn = (statements: readonly Prepared[]): readonly number[] =>
  statements.flatMap(({ dates }) =>
    dates.flatMap(({ from, to, isGuess }) =>
      from !== undefined && from === to && !isGuess ? [Math.floor(Date.parse(from) / day)] : [],
    ),
  );

function leadMeaning(statements: readonly Prepared[]): Float32Array {
  const sum = new Float32Array(wordVectors().dimensions);
  for (const statement of statements) {
    if (statement.position >= leadLength) continue;
    for (const [d, value] of meaningOf(statement).entries()) sum[d]! += value;
  }
  return sum;
}
