import { type Agreement, type Fact, printedIn, type ReadArticle, type Statement } from '../facts/facts.js';
import { decode, encode } from './encoding.js';
import { createRecent } from './recent.js';

/** What of a fact stands behind the places of its statements; agreements one after the other, without names for their fields. */
type Packed = readonly [
  id: string,
  origins: readonly string[],
  agreements: readonly string[],
  conflicts: Fact['conflicts'],
  updates: Fact['conflicts'],
  probability: number,
  why: string,
];

/** So many bytes of facts are decoded at a time. */
const rememberFacts = createRecent<Omit<Fact, 'statements'>>(500_000);

/** What stands before the rest, as numbers of four bytes: how many conflicts there are, then where each statement starts and ends. */
const headWidth = (statements: number): number => 4 + 8 * statements;

/**
 * A fact held as bytes, which every thread can be given, beside the articles that print its statements, in their order. It is decoded
 * when somebody asks for more than its statements, and has nothing of that as a property of its own: a copy made with `...` has none.
 */
class HeldFact implements Fact {
  // Where the bytes stand, and not the array of them: that takes a hundred more.
  readonly #block: ArrayBufferLike;
  readonly #start: number;
  readonly #length: number;
  readonly #sources: readonly ReadArticle[];

  constructor({ buffer, byteOffset, length }: Uint8Array, sources: readonly ReadArticle[]) {
    this.#block = buffer;
    this.#start = byteOffset;
    this.#length = length;
    this.#sources = sources;
  }

  get bytes(): Uint8Array {
    return new Uint8Array(this.#block, this.#start, this.#length);
  }

  get #head(): DataView {
    return new DataView(this.#block, this.#start, this.#length);
  }

  get statements(): readonly Statement[] {
    const head = this.#head;
    return this.#sources.map((source, i) =>
      printedIn(source, { start: head.getUint32(4 + 8 * i, true), end: head.getUint32(8 + 8 * i, true) }),
    );
  }

  get #rest(): Omit<Fact, 'statements'> {
    return rememberFacts(this, this.#length, () => {
      const packed = decode(this.bytes.subarray(headWidth(this.#sources.length)), '') as Packed;
      const [id, origins, flat, conflicts, updates, probability, why] = packed;
      const agreements = Array.from(
        { length: flat.length / 2 },
        (_, i) => ({ aspect: flat[2 * i], value: flat[2 * i + 1] }) as Agreement,
      );
      return { id, origins, agreements, conflicts, ...(updates.length ? { updates } : {}), probability, why };
    });
  }

  get id(): string {
    return this.#rest.id;
  }

  get origins(): Fact['origins'] {
    return this.#rest.origins;
  }

  get agreements(): Fact['agreements'] {
    return this.#rest.agreements;
  }

  get conflicts(): Fact['conflicts'] {
    return this.#head.getUint32(0, true) > 0 ? this.#rest.conflicts : undisputed;
  }

  get updates(): Fact['updates'] {
    return this.#rest.updates;
  }

  get probability(): number {
    return this.#rest.probability;
  }

  get why(): string {
    return this.#rest.why;
  }

  toJSON(): Fact {
    const { id, ...rest } = this.#rest;
    return { id, statements: this.statements, ...rest };
  }
}

const undisputed: Fact['conflicts'] = [];

/** A fact held as bytes; `sources` are the articles that its statements stand in, one for each. */
export const holdFact = (fact: Fact | Uint8Array, sources: readonly ReadArticle[]): Fact =>
  new HeldFact(fact instanceof Uint8Array ? fact : pack(fact), sources);

/** The bytes of a fact, for another thread: of its statements they have where they stand, not in which files. */
export const factBytes = (fact: Fact): Uint8Array => (fact instanceof HeldFact ? fact.bytes : pack(fact));

function pack({ id, statements, origins, agreements, conflicts, updates = [], probability, why }: Fact): Uint8Array {
  const flat = agreements.flatMap(({ aspect, value }) => [aspect, value]);
  const packed: Packed = [id, origins, flat, conflicts, updates, probability, why];
  const bytes = encode(packed, '', headWidth(statements.length));
  const head = new DataView(bytes.buffer, bytes.byteOffset);
  head.setUint32(0, conflicts.length, true);
  for (const [i, { start, end }] of statements.entries()) {
    head.setUint32(4 + 8 * i, start, true);
    head.setUint32(8 + 8 * i, end, true);
  }
  return bytes;
}
