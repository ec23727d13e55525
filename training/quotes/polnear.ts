import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recognise } from '../../src/article/article.js';
import { readBlocks } from '../../src/quotes/blocks.js';
import { type View, viewOf } from '../../src/quotes/view.js';
import type { Span } from '../../src/text/text.js';
import { parseSentence } from '../../src/text/parser.js';

/** The first and the last token of something, by their place in the article's view. */
export type Place = readonly [number, number];

/** Who said what, by which words, in tokens. */
export interface Attribution {
  readonly cue: Place;
  readonly content: Place;
  /** Null where nobody is named. */
  readonly source: Place | null;
}

export interface Annotated {
  readonly name: string;
  readonly view: View;
  readonly attributions: readonly Attribution[];
}

/** The articles of a folder of PolNeAR (text/NAME.txt, attributions/NAME.ann in brat's format) with their attributions. */
export function readPolnear(folder: string, parse: typeof parseSentence = parseSentence): Annotated[] {
  const annotations = readdirSync(join(folder, 'attributions')).filter(name => name.endsWith('.ann')).sort();
  return readdirSync(join(folder, 'text')).sort().flatMap((name): Annotated[] => {
    const stem = name.replace(/\.txt$/, '');
    const file = annotations.find(other => other.startsWith(`${stem}.`) || other.startsWith(`${stem}_`));
    const text = readFileSync(join(folder, 'text', name), 'utf8');
    const recognition = recognise(text, { force: true });
    if (!file || recognition.kind !== 'article') return [];
    const view = viewOf(readBlocks(recognition.article), parse);
    const events = readEvents(readFileSync(join(folder, 'attributions', file), 'utf8'), unitsOf(text));
    return [{ name: stem, view, attributions: events.flatMap(event => align(view, event)) }];
  });
}

interface Event {
  readonly contents: readonly Span[];
  readonly sources: readonly Span[];
  readonly cues: readonly Span[];
}

/** The UTF-16 unit at which each code point begins: brat counts code points. */
function unitsOf(text: string): number[] {
  const units = [0];
  for (const character of text) units.push(units.at(-1)! + character.length);
  return units;
}

function readEvents(annotation: string, units: readonly number[]): Event[] {
  const spans = new Map<string, Span>();
  const lines = annotation.split('\n');
  for (const line of lines) {
    const [, id = '', places = ''] = /^(T\d+)\t\w+ ([\d ;]+)\t/.exec(line) ?? [];
    if (!id) continue;
    const parts = places.split(';').map(part => part.split(' ').map(Number));
    const start = Math.min(...parts.map(part => part[0]!));
    const end = Math.max(...parts.map(part => part[1]!));
    spans.set(id, { start: units[start]!, end: units[end]! });
  }
  return lines.flatMap(line => {
    const [, roles] = /^E\d+\tAttribution(?:-no-source)?:\S+ (.*)$/.exec(line) ?? [];
    if (!roles) return [];
    const of = (role: string): Span[] =>
      [...roles.matchAll(/([A-Za-z]+?)\d*:(T\d+)/g)]
        .filter(([, name]) => name === role)
        .flatMap(([, , id]) => spans.get(id!) ?? []);
    return [{ contents: of('Content'), sources: of('Source'), cues: of('Cue') }];
  });
}

function align(view: View, { contents, sources, cues }: Event): Attribution[] {
  const cue = cues[0] && placeOf(view, cues[0]);
  if (!cue) return [];
  const source = sources[0] ? placeOf(view, sources[0]) : null;
  return contents.flatMap(content => {
    const place = placeOf(view, content);
    return place ? [{ cue, content: place, source }] : [];
  });
}

/** The tokens that a span touches; null where it touches none. */
function placeOf({ tokens }: View, span: Span): Place | null {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.end <= span.start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last < tokens.length && tokens[last]!.start < span.end) last++;
  return last > low ? [low, last - 1] : null;
}
