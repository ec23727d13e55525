import type { Span } from '../text/text.js';
import type { QuotedPlace } from './folder-file.js';
import { describe } from './selectors.js';

/** The place of some words of an article for `dateline.yaml`: the words alone where they stand there once, else with what is around them. */
export function quotePlace(article: string, text: string, span: Span): QuotedPlace {
  const { exact, prefix, suffix } = describe(text, span);
  const isAlone = text.indexOf(exact) === text.lastIndexOf(exact);
  return { article, target: isAlone ? { exact, prefix: '', suffix: '' } : { exact, prefix, suffix } };
}
