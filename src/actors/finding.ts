import type { Article } from '../article/article.js';
import type { Token, Words } from '../text/text.js';
import type { ActorKind } from './actors.js';
import { findCandidates } from './candidates.js';
import type { KnownName } from './gazetteer.js';
import { kindsOf } from './kinds.js';
import { legalForms } from './vocabulary.js';
import { readWriting } from './writing.js';

/** A name found in a sentence, before anybody asked whose it is. */
export interface FoundName extends Words {
  /** Index of its sentence, and its tokens there: [from, to). */
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
  readonly kind: ActorKind;
  /** What the gazetteer says of it. */
  readonly known: KnownName | null;
  /** First token of the title or honorific right before it. */
  readonly titledFrom: number | null;
  readonly honorific: string | null;
}

/** Every name of an article with its kind, in text order, none overlapping. A name means the same throughout an article. */
export function findNames({ sentences, text }: Article): readonly FoundName[] {
  const writing = readWriting(sentences);
  const candidates = findCandidates(sentences, writing);
  const kinds = kindsOf(sentences, candidates, writing);
  const names: FoundName[] = [];
  for (const { known, titledFrom, honorific, sentence, first: from, end: to, key } of candidates) {
    const kind = known?.is === 'people' ? 'group' : kinds.get(key)!;
    if (kind === 'other') continue;
    // "Jordan" in an article on Michael Jordan is no country.
    const meant = kind === 'person' && known?.is !== 'demonym' ? null : known;
    const { tokens } = sentences[sentence]!;
    const start = tokens[from]!.start;
    const end = endOf(tokens, to);
    names.push({
      start,
      end,
      text: text.slice(start, end),
      sentence,
      from,
      to,
      kind,
      known: meant,
      titledFrom,
      honorific,
    });
  }
  return names;
}

/** "Inc." and its like end the sentence with their own stop, which is then no part of the name. */
function endOf(tokens: readonly Token[], to: number): number {
  const { end, text, lower } = tokens[to - 1]!;
  return to === tokens.length && text.endsWith('.') && legalForms.has(lower) ? end - 1 : end;
}
