import nlp from 'compromise';
import { measure } from './measure.js';

interface Found {
  readonly offset: { readonly start: number; readonly length: number };
}

measure(text => {
  const read = nlp(text);
  const spans = (kind: string, found: unknown) =>
    (found as readonly Found[]).map(({ offset: { start, length } }) => ({
      kind,
      form: 'name',
      ...bare(text, start, start + length),
    }));
  return {
    actors: [
      ...spans('person', read.people().json({ offset: true })),
      ...spans('organisation', read.organizations().json({ offset: true })),
      ...spans('place', read.places().json({ offset: true })),
    ],
  };
});

/** Its words carry the marks around them; an abbreviation's own stop is not told from a sentence's. */
function bare(text: string, from: number, to: number): { start: number; end: number } {
  let [start, end] = [from, to];
  while (start < end && /[\s"'“”‘’(),;:.!?]/.test(text.charAt(start))) start++;
  while (end > start && /[\s"'“”‘’(),;:.!?]/.test(text.charAt(end - 1))) end--;
  return { start, end };
}
