import type { ActorMention } from '../actors/actors.js';
import type { Article } from '../article/article.js';
import type { DateMention } from '../dates/dates.js';
import type { Quote } from '../quotes/quotes.js';
import { contains, overlaps, type Sentence, type Span, type Token } from '../text/text.js';
import { lookUp } from './dictionary.js';
import type { Place, ReadArticle, Statement } from './facts.js';
import { chanceOfHappening } from './happenings.js';
import { shortCopy, shortSet } from './pool.js';
import { printedIn } from './printed.js';
import { findQuantities, type Quantity } from './quantities.js';
import { gramsOf, runsOf } from './runs.js';
import { TermKind, type Terms } from './terms.js';
import { idOf } from './vocabulary.js';

/** A sentence of an article with all that comparing it to others needs; words are numbers of the vocabulary. */
export interface Prepared extends Place {
  readonly source: ReadArticle;
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
    .map((sentence, i) => stateOf(source, sentence, first + i))
    .filter(each => each.content.length >= fewestWords && (each.quoted || !isQuestion(each.sentence)));
}

/** One of them again, by where it starts and its position: no other sentence is read for it. */
export function prepareAt(source: ReadArticle, start: number, position: number): Prepared {
  const { sentences } = source.article;
  return stateOf(source, sentences[firstFrom(sentences, start)]!, position);
}

/** All sentences of a text taken for one statement, as `compare` needs it. */
export function prepareWhole(source: ReadArticle): Prepared {
  const { sentences } = source.article;
  const tokens = sentences.flatMap(sentence => sentence.tokens);
  return stateOf(source, { start: 0, end: source.article.text.length, tokens }, 1);
}

/** The statement as other rooms see it. */
export const toStatement = (statement: Prepared): Statement => printedIn(statement.source, statement);

/** The sentences of headline, subheads and body; furniture states nothing. */
function sentencesStating({ headline, subheads, body, sentences }: Article): readonly Sentence[] {
  const blocks = [...(headline ? [headline] : []), ...subheads, ...body].sort((a, b) => a.start - b.start);
  let at = 0;
  return sentences.filter(sentence => {
    while (at < blocks.length && blocks[at]!.end <= sentence.start) at++;
    return at < blocks.length && overlaps(blocks[at]!, sentence);
  });
}

/** A sentence with what its words say, and what stands in it; `position` is its place in the article. */
function stateOf(source: ReadArticle, sentence: Sentence, position: number): Prepared {
  const { start, end, tokens } = sentence;
  const [words, content, names, numbers]: [number[], number[], number[], number[]] = [[], [], [], []];
  const terms = { words: [] as string[], ids: [] as number[], rows: [] as number[], kinds: [] as number[] };
  const happens: number[] = [];
  let denied = 0;
  const inTitleCase = isTitle(tokens);
  for (const [at, token] of tokens.entries()) {
    const { words: parts, denies } = lookUp(token.lower);
    if (denies) denied++;
    for (const part of parts) {
      const { id, isNumber } = part;
      words.push(id);
      if (!part.tells) continue;
      const isName = !isNumber && at > 0 && !inTitleCase && /^\p{Lu}/u.test(token.text);
      if (isNumber) numbers.push(id);
      if (isName) names.push(id);
      content.push(id);
      if (terms.ids.includes(id)) continue;
      const kind =
        (isName ? TermKind.name : 0) |
        (isNumber ? TermKind.number : 0) |
        (token.tag.startsWith('VB') ? TermKind.verb : 0);
      terms.words.push(part.text);
      terms.ids.push(id);
      terms.rows.push(part.row);
      terms.kinds.push(kind);
      happens.push(kind ? chanceOfHappening(part.text, kind) : part.happens);
    }
  }
  const actors = within(source.actors, sentence);
  const dates = within(source.dates, sentence);
  const quotes = source.quotes.filter(quote => overlaps(quote, sentence));
  // Field by field: to spread one record into another takes longer than all else here.
  return {
    file: source.file,
    start,
    end,
    source,
    sentence,
    position,
    words: shortCopy(words),
    runs: [runsOf(words, 1), runsOf(words, 2), runsOf(words, 3)],
    content: shortSet(content),
    names: shortSet(names),
    numbers: shortSet(numbers),
    negations: denied,
    quoted: tokens.some(({ text }) => text === '"' || text === '“' || text === '”'),
    terms: {
      words: terms.words,
      ids: shortCopy(terms.ids),
      rows: shortCopy(terms.rows),
      kinds: new Uint8Array(terms.kinds),
      happens: new Float32Array(happens),
    },
    grams: gramsOf(` ${tokens.map(({ lower }) => lower).join(' ')} `),
    actors,
    identities: shortSet(actors.map(({ actor }) => idOf(`@${actor}`))),
    dates,
    quantities: findQuantities(tokens, merge(dates.filter(isDay(source)), actors.filter(isNamed))),
    quotes,
    quoted3: runsOf(wordsQuoted(sentence, quotes), 3),
  };
}

/** A question states nothing, but for one that somebody is quoted with. */
const isQuestion = ({ tokens }: Sentence): boolean => tokens[tokens.length - 1]?.text === '?';

/** Whether most words are written with a capital: names can't be told by it. */
function isTitle(tokens: readonly Token[]): boolean {
  let [long, capitals] = [0, 0];
  for (const { text } of tokens) {
    if (text.length < 4 || !/^\p{L}/u.test(text)) continue;
    long++;
    if (/^\p{Lu}/u.test(text)) capitals++;
  }
  return long > 2 && capitals > 0.7 * long;
}

/** Whether a date is a day, or a length that counts from one: neither is a quantity. */
const isDay =
  ({ article }: ReadArticle) =>
  (date: DateMention): boolean =>
    date.type === 'DATE' || date.type === 'TIME' || isOffset(article, date);

const isNamed = ({ form }: ActorMention): boolean => form === 'name' || form === 'alias';

/** The stems of the words of a sentence that somebody is quoted with. */
function wordsQuoted({ tokens }: Sentence, quotes: readonly Quote[]): readonly number[] {
  const spans = quotes.flatMap(({ kind, parts, start, end }) => (kind === 'direct' ? (parts ?? [{ start, end }]) : []));
  if (!spans.length) return [];
  return tokens
    .filter(token => spans.some(span => contains(span, token)))
    .flatMap(({ lower }) => lookUp(lower).words.map(({ id }) => id));
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
