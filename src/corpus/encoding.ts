import { sharedBytes } from './bytes.js';

// Plain data as bytes: a tenth of the memory that it takes as objects, and a folder has a million of them.

/** Null, texts, numbers, flags, lists, and records of such; a field that is undefined is left out. */
type Plain = null | string | number | boolean | readonly Plain[] | { readonly [name: string]: Plain };

/** A record's fields; of a span, its end is told by how far it is from its start. */
interface Shape {
  readonly names: readonly string[];
  readonly isSpan: boolean;
}

/**
 * What follows in the bytes. Strings and the names of a record's fields are written once, and told by their number after that. The small
 * numbers of what is most frequent are tags of their own: these begin at 16, those of strings that are known at 144, of shapes at 240.
 */
const Tag = {
  null: 0,
  false: 1,
  true: 2,
  natural: 3,
  real: 4,
  string: 5,
  wide: 6,
  known: 7,
  words: 8,
  list: 9,
  record: 10,
  like: 11,
  span: 12,
  small: { natural: 16, known: 144, like: 240, end: 256 },
} as const;

/** Grows as it is needed, and is kept between calls. */
let scratch = new Uint8Array(1 << 16);
let end = 0;

function put(byte: number): void {
  if (end === scratch.length) {
    const grown = new Uint8Array(2 * scratch.length);
    grown.set(scratch);
    scratch = grown;
  }
  scratch[end++] = byte;
}

/** Seven bits a byte, the least first; the last byte is below 128 (LEB128). */
function putNatural(value: number): void {
  let rest = value;
  for (; rest >= 128; rest = Math.floor(rest / 128)) put((rest % 128) + 128);
  put(rest);
}

/** A number below `to - small` as one tag, another behind the tag of its kind. */
function putTagged(tag: number, small: number, to: number, value: number): void {
  if (value < to - small) put(small + value);
  else {
    put(tag);
    putNatural(value);
  }
}

const real = new DataView(new ArrayBuffer(8));

/**
 * The bytes of data about a text: what stands in it word for word from a record's `start` to its `end` is not written. So many bytes
 * before them are left `free`, for others to write.
 */
export function encode(data: unknown, text: string, free = 0): Uint8Array {
  const strings = new Map<string, number>();
  const shapes = new Map<string, number>();
  end = 0;
  const putString = (value: string) => {
    const known = strings.get(value);
    if (known !== undefined) {
      putTagged(Tag.known, Tag.small.known, Tag.small.like, known);
      return;
    }
    strings.set(value, strings.size);
    let isWide = false;
    for (let i = 0; i < value.length && !isWide; i++) isWide = value.charCodeAt(i) > 0xff;
    put(isWide ? Tag.wide : Tag.string);
    putNatural(value.length);
    for (let i = 0; i < value.length; i++) {
      const unit = value.charCodeAt(i);
      put(unit & 0xff);
      if (isWide) put(unit >> 8);
    }
  };
  const putRecord = (record: { readonly [name: string]: Plain }) => {
    const names = Object.keys(record).filter(name => record[name] !== undefined);
    const { start, end: to } = record;
    const isSpan = names[0] === 'start' && names[1] === 'end' && isNatural(start) && isNatural(to) && to >= start;
    const shape = JSON.stringify([isSpan, ...names]);
    const known = shapes.get(shape);
    if (known === undefined) {
      shapes.set(shape, shapes.size);
      put(isSpan ? Tag.span : Tag.record);
      putNatural(names.length);
      for (const name of names) putString(name);
    } else putTagged(Tag.like, Tag.small.like, Tag.small.end, known);
    for (const name of names) {
      const value = record[name]!;
      if (isSpan && name === 'end') putValue(to - start);
      else if (isSpan && name === 'text' && value === text.slice(start, to)) put(Tag.words);
      else putValue(value);
    }
  };
  const putValue = (value: Plain) => {
    if (value === null) put(Tag.null);
    else if (typeof value === 'boolean') put(value ? Tag.true : Tag.false);
    else if (typeof value === 'string') putString(value);
    else if (typeof value === 'number') {
      if (isNatural(value)) putTagged(Tag.natural, Tag.small.natural, Tag.small.known, value);
      else {
        put(Tag.real);
        real.setFloat64(0, value);
        for (let i = 0; i < 8; i++) put(real.getUint8(i));
      }
    } else if (Array.isArray(value)) {
      put(Tag.list);
      putNatural(value.length);
      for (const item of value as readonly Plain[]) putValue(item);
    } else putRecord(value as { readonly [name: string]: Plain });
  };
  putValue(data as Plain);
  const made = sharedBytes(free + end);
  made.set(scratch.subarray(0, end), free);
  return made;
}

const isNatural = (value: Plain | undefined): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && !Object.is(value, -0);

/** The data that bytes were made of, with the text that it is about. */
export function decode(bytes: Uint8Array, text: string): unknown {
  const strings: string[] = [];
  const shapes: Shape[] = [];
  let at = 0;
  const natural = (): number => {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = bytes[at++];
      if (byte === undefined) throw new RangeError('the bytes end too soon');
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  };
  const string = (isWide: boolean): string => {
    const length = natural();
    const units = isWide
      ? Array.from({ length }, (_, i) => bytes[at + 2 * i]! | (bytes[at + 2 * i + 1]! << 8))
      : bytes.subarray(at, at + length);
    at += isWide ? 2 * length : length;
    let value = '';
    for (let i = 0; i < length; i += 4096) value += String.fromCharCode(...units.slice(i, i + 4096));
    strings.push(value);
    return value;
  };
  const record = ({ names, isSpan }: Shape): unknown => {
    const made: { [name: string]: unknown; start?: unknown; end?: unknown } = {};
    for (const name of names) {
      if (bytes[at] === Tag.words) {
        at++;
        made[name] = text.slice(Number(made.start), Number(made.end));
      } else if (isSpan && name === 'end') made.end = Number(made.start) + Number(value());
      else made[name] = value();
    }
    return made;
  };
  const value = (): unknown => {
    const tag = bytes[at++]!;
    if (tag >= Tag.small.like) return record(shapes[tag - Tag.small.like]!);
    if (tag >= Tag.small.known) return strings[tag - Tag.small.known];
    if (tag >= Tag.small.natural) return tag - Tag.small.natural;
    switch (tag) {
      case Tag.null:
        return null;
      case Tag.false:
        return false;
      case Tag.true:
        return true;
      case Tag.natural:
        return natural();
      case Tag.real: {
        for (let i = 0; i < 8; i++) real.setUint8(i, bytes[at++]!);
        return real.getFloat64(0);
      }
      case Tag.string:
        return string(false);
      case Tag.wide:
        return string(true);
      case Tag.known:
        return strings[natural()];
      case Tag.list:
        return Array.from({ length: natural() }, value);
      case Tag.record:
      case Tag.span: {
        const shape = { names: Array.from({ length: natural() }, () => value() as string), isSpan: tag === Tag.span };
        shapes.push(shape);
        return record(shape);
      }
      default:
        return record(shapes[natural()]!);
    }
  };
  return value();
}
