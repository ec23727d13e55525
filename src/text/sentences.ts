import { abbreviation } from './abbreviations.js';
import { isLower, isSpace, isUpper, isWord } from './characters.js';
import type { Sentence, Token } from './text.js';

/** No sentence has more tokens, so that what reads one may take its square. */
const longest = 1000;

/** The sentences of one block's tokens, in order; every token is in exactly one. */
export function splitSentences(text: string, tokens: readonly Token[]): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let first = 0;
  const close = (next: number): void => {
    const part = first === 0 && next === tokens.length ? tokens : tokens.slice(first, next);
    sentences.push({ start: part[0]!.start, end: part[part.length - 1]!.end, tokens: part });
    first = next;
  };
  for (let at = 0; at < tokens.length; at++) {
    if (at - first >= longest || (at > first && isParagraphBreak(text, tokens[at - 1]!.end, tokens[at]!.start)))
      close(at);
    if (!endsLikeSentence(tokens[at]!)) continue;
    const next = afterClosers(text, tokens, at + 1);
    if (next < tokens.length && isBoundary(text, tokens, first, at, next)) {
      close(next);
      at = next - 1;
    }
  }
  if (first < tokens.length) close(tokens.length);
  return sentences;
}

const endsLikeSentence = ({ text }: Token): boolean => {
  const last = text.charCodeAt(text.length - 1);
  return last === 46 || last === 33 || last === 63 || last === 0x2026;
};

/** The first token after `at` that does not close what the stop has ended: quotation marks and brackets right behind it. */
function afterClosers(text: string, tokens: readonly Token[], at: number): number {
  while (at < tokens.length && tokens[at]!.start === tokens[at - 1]!.end) {
    const token = tokens[at]!;
    const opensWord = token.end < text.length && isWord(text.charCodeAt(token.end));
    if (!closers.has(token.text) || (opensWord && straight.has(token.text))) break;
    at++;
  }
  return at;
}

/** Whether the sentence that starts at `first` ends with the stop at `at`, where `next` is the first token behind it. */
function isBoundary(text: string, tokens: readonly Token[], first: number, at: number, next: number): boolean {
  const stop = tokens[at]!;
  const follower = tokens[next]!;
  const word = openers.has(follower.text) && next + 1 < tokens.length ? tokens[next + 1]! : follower;
  if (isLower(word.text.charCodeAt(0)) || continues.has(word.text)) return false;
  const hasCloser = next > at + 1;
  if (stop.text.length > 1 && isWord(stop.text.charCodeAt(0))) {
    if (hasCloser && follower !== word) return true;
    return endsAfterAbbreviation(stop.text.slice(0, -1), word);
  }
  if (stop.text === '.') return !isListNumber(tokens, first, at);
  if (stop.text === '!' || stop.text === '?') return !(hasCloser && isAttributed(tokens, next));
  const isGlued = at > first && tokens[at - 1]!.end === stop.start;
  return (hasCloser || isGlued) && isSpace(text.charCodeAt(follower.start - 1)) && word.lower !== 'i';
}

function endsAfterAbbreviation(word: string, next: Token): boolean {
  const kind = abbreviation(word);
  if (kind === 'clock')
    return isUpper(next.text.charCodeAt(0)) && !followsClock.has(next.lower) && !isCapitals(next.text);
  return kind === 'loose' && starters.has(next.lower) && !isCapitals(next.text);
}

/** "1. Tea", "b. Milk": the number of an item, no sentence of its own. */
const isListNumber = (tokens: readonly Token[], first: number, at: number): boolean =>
  at === first + 1 && /^\d{1,2}$/.test(tokens[first]!.text);

/** `"Really?" Ms. Doe asked.`: a name and a reporting verb after a question belong to its sentence. */
function isAttributed(tokens: readonly Token[], next: number): boolean {
  for (let at = next; at < tokens.length && at < next + 5; at++) {
    const token = tokens[at]!;
    if (at > next && reports.has(token.lower)) return true;
    if (!isUpper(token.text.charCodeAt(0)) && token.lower !== 'the' && at > next) return false;
  }
  return false;
}

/** An empty line inside a block, or a line that begins with a bullet. */
function isParagraphBreak(text: string, from: number, to: number): boolean {
  if (to - from < 2 && text[to] !== '•') return false;
  let lines = 0;
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === 10) lines++;
  return (
    lines > 1 || (lines === 1 && bullets.has(text[to]!) && to + 1 < text.length && isSpace(text.charCodeAt(to + 1)))
  );
}

const isCapitals = (word: string): boolean => word.length > 1 && word === word.toUpperCase();

const closers = new Set(['"', '”', "'", '’', "''", ')', ']', '»', '}']);
const straight = new Set(['"', "'"]);
const openers = new Set(['"', '“', '‘', "'", '(', '[', '«', '``', '—', '–', '-', '--']);
const continues = new Set([',', ';', ':', ')', ']', '”', '%', '/']);
const bullets = new Set(['•', '-', '*', '·', '–', '▪', '●', '■', '►']);
const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));
const followsClock =
  words(`monday tuesday wednesday thursday friday saturday sunday january february march april may june
  july august september october november december jan. feb. mar. apr. jun. jul. aug. sept. oct. nov. dec. mon. tue. wed.
  thu. fri. sat. sun. eastern pacific central mountain greenwich`);
const starters =
  words(`the a an this that these those he she it they we i you his her its their our my there here who what
  when where why how which in on at by for from with as if while after before since during under over despite although
  though because but and or so yet then now also still however meanwhile among according some many most all both each
  every no not one two several another other such is are was were do does did has have had will would could can`);
const reports = words(
  'said says asked asks told tells wrote writes replied added answered shouted cried yelled tweeted',
);
