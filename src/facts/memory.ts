import type { LinkTable } from './links.js';
import { lasting } from './pool.js';
import type { Profile } from './stories/profile.js';

/** The articles of a folder as a linker knows them: by numbers, which another run gives otherwise. */
export interface KnownArticles {
  numbers(): Iterable<number>;
  file(article: number): string;
  profile(article: number): Profile;
}

/** What precedes the sheets, as JSON: the articles by file and mark, and how many sheets and pairs there are. */
interface Header {
  readonly articles: readonly (readonly [file: string, mark: number])[];
  /** How many of them changed since words were weighed for the scores. */
  readonly stale: number;
  readonly sheets: number;
  readonly pairs: number;
}

/** For each sheet its two articles by their places in the header, whether they tell one story, and its pairs. */
const sheetWidth = 4;

/** All scores in bytes, for a later run: what was compared of a folder that is the same then need not be compared again. */
export function writeMemory(table: LinkTable, known: KnownArticles, stale: number): Uint8Array {
  const order = new Map<number, number>();
  const articles = Array.from(known.numbers(), (article, at): readonly [string, number] => {
    order.set(article, at);
    return [known.file(article), markOf(known.profile(article))];
  });
  const sheets = [...table.sheets()];
  const pairs = sheets.reduce((sum, { places }) => sum + places.length, 0);
  const header = new TextEncoder().encode(
    JSON.stringify({ articles, stale, sheets: sheets.length, pairs } satisfies Header),
  );
  const start = padded(4 + header.length);
  const bytes = new Uint8Array(start + 4 * (sheetWidth * sheets.length + 2 * pairs));
  new DataView(bytes.buffer).setUint32(0, header.length, true);
  bytes.set(header, 4);
  const heads = new Uint32Array(bytes.buffer, start, sheetWidth * sheets.length);
  const statements = new Uint32Array(bytes.buffer, start + 4 * heads.length, pairs);
  const scores = new Float32Array(bytes.buffer, start + 4 * (heads.length + pairs), pairs);
  let pair = 0;
  for (const [i, sheet] of sheets.entries()) {
    const { a, b, isOne, places } = sheet;
    heads.set([order.get(a)!, order.get(b)!, isOne ? 1 : 0, places.length], sheetWidth * i);
    statements.set(places, pair);
    scores.set(sheet.scores, pair);
    pair += places.length;
  }
  return bytes;
}

/**
 * Puts into a table what was written of articles that are the same still; these are given, and how many came, went or changed since
 * words were weighed. Null for bytes that were not written here.
 */
export function readMemory(
  bytes: Uint8Array,
  table: LinkTable,
  known: KnownArticles,
): { readonly same: ReadonlySet<number>; readonly stale: number } | null {
  const numbers = new Map<string, number>();
  for (const article of known.numbers()) numbers.set(known.file(article), article);
  const memory = open(bytes);
  if (!memory) return null;
  const articles = memory.articles.map(([file, mark]) => {
    const article = numbers.get(file);
    return article !== undefined && markOf(known.profile(article)) === mark ? article : null;
  });
  const { heads, statements, scores } = memory;
  let pair = 0;
  for (let head = 0; head < heads.length; head += sheetWidth) {
    const [a, b] = [articles[heads[head]!] ?? null, articles[heads[head + 1]!] ?? null];
    const [first, count] = [pair, heads[head + 3]!];
    pair += count;
    if (a === null || b === null) continue;
    const isTurned = a > b;
    const places = statements.slice(first, pair);
    const [countA, countB] = [known.profile(a).statements, known.profile(b).statements];
    const own = scores.slice(first, pair);
    if (!places.every(place => place >>> 16 < countA && (place & 0xffff) < countB)) continue;
    if (!own.every(score => score >= 0 && score <= 1)) continue;
    table.keep({
      a: Math.min(a, b),
      b: Math.max(a, b),
      isOne: heads[head + 2] === 1,
      places: lasting(isTurned ? places.map(place => (place << 16) | (place >>> 16)) : places),
      scores: lasting(own),
    });
  }
  const same = new Set(articles.filter(article => article !== null));
  const [here, there] = [numbers.size - same.size, articles.length - same.size];
  return { same, stale: memory.stale + Math.max(here, there) };
}

interface Memory extends Header {
  readonly heads: Uint32Array;
  readonly statements: Uint32Array;
  readonly scores: Float32Array;
}

function open(bytes: Uint8Array): Memory | null {
  try {
    // The columns have to begin where their numbers may begin, whatever the bytes were cut from.
    const { buffer } = bytes.slice();
    const length = new DataView(buffer).getUint32(0, true);
    const header = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 4, length))) as Header;
    if (!Array.isArray(header.articles)) return null;
    const start = padded(4 + length);
    const heads = new Uint32Array(buffer, start, sheetWidth * header.sheets);
    const statements = new Uint32Array(buffer, start + 4 * heads.length, header.pairs);
    const scores = new Float32Array(buffer, start + 4 * (heads.length + header.pairs), header.pairs);
    return { ...header, heads, statements, scores };
  } catch {
    return null;
  }
}

const padded = (length: number): number => Math.ceil(length / 4) * 4;

/** FNV-1a over the marks of an article's statements, in their order. */
function markOf({ marks }: Profile): number {
  let hash = 0x811c9dc5;
  for (const mark of marks) hash = Math.imul(hash ^ mark, 0x01000193);
  return hash;
}
