import type { Token, Words } from '../text/text.js';
import type { ActorKind } from './actors.js';
import { type KnownName, knownNameAt } from './gazetteer.js';
import type { Segment } from './segments.js';

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

/** A name of a sentence, by its tokens. */
export type Name = Omit<FoundName, 'sentence' | 'start' | 'end' | 'text'>;

/** What was found in a sentence: names, and what is written like one. */
export interface Findings {
  readonly tokens: readonly Token[];
  readonly names: readonly Name[];
  readonly others: readonly Segment[];
}

/** What the gazetteer says of a name of this kind: "Jordan" who scored is no country, nor is the team of a country's name. */
export function knownAs(tokens: readonly Token[], from: number, to: number, kind: ActorKind): KnownName | null {
  const found = knownNameAt(tokens, from, to);
  if (!found || found.end !== to) return null;
  const { is } = found.known;
  if (kind === 'person') return is === 'demonym' ? found.known : null;
  return kind === 'organisation' && (is === 'country' || is === 'place' || is === 'capital') ? null : found.known;
}
