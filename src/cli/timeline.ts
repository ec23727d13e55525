import type { Corpus } from '../corpus/corpus.js';
import { escapeMarkdown, outletOf, tellDay, tellPublished } from '../corpus/corpus.js';
import type { Conflict, Fact, Statement } from '../facts/facts.js';

/**
 * A folder's facts in Markdown by the day on which they were first reported, each with its sources, the independent origins
 * behind it, and what the sources disagree on. Articles' text is escaped: it is data.
 */
export function timeline(corpus: Corpus): string {
  const { facts } = corpus.crossReference();
  const files = corpus.files();
  const days = new Map<string, Fact[]>();
  for (const fact of facts) {
    const day = firstDay(corpus, fact);
    days.set(day, [...(days.get(day) ?? []), fact]);
  }
  const conflicts = facts.filter(fact => fact.conflicts.length > 0).length;
  const sections = [...days]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([day, list]) =>
        `## ${day === undated ? 'Undated' : tellDay(day)}\n\n${list.map(fact => entry(corpus, fact)).join('\n')}`,
    );
  const counts = `${count(files.length, 'article')}, ${count(facts.length, 'fact')} in two or more, ${count(conflicts, 'of them disputed', 'of them disputed')}.`;
  return `# What the articles report\n\n${counts}\n\n${sections.join('\n')}`;
}

/** Sorts after every day. */
const undated = 'undated';

/** The day of the first article that reports it. */
const firstDay = (corpus: Corpus, fact: Fact): string =>
  fact.statements.map(({ file }) => publishedOn(corpus, file)).sort()[0] ?? undated;

const publishedOn = (corpus: Corpus, file: string): string =>
  corpus.read(file)?.article.published?.value.slice(0, 10) ?? undated;

function entry(corpus: Corpus, fact: Fact): string {
  const [first, ...others] = [...fact.statements].sort((a, b) =>
    publishedOn(corpus, a.file) < publishedOn(corpus, b.file) ? -1 : 1,
  );
  if (!first) return '';
  const lines = [
    `- **${escapeMarkdown(first.text)}**`,
    `  - ${source(corpus, first)}`,
    ...others.map(statement => `  - ${source(corpus, statement)}: ${escapeMarkdown(statement.text)}`),
    `  - ${count(fact.origins.length, 'independent origin')}: ${fact.origins.map(escapeMarkdown).join(', ')}`,
    ...fact.conflicts.map(conflict => `  - **Disagreement on the ${conflict.aspect}**: ${sides(corpus, conflict)}`),
    ...(fact.updates ?? []).map(update => `  - Updated ${update.aspect}: ${sides(corpus, update)}`),
  ];
  return `${lines.join('\n')}\n`;
}

function source(corpus: Corpus, { file }: Statement): string {
  const origin = corpus.article(file)?.origin?.name;
  const day = tellPublished(corpus.read(file)?.article.published) ?? 'undated';
  return `${origin ? `${escapeMarkdown(origin)}, ` : ''}${day}, [${escapeMarkdown(file)}](<${encodeURI(file)}>)`;
}

const sides = (corpus: Corpus, { values }: Conflict): string =>
  values
    .map(
      ({ file, value, text }) =>
        `${escapeMarkdown(value)} (“${escapeMarkdown(text)}”, ${escapeMarkdown(outletOf(file, corpus.article(file)))})`,
    )
    .join(' — ');

const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;
