import { same } from '../annotations/annotations.js';
import type { Article, Recognition } from '../article/article.js';
import type { ReadArticle } from '../facts/facts.js';
import { readSentences, type Sentence, type Span, type Token } from '../text/text.js';
import { type Analysis, asRead } from './analysis.js';
import type { Placed } from './corrections.js';
import { decode, encode } from './encoding.js';
import { createRecent } from './recent.js';
import { type HeldText, holdText } from './texts.js';

/** An analysis as plain data without its text: of sentences, all but where they stand is left out. */
export interface PackedAnalysis extends Omit<Analysis, 'recognition' | 'text'> {
  readonly recognition:
    | Extract<Recognition, { kind: 'none' }>
    | { readonly kind: 'article'; readonly article: PackedArticle }
    | { readonly kind: 'foreign'; readonly article: PackedArticle; readonly language: string };
}

/** `sentences` holds the start and end of one after the other. */
type PackedArticle = Omit<Article, 'text' | 'sentences'> & { readonly sentences: readonly number[] };

/** The analysis for a file. */
export function pack(analysis: Analysis): PackedAnalysis {
  const { text: _, recognition, ...found } = analysis;
  if (recognition.kind === 'none') return { ...found, recognition };
  const { text: __, sentences, ...rest } = recognition.article;
  const article = { ...rest, sentences: sentences.flatMap(({ start, end }) => [start, end]) };
  return { ...found, recognition: { ...recognition, article } };
}

/** So many code units of text have their sentences and tokens at hand: these take thirty times the memory of the text. */
const rememberSentences = createRecent<readonly Sentence[]>(200_000);

function unpack(packed: PackedAnalysis, text: string): Analysis {
  const { recognition } = packed;
  if (recognition.kind === 'none') return { ...packed, text: '', recognition };
  const { sentences: flat, ...rest } = recognition.article;
  const places = Int32Array.from(flat);
  const cut = () =>
    Array.from({ length: places.length / 2 }, (_, i) =>
      sentenceAt(text, { start: places[2 * i]!, end: places[2 * i + 1]! }),
    );
  const article: Article = {
    ...rest,
    text,
    get sentences() {
      return rememberSentences(places, text.length, cut);
    },
  };
  return { ...packed, text, recognition: { ...recognition, article } };
}

function sentenceAt(text: string, { start, end }: Span): Sentence {
  let tokens: readonly Token[] | undefined;
  return {
    start,
    end,
    get tokens() {
      tokens ??= readSentences(text, [{ start, end }]).flatMap(sentence => sentence.tokens);
      return tokens;
    },
  };
}

/** So many bytes of analyses and articles are decoded at a time: as objects they take ten times the memory. */
const mostDecoded = 500_000;
const rememberAnalyses = createRecent<Analysis>(mostDecoded);
const rememberArticles = createRecent<ReadArticle>(mostDecoded);

/**
 * An analysis held as bytes, its text too; they are decoded when somebody asks for it. Its sentences and tokens are cut from the text
 * again. Nothing of it is a property of its own: a copy made with `...` has nothing.
 */
class HeldAnalysis implements Analysis {
  readonly bytes: Uint8Array;
  readonly held: HeldText;
  declare readonly corrections?: readonly Placed[];

  constructor(bytes: Uint8Array, held: HeldText) {
    this.bytes = bytes;
    this.held = held;
    const { corrections } = this.#whole;
    if (corrections) this.corrections = corrections;
  }

  get #whole(): Analysis {
    return rememberAnalyses(this, this.bytes.length, () => {
      const { text } = this.held;
      return unpack(decode(this.bytes, text) as PackedAnalysis, text);
    });
  }

  get text(): string {
    return this.recognition.kind === 'none' ? '' : this.held.text;
  }

  get recognition(): Recognition {
    return this.#whole.recognition;
  }

  get dates(): Analysis['dates'] {
    return this.#whole.dates;
  }

  get actors(): Analysis['actors'] {
    return this.#whole.actors;
  }

  get quotes(): Analysis['quotes'] {
    return this.#whole.quotes;
  }
}

/** What the folder makes of an article. */
type Settled = Pick<ReadArticle, 'dates' | 'actors' | 'quotes'> & Pick<Article, 'published'>;

/** An article as the folder settled it, held as bytes beside those of its analysis; as these it has nothing of its own. */
class HeldArticle implements ReadArticle {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly #analysis: Analysis;

  constructor(file: string, analysis: Analysis, bytes: Uint8Array) {
    this.file = file;
    this.bytes = bytes;
    this.#analysis = analysis;
  }

  get #whole(): ReadArticle {
    const { file, bytes } = this;
    return rememberArticles(this, bytes.length, () => {
      const { published, ...rest } = decode(bytes, this.#analysis.text) as Settled;
      const { article } = asRead(file, this.#analysis);
      const isOwn = same(article.published, published);
      return { file, article: isOwn ? article : { ...article, published }, ...rest };
    });
  }

  get article(): Article {
    return this.#whole.article;
  }

  get dates(): ReadArticle['dates'] {
    return this.#whole.dates;
  }

  get actors(): ReadArticle['actors'] {
    return this.#whole.actors;
  }

  get quotes(): ReadArticle['quotes'] {
    return this.#whole.quotes;
  }
}

/** The bytes of an analysis, or of an article as the folder settled it, for another thread. */
export function bytesOf(made: Analysis | ReadArticle): Uint8Array {
  if (made instanceof HeldAnalysis || made instanceof HeldArticle) return made.bytes;
  return 'file' in made ? encodeRead(made) : encode(pack(made), made.text);
}

/** The text that an analysis is of, for another thread. */
export const textOf = (analysis: Analysis): HeldText =>
  analysis instanceof HeldAnalysis ? analysis.held : holdText(analysis.text);

/** Whether two articles of one text were settled as the same. */
export function areSame(a: ReadArticle, b: ReadArticle): boolean {
  const [x, y] = [bytesOf(a), bytesOf(b)];
  return x.length === y.length && x.every((byte, i) => byte === y[i]);
}

/** An analysis, or the bytes of one, held as bytes. */
export const compact = (analysis: PackedAnalysis | Uint8Array, text: HeldText): Analysis =>
  new HeldAnalysis(analysis instanceof Uint8Array ? analysis : encode(analysis, text.text), text);

const encodeRead = ({ article, dates, actors, quotes }: ReadArticle): Uint8Array =>
  encode({ published: article.published, dates, actors, quotes } satisfies Settled, article.text);

/** An article as the folder settled it, or its bytes, held as bytes. */
export const compactRead = (file: string, analysis: Analysis, settled: ReadArticle | Uint8Array): ReadArticle => {
  if (settled instanceof HeldArticle) return settled;
  return new HeldArticle(file, analysis, settled instanceof Uint8Array ? settled : encodeRead(settled));
};
