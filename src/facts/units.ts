import { diffArrays } from 'diff';
import type { ActorMention } from '../actors/actors.js';
import type { DateMention } from '../dates/dates.js';
import type { Span, Token } from '../text/text.js';
import type { Quantity } from './quantities.js';
import type { Prepared } from './statements.js';
import { stem, wordsIn } from './stem.js';
import { expansions, negations, stopWords } from './words.js';

/** A statement read unit by unit, as people compare two reports: a date, a figure or a name is one unit, marks are none. */
export interface Unit extends Span {
  /** Units with one key say the same: "three" and "3", "%" and "percent", two names of one actor. */
  readonly key: string;
  /** Where a word, what it has in common with its other forms. */
  readonly stem: string;
  readonly says: Sense;
  /** Whether it stands between quotation marks. */
  readonly quoted: boolean;
}

type Sense =
  | { readonly kind: 'word'; readonly token: Token; readonly isName: boolean }
  | { readonly kind: 'stop' }
  | { readonly kind: 'negation' }
  | { readonly kind: 'date'; readonly date: DateMention }
  | { readonly kind: 'quantity'; readonly quantity: Quantity }
  | { readonly kind: 'actor'; readonly actor: ActorMention };

const read = new WeakMap<Prepared, readonly Unit[]>();

/** The units of a statement in order. */
export function unitsOf(statement: Prepared): readonly Unit[] {
  const known = read.get(statement);
  if (known) return known;
  const { tokens } = statement.sentence;
  const quotedAt = quotationsIn(statement);
  const dates = statement.dates.filter(({ type }) => type === 'DATE' || type === 'TIME');
  const names = statement.actors.filter(({ form }) => form !== 'pronoun' && form !== 'nominal');
  const units: Unit[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at]!;
    const covering = <T extends Span>(spans: readonly T[]) =>
      spans.find(span => span.start <= token.start && token.end <= span.end);
    const quoted = quotedAt.some(span => span.start <= token.start && token.end <= span.end);
    const add = (span: Span, key: string, says: Sense, words: string = key) =>
      units.push({ start: span.start, end: span.end, key, stem: words, says, quoted });
    const date = covering(dates);
    const quantity = date ? undefined : statement.quantities.find(q => q.first === at);
    const actor = date || quantity ? undefined : covering(names);
    if (date) {
      add(date, `date ${date.value} ${date.mod ?? ''}`, { kind: 'date', date });
      at = after(tokens, at, date.end);
    } else if (quantity) {
      const sign = quantity.unit && /^[$£€¥%]$/.test(quantity.unit) ? quantity.unit : '';
      add(quantity, `# ${quantity.value}${sign}`, { kind: 'quantity', quantity });
      at = quantity.last + 1;
    } else if (actor) {
      add(actor, `@${actor.actor}`, { kind: 'actor', actor });
      at = after(tokens, at, actor.end);
    } else {
      addWord(token, at, add);
      at++;
    }
  }
  read.set(statement, units);
  return units;
}

type Add = (span: Span, key: string, says: Sense, words?: string) => void;

function addWord(token: Token, at: number, add: Add): void {
  const expanded = expansions.get(token.lower) ?? (/^["“”'‘’]+$/.test(token.lower) ? '' : token.lower);
  const words = expanded === '%' ? ['%'] : expanded === '' ? [] : wordsIn(expanded);
  if (words.length === 0) return;
  const key = words.join(' ');
  const isName = at > 0 && /^\p{Lu}/u.test(token.text);
  if (negations.has(expanded)) add(token, key === 'cannot' ? 'not' : key, { kind: 'negation' });
  else if (stopWords.has(key) || key === '%') add(token, key, { kind: 'stop' });
  else add(token, key, { kind: 'word', token, isName }, words.map(stem).join(' '));
}

function after(tokens: readonly Token[], at: number, end: number): number {
  let next = at + 1;
  while (next < tokens.length && tokens[next]!.start < end) next++;
  return next;
}

/** What stands between quotation marks in the statement, also where they open before it or close behind it. */
function quotationsIn({ sentence, source }: Prepared): readonly Span[] {
  const block =
    source.article.body.find(({ start, end }) => start <= sentence.start && sentence.start < end) ?? sentence;
  const { text } = source.article;
  const spans: Span[] = [];
  let open = -1;
  for (let at = block.start; at < sentence.end; at++) {
    const mark = text[at];
    if (mark === '“' || (mark === '"' && open < 0)) open = at + 1;
    else if ((mark === '”' || mark === '"') && open >= 0) {
      spans.push({ start: open, end: at });
      open = -1;
    }
  }
  if (open >= 0) spans.push({ start: open, end: sentence.end });
  return spans;
}

/** What one statement says where the other says something else, between units that both have. */
export interface Difference {
  readonly a: readonly Unit[];
  readonly b: readonly Unit[];
  /** Where the differing units start in each. */
  readonly atA: number;
  readonly atB: number;
}

/** Two statements unit by unit: how much both say in the same words and order, and where they differ. */
export interface Alignment {
  /** Units in common over the units of the shorter, and of the longer. */
  readonly ofShorter: number;
  readonly ofLonger: number;
  readonly differences: readonly Difference[];
}

/** Aligns units by the fewest insertions and deletions (E. Myers, "An O(ND) Difference Algorithm", 1986). */
export function align(a: readonly Unit[], b: readonly Unit[]): Alignment {
  const changes = diffArrays(
    a.map(unit => unit.key),
    b.map(unit => unit.key),
    { maxEditLength: 100 },
  );
  if (!changes) return { ofShorter: 0, ofLonger: 0, differences: [] };
  const differences: Difference[] = [];
  let [i, j, common] = [0, 0, 0];
  let [fromA, fromB] = [0, 0];
  const close = () => {
    if (i > fromA || j > fromB)
      differences.push({ a: a.slice(fromA, i), b: b.slice(fromB, j), atA: fromA, atB: fromB });
  };
  for (const { added, removed, count } of changes) {
    if (removed) i += count;
    else if (added) j += count;
    else {
      close();
      i += count;
      j += count;
      common += count;
      [fromA, fromB] = [i, j];
    }
  }
  close();
  return {
    ofShorter: common / (Math.min(a.length, b.length) || 1),
    ofLonger: common / (Math.max(a.length, b.length) || 1),
    differences,
  };
}
