import type { ActorMention } from '../actors/actors.js';
import type { Article } from '../article/article.js';
import type { DateMention } from '../dates/dates.js';
import type { Quote } from '../quotes/quotes.js';
import { contains, overlaps, type Sentence, type Span, type Token } from '../text/text.js';
import type { Place, ReadArticle, Statement } from './facts.js';
import { chanceOfHappening } from './happenings.js';
import { findQuantities, type Quantity } from './quantities.js';
import { stem, wordsIn } from './stem.js';
import { TermKind, type Terms } from './terms.js';
import { wordVectors } from './vectors.js';
import { idOf, setOf } from './vocabulary.js';
import { deniers, negations, stopWords } from './words.js';

/** What a statement's words alone say, in the numbers of the vocabulary. */
interface WordFeatures {
  readonly sentence: Sentence;
  /** 0 for the headline, then 1, 2… down the body. */
  readonly position: number;
  /** The stems of all words in order. */
  readonly words: Int32Array;
  /** The same, and their pairs and triples as hashes, ascending: what is in common is counted in one pass. */
  readonly runs: readonly [Int32Array, Int32Array, Int32Array];
  /** The distinct stems of its content words. */
  readonly content: Int32Array;
  /** Those of `content` that are written as names, and those that are numbers. */
  readonly names: Int32Array;
  readonly numbers: Int32Array;
  /** How many words deny something. */
  readonly negations: number;
  /** Whether quotation marks stand in it. */
  readonly quoted: boolean;
  /** The content words in order, each once. */
  readonly terms: Terms;
  /** The hashes of all stretches of four characters, ascending: what spellings and forms of a word have in common. */
  readonly grams: Int32Array;
}

/** A sentence of an article with all that comparing it to others needs. */
export interface Prepared extends WordFeatures, Place {
  readonly source: ReadArticle;
  readonly actors: readonly ActorMention[];
  /** The distinct identities of its actors. */
  readonly identities: Int32Array;
  readonly dates: readonly DateMention[];
  readonly quantities: readonly Quantity[];
  readonly quotes: readonly Quote[];
  /** The triples of words within what it quotes, ascending, as hashes. */
  readonly quoted3: Int32Array;
}

/** Statements have this many words at least: a shorter sentence reports nothing by itself. */
const fewestWords = 3;

/** The statements of an article, headline first, with their features. */
export function prepare(source: ReadArticle): readonly Prepared[] {
  const { article } = source;
  const sentences = sentencesStating(article);
  const first = sentences[0] && article.headline && overlaps(sentences[0], article.headline) ? 0 : 1;
  return sentences
    .map((sentence, i) => readWords(sentence, first + i))
    .filter(each => each.content.length >= fewestWords && (each.quoted || !isQuestion(each.sentence)))
    .map(each => attach(source, each));
}

/** One of them again, by where it starts and its position: no other sentence is read for it. */
export function prepareAt(source: ReadArticle, start: number, position: number): Prepared {
  const { sentences } = source.article;
  return attach(source, readWords(sentences[firstFrom(sentences, start)]!, position));
}

/** All sentences of a text taken for one statement, as `compare` needs it. */
export function prepareWhole(source: ReadArticle): Prepared {
  const { sentences } = source.article;
  const tokens = sentences.flatMap(sentence => sentence.tokens);
  return attach(source, readWords({ start: 0, end: source.article.text.length, tokens }, 1));
}

/** The statement as other rooms see it. */
export function toStatement({ file, start, end, source }: Prepared): Statement {
  return { file, start, end, text: source.article.text.slice(start, end) };
}

/** The sentences of headline, subheads and body; furniture states nothing. */
function sentencesStating({ headline, subheads, body, sentences }: Article): readonly Sentence[] {
  const blocks = [...(headline ? [headline] : []), ...subheads, ...body].sort((a, b) => a.start - b.start);
  let at = 0;
  return sentences.filter(sentence => {
    while (at < blocks.length && blocks[at]!.end <= sentence.start) at++;
    return at < blocks.length && overlaps(blocks[at]!, sentence);
  });
}

function readWords(sentence: Sentence, position: number): WordFeatures {
  const words: number[] = [];
  const content: number[] = [];
  const names: number[] = [];
  const numbers: number[] = [];
  const terms: { word: string; id: number; row: number; kind: number }[] = [];
  const vectors = wordVectors();
  let denied = 0;
  const inTitleCase = isTitle(sentence.tokens);
  sentence.tokens.forEach((token, at) => {
    if (negations.has(token.lower) || deniers.has(token.lower)) denied++;
    for (const part of wordsIn(token)) {
      const id = idOf(stem(part));
      words.push(id);
      if (stopWords.has(part) || part.length < 2) continue;
      const isNumber = /^\d/.test(part);
      const isName = !isNumber && /^\p{Lu}/u.test(token.text) && at > 0 && !inTitleCase;
      if (isNumber) numbers.push(id);
      if (isName) names.push(id);
      content.push(id);
      const kind =
        (isName ? TermKind.name : 0) |
        (isNumber ? TermKind.number : 0) |
        (token.tag.startsWith('VB') ? TermKind.verb : 0);
      if (!terms.some(term => term.id === id)) terms.push({ word: part, id, row: vectors.rowOf(part), kind });
    }
  });
  return {
    sentence,
    position,
    words: Int32Array.from(words),
    runs: [runsOf(words, 1), runsOf(words, 2), runsOf(words, 3)],
    content: setOf(content),
    names: setOf(names),
    numbers: setOf(numbers),
    negations: denied,
    quoted: sentence.tokens.some(({ text }) => text === '"' || text === '“' || text === '”'),
    terms: {
      words: terms.map(({ word }) => word),
      ids: Int32Array.from(terms, ({ id }) => id),
      rows: Int32Array.from(terms, ({ row }) => row),
      kinds: Uint8Array.from(terms, ({ kind }) => kind),
      happens: Float32Array.from(terms, ({ word, kind }) => chanceOfHappening(word, kind)),
    },
    grams: gramsOf(` ${sentence.tokens.map(({ lower }) => lower).join(' ')} `),
  };
}

/** The hashes of all runs of `size` words, ascending. */
function runsOf(words: readonly number[], size: number): Int32Array {
  const runs = new Int32Array(Math.max(0, words.length - size + 1));
  for (let at = 0; at < runs.length; at++) {
    let hash = 0;
    for (let i = at; i < at + size; i++) hash = (Math.imul(hash, 0x9e3779b1) + words[i]! + 1) | 0;
    runs[at] = hash;
  }
  return runs.sort();
}

const gramLength = 4;

/** The hashes of all stretches of four characters, ascending. */
function gramsOf(text: string): Int32Array {
  const grams = new Int32Array(Math.max(0, text.length - gramLength + 1));
  for (let at = 0; at < grams.length; at++) {
    let hash = 0;
    for (let i = at; i < at + gramLength; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    grams[at] = hash;
  }
  return grams.sort();
}

/** A question states nothing, but for one that somebody is quoted with. */
const isQuestion = ({ tokens }: Sentence): boolean => tokens[tokens.length - 1]?.text === '?';

/** Whether most words are written with a capital: names can't be told by it. */
function isTitle(tokens: readonly Token[]): boolean {
  const long = tokens.filter(({ text }) => text.length > 3 && /^\p{L}/u.test(text));
  return long.length > 2 && long.filter(({ text }) => /^\p{Lu}/u.test(text)).length > 0.7 * long.length;
}

function attach(source: ReadArticle, features: WordFeatures): Prepared {
  const { sentence } = features;
  const actors = within(source.actors, sentence);
  const dates = within(source.dates, sentence);
  const quotes = source.quotes.filter(quote => overlaps(quote, sentence));
  const days = dates.filter(date => date.type === 'DATE' || date.type === 'TIME' || isOffset(source.article, date));
  return {
    ...features,
    file: source.file,
    start: sentence.start,
    end: sentence.end,
    source,
    actors,
    identities: setOf(actors.map(({ actor }) => idOf(`@${actor}`))),
    dates,
    quantities: findQuantities(
      sentence.tokens,
      merge(
        days,
        actors.filter(({ form }) => form === 'name' || form === 'alias'),
      ),
    ),
    quotes,
    quoted3: runsOf(wordsQuoted(sentence, quotes), 3),
  };
}

/** The stems of the words of a sentence that somebody is quoted with. */
function wordsQuoted({ tokens }: Sentence, quotes: readonly Quote[]): readonly number[] {
  const spans = quotes.flatMap(({ kind, parts, start, end }) => (kind === 'direct' ? (parts ?? [{ start, end }]) : []));
  if (!spans.length) return [];
  return tokens
    .filter(token => spans.some(span => contains(span, token)))
    .flatMap(token => wordsIn(token).map(word => idOf(stem(word))));
}

/** "two days after", "a week later": a length that counts from another day, and says nothing without it. */
const isOffset = ({ text }: Article, { end }: DateMention): boolean =>
  /^\s+(?:after|before|later|earlier|ago|since)\b/.test(text.slice(end, end + 12));

const merge = (a: readonly Span[], b: readonly Span[]): readonly Span[] =>
  [...a, ...b].sort((x, y) => x.start - y.start);

/** Those of an ordered list that lie in the span. */
function within<T extends Span>(ordered: readonly T[], span: Span): readonly T[] {
  const found: T[] = [];
  for (let at = firstFrom(ordered, span.start); at < ordered.length && ordered[at]!.start < span.end; at++)
    if (contains(span, ordered[at]!)) found.push(ordered[at]!);
  return found;
}

/** The place in an ordered list of the first that does not start before an offset. */
function firstFrom(ordered: readonly Span[], start: number): number {
  let [low, high] = [0, ordered.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ordered[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
