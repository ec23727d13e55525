import { type Token, tokenize } from '../text/text.js';
import type { FoundName } from './findings.js';
import { knownNameAt } from './gazetteer.js';
import { foldLower, spelt } from './names.js';
import { functionWords, stateInstitutions } from './vocabulary.js';

/** An institution of a state, whole: "South Korea's presidential office", "U.S. Department of Justice". */
export interface Institution {
  /** Tokens [from, to) of the sentence. */
  readonly from: number;
  readonly to: number;
  /** Absent where the text leaves it open ("the Foreign Ministry"). */
  readonly country: string | null;
  /** Its words without the country, in one order: "Justice Department" is "Department of Justice". */
  readonly key: string;
  /** Written small throughout: a description, no name. */
  readonly isDescription: boolean;
}

/** The institution that a name is, or begins, or is preceded by; null for any other name. */
export function institutionAt(
  tokens: readonly Token[],
  name: FoundName,
  next: FoundName | undefined,
): Institution | null {
  const { known, from, to } = name;
  if (known?.country && known.is !== 'people') {
    const possessive = isPossessive(tokens[to]) ? to + 1 : to;
    if (next && next.from === possessive && next.kind === 'organisation' && headOf(tokens, next.from, next.to))
      return {
        from,
        to: next.to,
        country: known.country,
        key: keyOf(tokens, next.from, next.to),
        isDescription: false,
      };
    const end = endOfDescription(tokens, possessive);
    return end
      ? { from, to: end, country: known.country, key: keyOf(tokens, possessive, end), isDescription: true }
      : null;
  }
  if (name.kind !== 'organisation' || !headOf(tokens, from, to)) return null;
  const inner = knownNameAt(tokens, from, to);
  if (inner?.known.country && inner.end < to && headOf(tokens, inner.end, to)) {
    const start = isPossessive(tokens[inner.end]) ? inner.end + 1 : inner.end;
    return { from, to, country: inner.known.country, key: keyOf(tokens, start, to), isDescription: false };
  }
  // "Ministry of Foreign Affairs of South Korea"
  const of = tokens[to]?.lower === 'of' ? (tokens[to + 1]?.lower === 'the' ? to + 2 : to + 1) : 0;
  const owner = of ? knownNameAt(tokens, of) : null;
  if (owner?.known.is === 'country')
    return { from, to: owner.end, country: owner.known.name, key: keyOf(tokens, from, to), isDescription: false };
  return { from, to, country: null, key: keyOf(tokens, from, to), isDescription: false };
}

/** The word that says what kind of institution it is ("ministry"), if any of the tokens does. */
export function headOf(tokens: readonly Token[], from: number, to: number): string | null {
  for (let at = to - 1; at >= from; at--) if (stateInstitutions.has(tokens[at]!.lower)) return tokens[at]!.lower;
  return null;
}

const isPossessive = (token: Token | undefined): boolean =>
  token?.lower === "'s" || token?.text === "'" || token?.text === '’';

/** Need no word beside them to be the state's: the others ("office", "agency") do. */
const unmistakable = new Set(['ministry', 'parliament', 'army', 'navy', 'senate', 'treasury', 'congress']);
const ofState = new Set(
  `presidential foreign defence defense interior finance justice education trade energy agriculture environment transport labour labor commerce
   economy health culture unification supreme constitutional high federal central national state air armed intelligence security
   spy space coast customs tax electoral election meteorological weather statistics nuclear special cabinet appeals military upper lower
   police prosecutors prosecution immigration antitrust`.split(/\s+/),
);

/** Where an institution written small ends: "presidential office", "foreign ministry", "national police agency"; 0 where there is none. */
function endOfDescription(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < from + 3 && tokens[at] && ofState.has(tokens[at]!.text)) at++;
  const head = tokens[at];
  // "police agency" has a head that is also a modifier; the last head counts.
  if (head && stateInstitutions.has(head.text)) return at > from || unmistakable.has(head.text) ? at + 1 : 0;
  const last = tokens[at - 1];
  return at > from + 1 && last && stateInstitutions.has(last.text) ? at : 0;
}

/** What makes an actor's name that of an institution, over articles: "South Korea's foreign ministry", "U.S. Justice Department". */
export function institutionOf(name: string): { readonly key: string; readonly isGeneric: boolean } | null {
  const tokens = tokenize(name, { start: 0, end: name.length });
  if (!headOf(tokens, 0, tokens.length)) return null;
  const owner = knownNameAt(tokens, 0);
  const from = owner?.known.country && owner.end < tokens.length ? owner.end : 0;
  const words = tokens.slice(from).map(token => foldLower(token.lower));
  const isGeneric =
    from === 0 &&
    words.every(
      word => ofState.has(word) || stateInstitutions.has(word) || functionWords.has(word) || word === 'affairs',
    );
  const country = from > 0 ? owner!.known.country! : '';
  return { key: `institution:${country}:${keyOfWords(words)}`, isGeneric };
}

/** The words of an institution for comparing: order, small words and spelling aside. */
function keyOf(tokens: readonly Token[], from: number, to: number): string {
  return keyOfWords(tokens.slice(from, to).map(token => foldLower(token.lower)));
}

/** As `keyOf`, from folded words. */
function keyOfWords(words: readonly string[]): string {
  return words
    .filter(word => /^\p{L}/u.test(word) && !functionWords.has(word) && word !== 'affairs')
    .map(word => synonyms[word] ?? spelt(word))
    .sort()
    .join(' ');
}

const synonyms: Readonly<Record<string, string>> = {
  presidential: 'president',
  "president's": 'president',
  external: 'foreign',
  internal: 'interior',
};
