import { lasting } from './pool.js';

interface Numbers {
  readonly int32: Int32Array;
  readonly float32: Float32Array;
  readonly uint16: Uint16Array;
  readonly uint8: Uint8Array;
}
interface Kind<A> {
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: ArrayBufferLike, start: number, length: number): A;
}
const kinds: { readonly [Name in keyof Numbers]: Kind<Numbers[Name]> } = {
  int32: Int32Array,
  float32: Float32Array,
  uint16: Uint16Array,
  uint8: Uint8Array,
};
type Kinds = Readonly<Record<string, keyof Numbers>>;

/** An array of numbers for each name. */
export type Columns<K extends Kinds> = { readonly [Name in keyof K]: Numbers[K[Name]] };

/**
 * A class that keeps such arrays one behind the other: each of its own would take a hundred bytes beside its numbers. So one is made
 * each time that it is asked for, and a loop does well to ask before it begins.
 */
export function columnsIn<const K extends Kinds>(names: K): new (columns: Columns<K>) => Columns<K> {
  // The widest numbers stand first, so that all begin where numbers of their width may.
  const ordered = Object.entries(names)
    .map(([name, kind]) => ({ name, make: kinds[kind], width: kinds[kind].BYTES_PER_ELEMENT }))
    .sort((a, b) => b.width - a.width);
  class Held {
    readonly bytes: Uint8Array;

    constructor(columns: Columns<K>) {
      // Before them all stands where each begins, and where the last one ends.
      const starts = new Uint32Array(ordered.length + 1);
      starts[0] = starts.byteLength;
      for (const [i, { name }] of ordered.entries()) starts[i + 1] = starts[i]! + columns[name]!.byteLength;
      const bytes = new Uint8Array(starts.at(-1)!);
      bytes.set(new Uint8Array(starts.buffer));
      for (const [i, { name }] of ordered.entries()) {
        const { buffer, byteOffset, byteLength } = columns[name]!;
        bytes.set(new Uint8Array(buffer, byteOffset, byteLength), starts[i]);
      }
      this.bytes = lasting(bytes);
    }
  }
  for (const [at, { name, make, width }] of ordered.entries())
    Object.defineProperty(Held.prototype, name, {
      get(this: Held) {
        const { buffer, byteOffset } = this.bytes;
        const starts = new Uint32Array(buffer, byteOffset, ordered.length + 1);
        return new make(buffer, byteOffset + starts[at]!, (starts[at + 1]! - starts[at]!) / width);
      },
    });
  return Held as unknown as new (
    columns: Columns<K>,
  ) => Columns<K>;
}
