import type { Article, Published } from '../article/article.js';
import { type DateMention, describeDate } from '../dates/dates.js';
import type { Aspect, ConflictingValue } from '../facts/facts.js';
import { contains } from '../text/text.js';
import type { Corpus } from './corpus.js';

/** Who speaks to the reader: the article's origin, or its file's name where that is not known. */
export function outletOf(file: string, article: Article | null): string {
  return article?.origin?.name ?? file.slice(file.lastIndexOf('/') + 1);
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** An ISO day or minute as a reader would write it: "6 Nov 2023", "9 Dec 2023, 14:24"; as it is where it is neither. */
export function tellDay(value: string): string {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d))?/.exec(value);
  const month = months[Number(match?.[2]) - 1];
  if (!match || !month) return value;
  return `${Number(match[3])} ${month} ${match[1]}${match[4] ? `, ${match[4]}` : ''}`;
}

/** A publication date for people, saying so where it is not the text's own: "6 Nov 2023 (inferred)"; null where there is none. */
export function tellPublished(published: Published | null | undefined): string | null {
  if (!published) return null;
  const how =
    published.source === 'inferred' ? ' (inferred)' : published.source === 'correction' ? ' (set by hand)' : '';
  return tellDay(published.value) + how;
}

/** The date that a value of a conflict is. */
export function dateAt(corpus: Corpus, value: ConflictingValue): DateMention | undefined {
  const dates: readonly DateMention[] = corpus.read(value.file)?.dates ?? [];
  return dates.find(one => one.value === value.value && (contains(value, one) || contains(one, value)));
}

/** A value of a conflict for people: a date as a person writes it; others as they are. */
export function tellValue(corpus: Corpus, aspect: Aspect, value: ConflictingValue): string {
  const date = aspect === 'date' ? dateAt(corpus, value) : undefined;
  return date ? describeDate(date) : value.value;
}

/** The marks that mean something anywhere in a line of Markdown or HTML. */
const marks = /[\\`*_~[\]<>&|@]/g;
/** What would make a bare address a link, or a word an icon. */
const addresses = /:(?=\/)|(?<=www)\.|\$(?=\()/gi;
/** What would make a line a heading, an item or a rule. */
const lineStart = /^(\d*)([#+\-=.)])/;
/** Control characters, and those that would turn the direction of what follows. */
const unseen = /[\p{Cc}\p{Cf}\u2028\u2029]+/gu;

/**
 * Text as data within Markdown: it shows as it stands, on one line, and can't become a link, an image, a command, an element
 * or an entity (CommonMark 0.31, §2.4: a backslash before any ASCII mark makes it plain; GFM 0.29, §6.9: bare addresses).
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(unseen, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
    .replace(marks, '\\$&')
    .replace(addresses, '\\$&')
    .replace(lineStart, '$1\\$2');
}
