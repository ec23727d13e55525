import type { AnchorState, Annotation, Correction } from '../annotations.js';
import type { PlacedCorrection } from '../corrections.js';

/** What a file from elsewhere holds: notes, each with the article that it names, and what could not be read as one. */
export interface Imported {
  readonly notes: readonly ImportedNote[];
  readonly corrections?: readonly ImportedCorrection[];
  /** Sentences for the user. */
  readonly problems: readonly string[];
}

export interface ImportedNote {
  /** As the file has it: a path, mostly relative to the folder of articles, or an address of the web. */
  readonly source: string;
  readonly annotation: Annotation;
}

/** A correction that this program exported. */
export interface ImportedCorrection {
  readonly source: string;
  readonly correction: Correction;
}

/** An article's notes with where they stand now, for an export. */
export interface PlacedArticle {
  readonly file: string;
  /** Null where the article is missing. */
  readonly text: string | null;
  readonly notes: readonly { readonly annotation: Annotation; readonly state: AnchorState }[];
  readonly corrections: readonly PlacedCorrection[];
}

export type Json = Readonly<Record<string, unknown>>;

/** The JSON of a text; undefined where it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** JSON-LD writes one thing alone and several as a list. */
export const listOf = (value: unknown): readonly unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];

/** The text, or undefined where there is none or nothing in it. */
export const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

/** A time in UTC as the sidecar writes it; undefined where it is none. */
export function timeOf(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z$/.test(value)) return value;
  const time = Date.parse(value);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString().replace('.000Z', 'Z');
}
