import type { Token } from '../text/text.js';
import { knownNameAt } from './gazetteer.js';
import type { TaggedName } from './tagger/tagger.js';
import { isAllCapitals } from './writing.js';

/** Names whose edges the marks around them settle: brackets are closed, nicknames stand within, "&" joins names and "or" does not. */
export function settleEdges(tokens: readonly Token[], names: readonly TaggedName[]): readonly TaggedName[] {
  const joined: TaggedName[] = [];
  const apart = names.flatMap(name => alternatives(tokens, name));
  for (const name of apart.map(name => partnered(tokens, closed(tokens, name)))) {
    const last = joined.at(-1);
    if (last && last.to > name.from) continue;
    const to = name.kind === 'person' ? nicknamed(tokens, name, names) : name.to;
    joined.push(to === name.to ? name : { ...name, to });
  }
  return joined;
}

/** "Rapid (O" goes on to its bracket. */
function closed(tokens: readonly Token[], name: TaggedName): TaggedName {
  if (tokens[name.to]?.text !== ')') return name;
  const inside = tokens.slice(name.from, name.to);
  const isOpen = inside.some(({ text }) => text === '(') && !inside.some(({ text }) => text === ')');
  return isOpen ? { ...name, to: name.to + 1 } : name;
}

/** "Lindqvist & Baum" is a firm, and "Havnebygg AS". */
function partnered(tokens: readonly Token[], name: TaggedName): TaggedName {
  const to = endOfNordicForm(tokens, name.to);
  if (to > name.to) return { from: name.from, to, kind: 'organisation' };
  const isFirm = tokens[name.to]?.text === '&' && /^\p{Lu}\p{Ll}/u.test(tokens[name.to + 1]?.text ?? '');
  return isFirm ? { from: name.from, to: name.to + 2, kind: 'organisation' } : name;
}

/** "Lindqvist or Baum" are two. */
function alternatives(tokens: readonly Token[], name: TaggedName): readonly TaggedName[] {
  const { from, to } = name;
  for (let at = from + 1; at < to - 1; at++)
    if (tokens[at]!.lower === 'or') return [{ ...name, to: at }, ...alternatives(tokens, { ...name, from: at + 1 })];
  return [name];
}

/** Where "AS" or "A/S" ends right behind a name that is not all in capitals itself, which makes it a company; else `at`. */
export function endOfNordicForm(tokens: readonly Token[], at: number): number {
  if (isAllCapitals(tokens[at - 1]!)) return at;
  if (tokens[at]?.text === 'AS') return at + 1;
  return tokens[at]?.text === 'A' && tokens[at + 1]?.text === '/' && tokens[at + 2]?.text === 'S' ? at + 3 : at;
}

const closing: Readonly<Record<string, string>> = { '"': '"', '“': '”', "'": "'", '‘': '’', '(': ')' };
const longestNickname = 4;

/** The end of a person's name that goes on behind a nickname: Tove "the Tide" Halden, Ola Erik (Nils) Berg. */
function nicknamed(tokens: readonly Token[], { to }: TaggedName, names: readonly TaggedName[]): number {
  const close = closing[tokens[to]?.text ?? ''];
  if (!close) return to;
  const end = tokens.findIndex(({ text }, i) => i > to + 1 && i <= to + 1 + longestNickname && text === close);
  if (end < 0) return to;
  const inside = tokens.slice(to + 1, end);
  const isName = /^\p{Lu}/u.test(inside[0]!.text) && inside.every(({ text }) => /^\p{L}[\p{L}.]*$/u.test(text));
  const isOther = names.some(({ from, kind }) => from > to && from < end && kind !== 'person');
  if (!isName || isOther || knownNameAt(tokens, to + 1, end)) return to;
  return names.find(({ from, kind }) => from === end + 1 && kind === 'person')?.to ?? to;
}
