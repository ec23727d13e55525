import { same } from '../annotations/annotations.js';
import type { Article, Recognition } from '../article/article.js';
import type { ReadArticle } from '../facts/facts.js';
import { readSentences, type Sentence, type Span, type Token } from '../text/text.js';
import { type Analysis, asRead } from './analysis.js';
import { defer } from './defer.js';
import { decode, encode } from './encoding.js';
import { createRecent } from './recent.js';

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
const rememberSentences = createRecent(200_000);

function unpack(packed: PackedAnalysis, text: string): Analysis {
  const { recognition } = packed;
  if (recognition.kind === 'none') return { ...packed, text: '', recognition };
  const { sentences: flat, ...rest } = recognition.article;
  const places = Int32Array.from(flat);
  const sentences = rememberSentences(text.length, () =>
    Array.from({ length: places.length / 2 }, (_, i) =>
      sentenceAt(text, { start: places[2 * i]!, end: places[2 * i + 1]! }),
    ),
  );
  const article: Article = {
    ...rest,
    text,
    get sentences() {
      return sentences();
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
const rememberDecoded = createRecent(1_000_000);

/** The bytes that analyses and articles were made of. */
const bytes = new WeakMap<object, Uint8Array>();

/** The bytes of an analysis, or of an article as the folder settled it, for another thread. */
export const bytesOf = (made: Analysis | ReadArticle): Uint8Array =>
  bytes.get(made) ?? ('file' in made ? encodeRead(made) : encode(pack(made), made.text));

/** Whether two articles of one text were settled as the same. */
export function areSame(a: ReadArticle, b: ReadArticle): boolean {
  const [x, y] = [bytesOf(a), bytesOf(b)];
  return x.length === y.length && x.every((byte, i) => byte === y[i]);
}

/** An analysis held as bytes, which are decoded when somebody asks for it; its sentences and tokens are cut from the text again. */
export function compact(analysis: PackedAnalysis | Uint8Array, text: string): Analysis {
  const held = analysis instanceof Uint8Array ? analysis : encode(analysis, text);
  const whole = rememberDecoded(held.length, () => unpack(decode(held, text) as PackedAnalysis, text));
  const { text: own, corrections } = whole();
  const known = { text: own, ...(corrections ? { corrections } : {}) };
  const made: Analysis = defer(known, whole, ['recognition', 'dates', 'actors', 'quotes']);
  bytes.set(made, held);
  return made;
}

/** What the folder makes of an article. */
type Settled = Pick<ReadArticle, 'dates' | 'actors' | 'quotes'> & Pick<Article, 'published'>;

const encodeRead = ({ article, dates, actors, quotes }: ReadArticle): Uint8Array =>
  encode({ published: article.published, dates, actors, quotes } satisfies Settled, article.text);

/** An article as the folder settled it, held as bytes beside those of its analysis. */
export function compactRead(file: string, analysis: Analysis, settled: ReadArticle | Uint8Array): ReadArticle {
  if (!(settled instanceof Uint8Array) && bytes.has(settled)) return settled;
  const held = settled instanceof Uint8Array ? settled : encodeRead(settled);
  const whole = rememberDecoded(held.length, (): ReadArticle => {
    const { published, ...rest } = decode(held, analysis.text) as Settled;
    const { article } = asRead(file, analysis);
    const isOwn = same(article.published, published);
    return { file, article: isOwn ? article : { ...article, published }, ...rest };
  });
  const made: ReadArticle = defer({ file }, whole, ['article', 'dates', 'actors', 'quotes']);
  bytes.set(made, held);
  return made;
}
