import type { Token } from '../text/text.js';
import { firstNameOf, isCommonWord, type KnownName, knownNameAt } from './gazetteer.js';
import type { Run } from './runs.js';
import {
  honorifics,
  organisationHeads,
  otherHeads,
  particles,
  peoples,
  placeHeads,
  roleModifiers,
  roleNouns,
} from './vocabulary.js';

/** One name cut out of a run of capitals: tokens [first, end). */
export interface Segment {
  readonly first: number;
  readonly end: number;
  /** What the gazetteer says of exactly these tokens. */
  readonly known: KnownName | null;
  /** A title or an honorific stands right before it: it is a person. Tokens [from, first) are the title. */
  readonly titledFrom: number | null;
  readonly honorific: string | null;
}

const plainSegment = (first: number, end: number, known: KnownName | null): Segment => ({
  first,
  end,
  known,
  titledFrom: null,
  honorific: null,
});

/**
 * Cuts a run into names: "South Korean President Yoon Suk Yeol" is a people's adjective, a title and a person. What is a
 * title alone ("Prime Minister") gives nothing.
 */
export function cutRun(tokens: readonly Token[], run: Run): readonly Segment[] {
  const segments: Segment[] = [];
  let at = run.first;
  while (at < run.end) {
    const known = knownNameAt(tokens, at, run.end);
    if (known && standsAlone(tokens, at, known.end, run.end, known.known)) {
      segments.push(plainSegment(at, known.end, known.known));
      at = known.end;
      continue;
    }
    if (isPeople(tokens, at, run.end)) {
      const { text, lower } = tokens[at]!;
      if (lower.endsWith('s')) segments.push(plainSegment(at, at + 1, { is: 'people', name: text }));
      at++;
      continue;
    }
    const title = titleIn(tokens, at, run.end);
    if (!title) {
      segments.push(plainSegment(at, run.end, null));
      break;
    }
    const before = withoutCommonTail(tokens, at, title.first);
    if (before > at) segments.push(plainSegment(at, before, null));
    if (title.end < run.end && title.takesName) {
      const { end } = title;
      const person = personEnd(tokens, end, run.end);
      const inner = knownNameAt(tokens, end, person);
      // "President Chad Doe" is a man; "Minister Russia" is a headline that lost its small words.
      if (inner && inner.end === person && inner.known.is !== 'place' && !firstNameOf(tokens[end]!.lower))
        segments.push(plainSegment(end, person, inner.known));
      else segments.push({ first: end, end: person, known: null, titledFrom: title.first, honorific: title.honorific });
      at = person;
    } else at = title.end;
  }
  return segments;
}

/** "Kurdish rebels", "Muslims": words for peoples and faiths; as adjectives they are no names, but begin some: "European Commission". */
function isPeople(tokens: readonly Token[], at: number, end: number): boolean {
  const { lower } = tokens[at]!;
  if (!peoples.has(lower) && !(lower.endsWith('s') && peoples.has(lower.slice(0, -1)))) return false;
  const rest = tokens.slice(at + 1, end);
  return (
    !rest.some(word => organisationHeads.has(word.lower) || placeHeads.has(word.lower) || otherHeads.has(word.lower)) &&
    (rest.length === 0 || !firstNameOf(lower))
  );
}

/** Whether a known name is a name by itself, or the beginning of a longer one: "Japan Airlines", "Jordan Henderson", "Tokyo Bay". */
function standsAlone(tokens: readonly Token[], first: number, end: number, runEnd: number, known: KnownName): boolean {
  if (end === runEnd) return true;
  const rest = tokens.slice(end, runEnd);
  const next = rest[0]!;
  const last = rest[rest.length - 1]!;
  if (particles.has(next.lower) || next.lower === "'s" || next.lower === 'of' || next.text === '&')
    return next.lower === "'s";
  const title = titleIn(tokens, end, runEnd);
  if (title && title.first === end) return true;
  const isLonger = rest.some(
    word => organisationHeads.has(word.lower) || placeHeads.has(word.lower) || otherHeads.has(word.lower),
  );
  if (isLonger && !title) return false;
  if (known.is === 'demonym' || known.is === 'people') return !rest.every(word => isCommonWord(word.lower));
  if (known.is === 'seat') return true;
  if (title) return true;
  if (end === first + 1 && firstNameOf(tokens[first]!.lower) && !isCommonWord(next.lower)) return false;
  return rest.length > 1 && !!firstNameOf(next.lower) && !isCommonWord(last.lower);
}

/** "EU Ports" before "Commissioner" is the EU; "Foreign Ministry" before "Spokesman" is whole. */
function withoutCommonTail(tokens: readonly Token[], from: number, to: number): number {
  let end = to;
  while (end > from && isCommonWord(tokens[end - 1]!.lower) && !organisationHeads.has(tokens[end - 1]!.lower)) end--;
  return end > from ? end : to;
}

interface Title {
  readonly first: number;
  readonly end: number;
  readonly takesName: boolean;
  readonly honorific: string | null;
}

/** The first title in tokens [from, end), with the words that make it longer: "Prime Minister", "National Security Adviser". */
function titleIn(tokens: readonly Token[], from: number, end: number): Title | null {
  for (let at = from; at < end; at++) {
    const lower = tokens[at]!.lower.replace(/^ex-/, '');
    if (honorifics.has(lower)) return { first: at, end: at + 1, takesName: true, honorific: lower };
    if (!roleNouns.has(lower)) continue;
    // "Stephen King", "Kelvin Banker": a first name before, nothing behind; "Chief of Staff", "King of Spain": a title whole.
    if (
      at === end - 1 &&
      at > from &&
      (firstNameOf(tokens[from]!.lower) || /^\p{L}\.$/u.test(tokens[at - 1]!.text)) &&
      !roleModifiers.has(tokens[from]!.lower)
    )
      return null;
    // "General Assembly", "Chief Ministers' Council" are no titles.
    if (at < end - 1 && organisationHeads.has(tokens[end - 1]!.lower)) continue;
    let first = at;
    while (first > from && roleModifiers.has(tokens[first - 1]!.lower)) first--;
    let to = at + 1;
    while (
      to < end &&
      (roleNouns.has(tokens[to]!.lower) || (roleModifiers.has(tokens[to]!.lower) && hasTitleAfter(tokens, to, end)))
    )
      to++;
    if (to < end && tokens.slice(to, end).every(word => roleModifiers.has(word.lower))) to = end;
    const follower = tokens[to];
    if (to < end && (follower!.lower === 'of' || follower!.lower === 'for'))
      return { first, end: afterOf(tokens, to, end), takesName: false, honorific: null };
    return { first, end: to, takesName: true, honorific: null };
  }
  return null;
}

function hasTitleAfter(tokens: readonly Token[], at: number, end: number): boolean {
  while (at < end && roleModifiers.has(tokens[at]!.lower)) at++;
  return at < end && roleNouns.has(tokens[at]!.lower);
}

/** "Speaker of the House": what the title is over is read again as a name of its own. */
function afterOf(tokens: readonly Token[], of: number, end: number): number {
  return Math.min(end, tokens[of + 1]?.lower === 'the' ? of + 2 : of + 1);
}

/** A person's name after a title ends where the next title or people begins. */
function personEnd(tokens: readonly Token[], from: number, end: number): number {
  for (let at = from + 1; at < end; at++) if (roleNouns.has(tokens[at]!.lower) && at < end - 1) return at;
  return end;
}
