import type { Article } from '../article/article.js';
import type { Sentence, Span, Token } from '../text/text.js';
import { findQuotations, type Quotation } from './pairing.js';

/** Tokens of a block by index, the last one included. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

/** One paragraph, headline or stretch of furniture, cut into tokens, with the quotations in it. No attribution leaves its block. */
export interface Block extends Span {
  readonly role: 'body' | 'headline' | 'subhead' | 'furniture';
  /** The whole text of the file. */
  readonly source: string;
  readonly tokens: readonly Token[];
  /** For each token the index of the first and the last token of its sentence. */
  readonly first: readonly number[];
  readonly last: readonly number[];
  readonly quotations: readonly QuotedTokens[];
  /** For each token the quotation that it stands in, marks included, as its index plus one; 0 for none. */
  readonly quoted: readonly number[];
}

/** A quotation with its first and last token, marks included. */
export interface QuotedTokens extends Quotation, Range {}

/** The quotation that a token stands in. */
export const quotationAt = ({ quoted, quotations }: Block, token: number): QuotedTokens | undefined =>
  quoted[token]! > 0 ? quotations[quoted[token]! - 1] : undefined;

/** The blocks of an article in text order. */
export function readBlocks(article: Article): readonly Block[] {
  const places: Pick<Block, 'start' | 'end' | 'role'>[] = [
    ...article.body.map(({ start, end }) => ({ start, end, role: 'body' as const })),
    ...article.subheads.map(({ start, end }) => ({ start, end, role: 'subhead' as const })),
    ...article.furniture.map(({ start, end }) => ({ start, end, role: 'furniture' as const })),
  ];
  if (article.headline) places.push({ start: article.headline.start, end: article.headline.end, role: 'headline' });
  places.sort((a, b) => a.start - b.start);
  const body = places.filter(({ role }) => role === 'body');
  const ofBody = findQuotations(article.text, body);
  const quotations = new Map(body.map((place, i) => [place, ofBody[i]!]));
  let next = 0;
  return places.map(place => {
    const sentences: Sentence[] = [];
    for (
      let sentence = article.sentences[next];
      sentence && sentence.start < place.end;
      sentence = article.sentences[++next]
    )
      if (sentence.start >= place.start) sentences.push(sentence);
    return readBlock(
      article.text,
      place,
      sentences,
      quotations.get(place) ?? findQuotations(article.text, [place])[0]!,
    );
  });
}

/** In tokens. What is longer is no prose; it is cut, so that no search within a sentence grows with the file. */
const longestSentence = 300;

function readBlock(
  source: string,
  place: Pick<Block, 'start' | 'end' | 'role'>,
  sentences: readonly Sentence[],
  quotations: readonly Quotation[],
): Block {
  const tokens: Token[] = [];
  const first: number[] = [];
  const last: number[] = [];
  for (const sentence of sentences)
    for (let from = 0; from < sentence.tokens.length; from += longestSentence) {
      const start = tokens.length;
      const end = start + Math.min(longestSentence, sentence.tokens.length - from);
      while (tokens.length < end) {
        tokens.push(sentence.tokens[from + tokens.length - start]!);
        first.push(start);
        last.push(end - 1);
      }
    }
  const quoted: number[] = new Array(tokens.length).fill(0);
  const ranges: QuotedTokens[] = [];
  let at = 0;
  for (const quotation of quotations) {
    while (at < tokens.length && tokens[at]!.end <= quotation.outer.start) at++;
    const from = at;
    while (at < tokens.length && tokens[at]!.start < quotation.outer.end) quoted[at++] = ranges.length + 1;
    if (at > from) ranges.push({ ...quotation, first: from, last: at - 1 });
  }
  return { ...place, source, tokens, first, last, quotations: ranges, quoted };
}
