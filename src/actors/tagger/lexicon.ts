import { hashWord, wordClasses } from '../../text/words.js';

/** How many rows of weights there are: features are hashed into them. */
export const rowBits = 17;

/** What the context features ask of a word. */
export const capital = 1;
export const lower = 2;
export const capitals = 4;
export const digits = 8;
/** Words that may stand inside a name: "of", "the", "de". */
export const bridge = 16;

/** Five positions around a token, from two before to two after: the rows that a word fires there. */
export const reach = 2;

/** Distinct words as numbers, with all that the tagger asks of each, so that a token costs one look-up. */
export interface Lexicon {
  /** The number of a word; `shouted` where its line is all in capitals. */
  wordOf(text: string, shouted: boolean): number;
  readonly size: () => number;
  /** The rows that a word fires by itself at offsets of -2 to 2 from it, made anew: they take ten times what else is known of it. */
  rowsAround(word: number): readonly (readonly number[])[];
  flags(word: number): number;
  /** Hashes for the context features: the lower-cased word, its shape, its coarse and middle class, its gazetteer bits. */
  low(word: number): number;
  /** The number of the word in small letters, under `lows`. */
  lowNumber(word: number): number;
  readonly lows: () => number;
  shape(word: number): number;
  coarse(word: number): number;
  middle(word: number): number;
  known(word: number): number;
}

export interface LexiconSources {
  /** Bits that say which lists a lower-case word stands in (first name, country, town, legal form, title, …). */
  knownBits(lower: string): number;
}

/** Murmur3's finaliser over two numbers. */
export function mix(a: number, b: number): number {
  let hash = Math.imul(a ^ Math.imul(b, 0x9e3779b1), 0x85ebca6b);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 13)) | 0;
}

export const rowOf = (template: number, value: number): number => mix(value, template) >>> (32 - rowBits);

const bridges = new Set('of the and for & de - al van von der da di bin el la du'.split(' '));

/** "McDonald's" is XxXx'x: runs of more than two are cut to two. */
export function shapeOf(word: string): string {
  let shape = '';
  for (const unit of word) {
    const kind =
      unit >= '0' && unit <= '9' ? 'd' : unit !== unit.toLowerCase() ? 'X' : unit !== unit.toUpperCase() ? 'x' : unit;
    if (!shape.endsWith(kind + kind)) shape += kind;
  }
  return shape;
}

/** Seven, and one to make half a line of the processor's cache. */
const factsPerWord = 8;

/** A lexicon that grows as texts are read. */
export function createLexicon({ knownBits }: LexiconSources): Lexicon {
  const classes = wordClasses();
  const plain = new Map<string, number>();
  const shout = new Map<string, number>();
  const texts: string[] = [];
  const shouts: boolean[] = [];
  const lowNumbers = new Map<number, number>();
  // What is asked of a word stands together, so that it costs one line of the processor's cache.
  let facts = new Int32Array(factsPerWord << 10);

  const spell = (text: string, shouted: boolean): Spelling => {
    const low = text.toLowerCase();
    const digitless = low.replace(/\d/g, '0');
    const place = classes.find(hashWord(low));
    const first = text.charAt(0);
    const isLetter = first.toLowerCase() !== first.toUpperCase();
    return {
      text,
      shouted,
      low,
      digitless,
      shape: hashWord(shapeOf(text) + (shouted ? 'U' : '')),
      classes: place < 0 ? [] : [0, 1, 2].map(level => classes.columns[level]![place]! + 1),
      bits: knownBits(digitless),
      isLetter,
      // "al-Assad", "d'Arc" are written as names are.
      isCapital: (isLetter && first !== first.toLowerCase()) || /^\p{L}{1,2}['’-]\p{Lu}/u.test(text),
    };
  };

  const learn = (text: string, shouted: boolean): number => {
    const word = texts.length;
    const { low, digitless, shape, classes, bits, isLetter, isCapital } = spell(text, shouted);
    const flags =
      (isCapital ? capital : 0) |
      (isLetter && !isCapital ? lower : 0) |
      (isCapital && text.length > 1 && text === text.toUpperCase() ? capitals : 0) |
      (digitless !== low || /\d/.test(low) ? digits : 0) |
      (bridges.has(text) ? bridge : 0);
    const lowHash = hashWord(digitless);
    const lowNumber = lowNumbers.get(lowHash) ?? lowNumbers.size;
    lowNumbers.set(lowHash, lowNumber);
    if (facts.length === word * factsPerWord) {
      const larger = new Int32Array(2 * facts.length);
      larger.set(facts);
      facts = larger;
    }
    const [coarse = 0, middle = 0] = classes;
    facts.set([flags, lowHash, lowNumber, shape, coarse, middle, bits], word * factsPerWord);
    texts.push(text);
    shouts.push(shouted);
    return word;
  };

  return {
    wordOf(text, shouted) {
      const words = shouted ? shout : plain;
      let word = words.get(text);
      if (word === undefined) {
        word = learn(text, shouted);
        words.set(text, word);
      }
      return word;
    },
    size: () => texts.length,
    rowsAround: word => staticRows(spell(texts[word]!, shouts[word]!)),
    flags: word => facts[word * factsPerWord]!,
    low: word => facts[word * factsPerWord + 1]!,
    lowNumber: word => facts[word * factsPerWord + 2]!,
    lows: () => lowNumbers.size,
    shape: word => facts[word * factsPerWord + 3]!,
    coarse: word => facts[word * factsPerWord + 4]!,
    middle: word => facts[word * factsPerWord + 5]!,
    known: word => facts[word * factsPerWord + 6]!,
  };
}

/** A word as it is written, and what is known of that. */
interface Spelling {
  readonly text: string;
  readonly shouted: boolean;
  readonly low: string;
  readonly digitless: string;
  readonly shape: number;
  /** From coarse to fine; none for a word that has none. */
  readonly classes: readonly number[];
  readonly bits: number;
  readonly isLetter: boolean;
  readonly isCapital: boolean;
}

/** The rows that a word fires by itself, at each of the five offsets. */
function staticRows({ text, shouted, digitless: low, shape, classes, bits, isCapital }: Spelling): number[][] {
  const at: number[][] = [[], [], [], [], []];
  const fire = (offset: number, template: number, value: number): void => {
    at[offset + reach]!.push(rowOf(template * 8 + offset + 3, value));
  };
  const lowHash = hashWord(low);
  fire(0, 1, hashWord(text) ^ (shouted ? 991 : 0));
  fire(0, 2, lowHash);
  fire(0, 3, shape);
  for (let length = 1; length <= 5 && length <= low.length; length++) {
    fire(0, 10 + length, hashWord(low.slice(0, length)) ^ (length < 4 ? shape : 0));
    fire(0, 20 + length, hashWord(low.slice(-length)));
  }
  classes.forEach((value, level) => {
    for (const offset of [-2, -1, 0, 1, 2])
      if (offset === 0 || level < (Math.abs(offset) === 1 ? 3 : 2)) fire(offset, 30 + level, value);
    fire(0, 36 + level, mix(value, shape));
  });
  if (!classes.length) fire(0, 29, shape);
  for (let bit = 0; bit < 16; bit++)
    if ((bits >> bit) & 1) {
      for (const offset of [-1, 0, 1]) fire(offset, 40 + bit, 1);
      fire(0, 58, mix(bit, shape));
    }
  fire(0, 57, mix(bits, isCapital ? 1 : 0));
  for (const offset of [-1, 1]) {
    fire(offset, 2, lowHash);
    fire(offset, 3, shape);
    fire(offset, 23, hashWord(low.slice(-3)));
  }
  for (const offset of [-2, 2]) {
    fire(offset, 2, lowHash);
    fire(offset, 3, shape);
  }
  return at;
}
