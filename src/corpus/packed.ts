import type { Article, Recognition } from '../article/article.js';
import { readSentences, type Sentence, type Span, type Token } from '../text/text.js';
import type { Analysis } from './analysis.js';
import { createRecent } from './recent.js';

/** An analysis as plain data without its text: of sentences, all but where they stand is left out. */
export interface PackedAnalysis extends Omit<Analysis, 'recognition'> {
  readonly recognition:
    | Extract<Recognition, { kind: 'none' }>
    | { readonly kind: 'article'; readonly article: PackedArticle }
    | { readonly kind: 'foreign'; readonly article: PackedArticle; readonly language: string };
}

/** `sentences` holds the start and end of one after the other. */
type PackedArticle = Omit<Article, 'text' | 'sentences'> & { readonly sentences: readonly number[] };

/** The analysis for a file or another thread. */
export function pack(analysis: Analysis): PackedAnalysis {
  const { recognition } = analysis;
  if (recognition.kind === 'none') return { ...analysis, recognition };
  const { text: _, sentences, ...rest } = recognition.article;
  const article = { ...rest, sentences: sentences.flatMap(({ start, end }) => [start, end]) };
  return { ...analysis, recognition: { ...recognition, article } };
}

/**
 * Puts one string in the place of all that are equal, and of what is quoted the words in the text, in an analysis fresh from a file or
 * another thread: there each mention has names of its own, and these copies take as much memory as all the rest.
 */
export function shareStrings(packed: PackedAnalysis, text: string): PackedAnalysis {
  const known = new Map<string, string>();
  for (const { start, end } of packed.quotes) {
    const words = text.slice(start, end);
    known.set(words, words);
  }
  const share = (value: unknown): unknown => {
    if (typeof value === 'string') {
      if (!known.has(value)) known.set(value, value);
      return known.get(value);
    }
    if (typeof value !== 'object' || value === null) return value;
    const fields = value as Record<string, unknown>;
    for (const key of Object.keys(fields)) {
      const field = fields[key];
      if (typeof field !== 'number') fields[key] = share(field);
    }
    return value;
  };
  share([packed.actors, packed.dates, packed.quotes]);
  return packed;
}

/** So many code units of text have their sentences and tokens at hand: these take thirty times the memory of the text. */
const remember = createRecent(200_000);

/** The analysis of the text that it was packed from. Its sentences and tokens are cut again, when somebody asks for them. */
export function unpack(packed: PackedAnalysis, text: string): Analysis {
  const { recognition } = packed;
  if (recognition.kind === 'none') return { ...packed, recognition };
  const { sentences: flat, ...rest } = recognition.article;
  const places = Int32Array.from(flat);
  const sentences = remember(text.length, () =>
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
  return { ...packed, recognition: { ...recognition, article } };
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
