import type { Article, Recognition } from '../article/article.js';
import { readSentences, type Sentence, type Span } from '../text/text.js';
import type { Analysis } from './analysis.js';

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

/** The analysis of the text that it was packed from. Its tokens are cut again, when somebody asks for them. */
export function unpack(packed: PackedAnalysis, text: string): Analysis {
  const { recognition } = packed;
  if (recognition.kind === 'none') return { ...packed, recognition };
  const flat = recognition.article.sentences;
  const sentences = flat.flatMap((start, i) => (i % 2 ? [] : [sentenceAt(text, { start, end: flat[i + 1] ?? start })]));
  return { ...packed, recognition: { ...recognition, article: { ...recognition.article, text, sentences } } };
}

function sentenceAt(text: string, { start, end }: Span): Sentence {
  // Held for as long as somebody else does: tokens take ten times the memory of the text.
  let held: WeakRef<Sentence['tokens']> | null = null;
  return {
    start,
    end,
    get tokens() {
      const known = held?.deref();
      if (known) return known;
      const tokens = readSentences(text, [{ start, end }]).flatMap(sentence => sentence.tokens);
      held = new WeakRef(tokens);
      return tokens;
    },
  };
}
