import type { Conflict, Fact, Statement } from '../facts/facts.js';
import type { Corpus } from './corpus.js';
import { grouped } from './grouped.js';
import { compare } from './mentions.js';
import { escapeMarkdown, outletOf, tellDay, tellPublished, tellValue } from './telling.js';

/** Where a link of the report leads, for a file of the folder: a path or an address, which is escaped here. */
type LinkTo = (file: string) => string;

/**
 * A folder's facts in Markdown by the day on which they were first reported, each with what its sources disagree on, the sources
 * themselves and the independent origins behind them; disputed ones come first on their day. Articles' text is escaped: it is
 * data.
 */
export function reportOn(corpus: Corpus, linkTo: LinkTo): string {
  const { facts } = corpus.crossReference();
  const days = grouped(facts, fact => firstReported(corpus, fact) ?? undated);
  const disputed = facts.filter(isDisputed).length;
  const sections = [...days]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, list]) => {
      const entries = list.toSorted(disputedFirst).map(fact => entry(corpus, fact, linkTo));
      return `## ${day === undated ? 'Undated' : tellDay(day)}\n\n${entries.join('\n')}`;
    });
  const counts = [
    count(corpus.files().length, 'article'),
    `${count(facts.length, 'fact')} in two or more of them`,
    `${disputed} disputed`,
  ];
  return `# What the articles report\n\n${mark}\n\n${counts.join(', ')}.\n\n${sections.join('\n')}`;
}

/** A report may lie among the articles: it must not be read as one of them (see `fileFormat` in article/). */
const mark = '<!-- Written by Dateline; no article. -->';

/** Sorts after every day. */
const undated = 'undated';

/** The ISO day of the first article that reports a fact; null where none is dated. */
export function firstReported(corpus: Corpus, { statements }: Fact): string | null {
  const [day = undated] = statements.map(({ file }) => publishedOn(corpus, file)).sort();
  return day === undated ? null : day;
}

/**
 * A fact's statements, the earliest article's first. Of one article that comes first which has the most words in common with the
 * others: a headline says less than the fact, and a sentence that holds two facts says more.
 */
export function byFirstReport(corpus: Corpus, { statements }: Fact): readonly Statement[] {
  const words = new Map(statements.map(statement => [statement, wordsIn(statement)]));
  const likeness = new Map<Statement, number>();
  const likenessOf = (one: Statement) => {
    const known =
      likeness.get(one) ?? statements.reduce((sum, other) => sum + common(words.get(one)!, words.get(other)!), 0);
    likeness.set(one, known);
    return known;
  };
  return statements.toSorted((a, b) => {
    const [dayA, dayB] = [publishedOn(corpus, a.file), publishedOn(corpus, b.file)];
    return compare(dayA, dayB) || compare(a.file, b.file) || likenessOf(b) - likenessOf(a);
  });
}

const wordsIn = ({ text }: Statement): ReadonlySet<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));

/** Words that both have over words that either has. */
function common(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const word of a) if (b.has(word)) both++;
  return both / (a.size + b.size - both);
}

/** Disputed facts before others, then those of more articles. */
export function disputedFirst(a: Fact, b: Fact): number {
  return Number(isDisputed(b)) - Number(isDisputed(a)) || articlesOf(b).size - articlesOf(a).size;
}

/** The files that report a fact. */
export const articlesOf = ({ statements }: Fact): ReadonlySet<string> => new Set(statements.map(({ file }) => file));

const isDisputed = ({ conflicts }: Fact): boolean => conflicts.length > 0;

const publishedOn = (corpus: Corpus, file: string): string => corpus.publishedOn(file) ?? undated;

function entry(corpus: Corpus, fact: Fact, linkTo: LinkTo): string {
  const [first, ...others] = byFirstReport(corpus, fact);
  if (!first) return '';
  const lines = [
    `- **${escapeMarkdown(first.text)}**`,
    ...fact.conflicts.map(conflict => `  - ⚠ They differ on the ${conflict.aspect}: ${sides(corpus, conflict)}`),
    ...(fact.updates ?? []).map(update => `  - The ${update.aspect} changed: ${sides(corpus, update)}`),
    `  - ${source(corpus, first, linkTo)}`,
    ...others.map(statement => `  - ${source(corpus, statement, linkTo)}: ${escapeMarkdown(statement.text)}`),
    `  - ${count(fact.origins.length, 'independent origin')}: ${fact.origins.map(escapeMarkdown).join(', ')}`,
  ];
  return `${lines.join('\n')}\n`;
}

function source(corpus: Corpus, { file }: Statement, linkTo: LinkTo): string {
  const origin = corpus.article(file)?.origin?.name;
  const day = tellPublished(corpus.read(file)?.article.published) ?? 'undated';
  return `${origin ? `${escapeMarkdown(origin)}, ` : ''}${day}, [${escapeMarkdown(file)}](<${encodeURI(linkTo(file))}>)`;
}

/** "**17 Oct 2025** (“October 17”, Ship & Shore) — **18 Oct 2025** (“Saturday”, Northwire; “Saturday evening”, AP)". */
function sides(corpus: Corpus, { aspect, values }: Conflict): string {
  const saying = grouped(values, value => tellValue(corpus, aspect, value));
  return [...saying]
    .map(([value, all]) => {
      const said = all.map(
        ({ file, text }) => `“${escapeMarkdown(text)}”, ${escapeMarkdown(outletOf(file, corpus.article(file)))}`,
      );
      return `**${escapeMarkdown(value)}** (${[...new Set(said)].join('; ')})`;
    })
    .join(' — ');
}

const count = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`;
