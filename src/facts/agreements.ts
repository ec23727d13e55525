import { compareDates, describeDate } from '../dates/dates.js';
import { copyOf } from '../text/text.js';
import type { Agreement } from './facts.js';
import { compareQuantities, describeQuantity } from './quantities.js';
import type { Prepared } from './statements.js';

/** No reader wants a longer list. */
const mostAgreements = 8;

/** What statements of two files and more agree on: dates, figures, who and where. The most widely shared first. */
export function agree(statements: readonly Prepared[]): readonly Agreement[] {
  const found = new Map<string, { agreement: Agreement; files: Set<string> }>();
  const note = (aspect: Agreement['aspect'], value: string, files: readonly string[]) => {
    const key = `${aspect} ${value.toLowerCase()}`;
    const entry = found.get(key) ?? { agreement: { aspect, value }, files: new Set<string>() };
    for (const file of files) entry.files.add(file);
    found.set(key, entry);
  };
  for (const { file, actors } of statements)
    for (const { name, kind, form } of actors)
      if (form !== 'pronoun') note(kind === 'place' ? 'place' : 'actor', name, [file]);
  for (const [at, b] of statements.entries())
    for (const a of statements.slice(0, at)) {
      if (a.file === b.file) continue;
      for (const x of a.dates)
        for (const y of b.dates) {
          const relation = compareDates(x, y);
          if (relation !== 'equal' && relation !== 'compatible') continue;
          note('date', describeDate(x.value.length >= y.value.length ? x : y), [a.file, b.file]);
        }
      for (const x of a.quantities)
        for (const y of b.quantities)
          if (x.unit !== null && x.unit === y.unit && compareQuantities(x, y) === 'equal')
            note('quantity', describeQuantity(a.source.article.text, x), [a.file, b.file]);
    }
  return [...found.values()]
    .filter(({ files }) => files.size > 1)
    .sort((x, y) => y.files.size - x.files.size)
    .slice(0, mostAgreements)
    .map(({ agreement: { aspect, value } }) => ({ aspect, value: copyOf(value) }));
}
