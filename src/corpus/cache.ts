import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Folder } from '../files/files.js';
import type { Analysis } from './analysis.js';
import { fromBase64, toBase64 } from './bytes.js';
import { bytesOf, compact } from './packed.js';
import { holdText } from './texts.js';

/** Analyses kept between runs, by what was analysed. A cache that can't be read or written is no cache, and no error. */
export interface AnalysisCache {
  get(text: string): Promise<Analysis | null>;
  put(text: string, analysis: Analysis): void;
  /** What was compared of a folder of about so many articles when it was linked the last time; null where that is not known. */
  links(articles: number): Promise<Uint8Array | null>;
  keepLinks(links: Uint8Array, articles: number): Promise<void>;
  /** Writes the buckets that changed; what was neither asked for nor put since the cache was opened is forgotten. */
  save(): Promise<void>;
  clear(): Promise<void>;
}

interface Bucket {
  /** The bytes of each, in base 64. */
  readonly analyses: Map<string, string>;
  dirty: boolean;
}

/**
 * The cache in a folder of its own. `engines` names the version of all that analyses: what another one wrote is not used.
 * There is a bucket, a file, for each first byte of a text's hash, so that one changed article rewrites a 256th of it.
 */
export function openCache(folder: Folder, engines: string): AnalysisCache {
  const buckets = new Map<string, Promise<Bucket>>();
  const opened = (name: string) => {
    const bucket = buckets.get(name) ?? load(folder, name, engines);
    buckets.set(name, bucket);
    return bucket;
  };
  /** The texts that were asked for or put, by their keys. */
  const used = new Set<string>();
  /** Filled by `put`, which does not wait; entered when the cache is saved. */
  const fresh = new Map<string, Uint8Array>();

  return {
    async get(text) {
      const key = keyOf(text);
      const bucket = await opened(bucketOf(key));
      const written = bucket.analyses.get(key);
      if (written === undefined) return null;
      const analysis = read(written, text);
      if (analysis) used.add(key);
      return analysis;
    },
    put(text, analysis) {
      fresh.set(keyOf(text), bytesOf(analysis));
    },
    async links(articles) {
      const known = await written<{ articles: number; links: string }>(folder, linksFile, engines);
      if (!known || Math.abs(known.articles - articles) > mostOther * articles) return null;
      try {
        return fromBase64(known.links);
      } catch {
        return null;
      }
    },
    keepLinks: (links, articles) => write(folder, linksFile, () => ({ engines, articles, links: toBase64(links) })),
    async save() {
      for (const [key, bytes] of fresh) {
        const bucket = await opened(bucketOf(key));
        bucket.analyses.set(key, toBase64(bytes));
        used.add(key);
        bucket.dirty = true;
      }
      fresh.clear();
      for (const [name, opening] of buckets) await store(folder, name, engines, await opening, used);
      // What is on the disk need not be held.
      buckets.clear();
    },
    async clear() {
      buckets.clear();
      fresh.clear();
      used.clear();
      for (const { path } of await folder.list()) if (path.endsWith(suffix)) await folder.remove(path);
    },
  };
}

const suffix = '.analyses.json';
const linksFile = `links${suffix}`;
/** What was compared of a folder holds for one with so many more or fewer articles, of all. */
const mostOther = 0.2;
const keyOf = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));
const bucketOf = (key: string): string => key.slice(0, 2) + suffix;

/** The analysis that was written of a text; null where what was written is broken. */
function read(written: string, text: string): Analysis | null {
  try {
    const analysis = compact(fromBase64(written), holdText(text));
    return analysis.recognition ? analysis : null;
  } catch {
    return null;
  }
}

/** What the same engines wrote into a file of the cache. */
async function written<T>(folder: Folder, name: string, engines: string): Promise<T | null> {
  try {
    const bytes = await folder.read(name);
    const found = bytes && (JSON.parse(new TextDecoder().decode(bytes)) as T & { readonly engines: string });
    return found?.engines === engines ? found : null;
  } catch {
    return null;
  }
}

/** Writes a file of the cache. */
async function write(folder: Folder, name: string, content: () => object): Promise<void> {
  try {
    await folder.write(name, JSON.stringify(content()));
  } catch {
    // A full or read-only disk, or more than fits into a text, costs the next start some time, and nothing else.
  }
}

async function load(folder: Folder, name: string, engines: string): Promise<Bucket> {
  const known = await written<{ analyses: Record<string, string> }>(folder, name, engines);
  return { analyses: new Map(Object.entries(known?.analyses ?? {})), dirty: false };
}

async function store(
  folder: Folder,
  name: string,
  engines: string,
  bucket: Bucket,
  used: ReadonlySet<string>,
): Promise<void> {
  for (const key of bucket.analyses.keys()) {
    if (used.has(key)) continue;
    bucket.analyses.delete(key);
    bucket.dirty = true;
  }
  if (!bucket.dirty) return;
  await write(folder, name, () => ({ engines, analyses: Object.fromEntries(bucket.analyses) }));
  bucket.dirty = false;
}
