import { sharedBytes } from './bytes.js';

// Plain data as bytes: a tenth of the memory that it takes as objects, and a folder has a million of them.

/** Null, texts, numbers, flags, lists, and records of such; a field that is undefined is left out. */
type Plain = null | string | number | boolean | readonly Plain[] | { readonly [name: string]: Plain };

/** What follows in the bytes. Strings and the names of a record's fields are written once, and told by their number after that. */
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
      put(Tag.known);
      putNatural(known);
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
    const shape = JSON.stringify(names);
    const known = shapes.get(shape);
    if (known === undefined) {
      shapes.set(shape, shapes.size);
      put(Tag.record);
      putNatural(names.length);
      for (const name of names) putString(name);
    } else {
      put(Tag.like);
      putNatural(known);
    }
    const { start, end: to } = record;
    for (const name of names) {
      const value = record[name]!;
      const isWords = name === 'text' && names[0] === 'start' && names[1] === 'end';
      if (isWords && value === text.slice(Number(start), Number(to))) put(Tag.words);
      else putValue(value);
    }
  };
  const putValue = (value: Plain) => {
    if (value === null) put(Tag.null);
    else if (typeof value === 'boolean') put(value ? Tag.true : Tag.false);
    else if (typeof value === 'string') putString(value);
    else if (typeof value === 'number') {
      if (Number.isSafeInteger(value) && value >= 0 && !Object.is(value, -0)) {
        put(Tag.natural);
        putNatural(value);
      } else {
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

/** The data that bytes were made of, with the text that it is about. */
export function decode(bytes: Uint8Array, text: string): unknown {
  const strings: string[] = [];
  const shapes: (readonly string[])[] = [];
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
  const record = (names: readonly string[]): unknown => {
    const made: { [name: string]: unknown; start?: unknown; end?: unknown } = {};
    for (const name of names) {
      if (bytes[at] === Tag.words) {
        at++;
        made[name] = text.slice(Number(made.start), Number(made.end));
      } else made[name] = value();
    }
    return made;
  };
  const value = (): unknown => {
    switch (bytes[at++]) {
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
      case Tag.record: {
        const names = Array.from({ length: natural() }, () => value() as string);
        shapes.push(names);
        return record(names);
      }
      default:
        return record(shapes[natural()]!);
    }
  };
  return value();
}
