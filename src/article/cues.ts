import type { FurnitureKind } from './article.js';
import type { Block } from './blocks.js';
import { firmBeginnings, givesAway, listHeads, pictureSources, softBeginnings, wholeLines } from './phrases.js';

/** What its own words say of a block: furniture of a kind, and perhaps the head of a list of such. */
export interface Cue {
  readonly kind: FurnitureKind;
  readonly heads: boolean;
  /** It can be nothing else, wherever it stands. */
  readonly firm: boolean;
}

type Entry = readonly [phrase: string, kind: FurnitureKind];

/** The furniture that a block's words give away; null where they say nothing. */
export function cueOf(block: Block): Cue | null {
  const { lower } = block;
  const bare = lower.length < 50 ? bareWords(lower) : '';
  const head = bare && heads.get(bare);
  if (head) return { kind: head, heads: true, firm: false };
  const line = bare && whole.get(bare);
  if (line) return { kind: line, heads: false, firm: block.words < 3 };
  const firm = beginning(firmly, lower);
  if (firm && block.text.length < longestFirm) return { kind: firm, heads: false, firm: true };
  if (block.words < 30 && contributed.test(lower)) return { kind: 'credit', heads: false, firm: true };
  if (isCaption(block)) return { kind: 'caption', heads: false, firm: true };
  if (block.text.length > longestSoft) return null;
  const soft = beginning(softly, lower);
  if (soft) return { kind: soft, heads: isHead(block, soft), firm: false };
  if (isListHead(block, bare)) return { kind: ranked.test(bare) ? 'ranking' : 'related', heads: true, firm: false };
  const isAddress = block.words <= 22 && !/["“”]/.test(block.text) && addressed.test(lower);
  const said = isAddress ? spoken.find(([phrase]) => lower.includes(phrase))?.[1] : undefined;
  return said ? { kind: said, heads: false, firm: false } : null;
}

/** Words that speak to the reader of the page. */
const addressed = /\b(?:our|your|you|us|here|now|free|daily|weekly|morning|me|for more|rights|story|article)\b/;

const contributed = /\bcontributed (?:to this (?:report|story|article)|reporting)\b/;

const longestFirm = 1200;
const longestSoft = 260;

/** "Related", "More from Business", "What's hot on …": a label with nothing behind it that could be its one entry. */
const isHead = (block: Block, kind: FurnitureKind): boolean =>
  (kind === 'related' || kind === 'ranking') && block.words < 7 && !/[:|] *\S/.test(block.text.slice(0, -1));

const ranked = /\b(?:most|popular|ranking|trending)\b/;

/** "POPULAR ARTICLE", "JN ACCESS RANKING", "Most Read in Sport", "Others Also Read": short labels that announce a list. */
function isListHead(block: Block, bare: string): boolean {
  if (!bare || block.words > 6 || block.stop) return false;
  if (/^(?:the )?most (?:popular|read|viewed|shared|watched|commented)\b/.test(bare)) return true;
  if (
    /\b(?:ranking|rankings|popular articles?|popular news|popular stories|also read|also like|picks|read next)$/.test(
      bare,
    )
  )
    return true;
  return (
    block.capitals > 0 &&
    block.capitals === block.words &&
    /\b(?:related|recommended|trending|popular|latest)\b/.test(bare)
  );
}

/** A short block that ends with a photographer or a picture agency and not as a sentence does. */
function isCaption(block: Block): boolean {
  if (block.text.length > 700) return false;
  const tail = block.text.slice(-70).toLowerCase();
  if (tail.includes('://')) return false;
  if (tail.endsWith('.') && !tail.includes('(') && !tail.includes('/')) return false;
  const source = sources.find(phrase => tail.includes(phrase));
  if (!source) return false;
  const at = tail.lastIndexOf(source);
  if (source.startsWith('[') && /[.!?”"]\s*$/.test(tail.slice(0, at))) return false;
  return !/[.!?]\s+\S+\s+\S+/.test(tail.slice(at)) && (tail.endsWith('.') ? /\)\.?$/.test(tail) : true);
}

function beginning(table: ReadonlyMap<string, readonly Entry[]>, lower: string): FurnitureKind | undefined {
  for (const [phrase, kind] of table.get(lower.slice(0, 2)) ?? table.get(lower.slice(0, 1)) ?? [])
    if (lower.startsWith(phrase) && !(isLetter(phrase.at(-1)!) && isLetter(lower[phrase.length] ?? ' '))) return kind;
  return undefined;
}

const isLetter = (character: string): boolean => character >= 'a' && character <= 'z';

/** Without a count, marks or an arrow behind the words: "Comments (12)" and "Related:" are "comments" and "related". */
const bareWords = (lower: string): string =>
  lower.replace(/[\s:.…»>›→|-]*(?:\(\d+\)|\d{1,4})?[\s:.…»>›→|-]*$/, '').replace(/^#+ /, '');

const phrasesOf = (table: Readonly<Partial<Record<FurnitureKind, string>>>): Entry[] =>
  (Object.entries(table) as [FurnitureKind, string][]).flatMap(([kind, list]) =>
    list.split('|').map((phrase): Entry => [phrase.replace(/^\s+/, '').replace(/\n\s*/, ''), kind]),
  );

function byBeginning(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const table = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = entry[0].slice(0, 2);
    table.set(key, [...(table.get(key) ?? []), entry]);
  }
  return table;
}

const whole = new Map(phrasesOf(wholeLines));
const heads = new Map(phrasesOf(listHeads));
const firmly = byBeginning(phrasesOf(firmBeginnings));
const softly = byBeginning(phrasesOf(softBeginnings));
const spoken = phrasesOf(givesAway);
const sources = pictureSources.split('|').map(phrase => phrase.trim());
