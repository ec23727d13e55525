import { agency, plainAgency } from './agencies.js';
import type { Byline, Origin } from './article.js';

/** Where an origin can be read: what opens and closes the report, its authors, its first paragraphs, the page around it. */
export interface Sources {
  readonly dateline: string | null;
  readonly credits: readonly string[];
  readonly byline: readonly Byline[];
  readonly lead: readonly string[];
  /** The outlet that a header names. */
  readonly publisher: string | null;
  readonly page: readonly string[];
}

/**
 * The agency or outlet behind the text. What the report says of itself goes before what it says of others, and both before
 * the name of the page that it stands on.
 */
export function findOrigin({ dateline, credits, byline, lead, publisher, page }: Sources): Origin | null {
  if (dateline) return { name: dateline, how: 'dateline' };
  const credit = firstOf(credits, agencyIn);
  if (credit) return { name: credit, how: 'credit' };
  const signed = firstOf(byline, ({ text }) => agency(text) ?? outlet(text));
  if (signed) return { name: signed, how: 'byline' };
  const cited = firstOf(lead, attribution);
  if (cited) return { name: cited, how: 'attribution' };
  const name = publisher ? (agency(publisher) ?? publisher.replace(/^The /, '')) : firstOf(page, outletIn);
  return name ? { name, how: 'publisher' } : null;
}

function firstOf<Item>(items: readonly Item[], read: (item: Item) => string | undefined): string | undefined {
  for (const item of items) {
    const name = read(item);
    if (name) return name;
  }
  return undefined;
}

const capitalised = /\p{Lu}[\p{L}.'’&-]*(?: (?:(?:of|and|the|&) )?\p{Lu}[\p{L}.'’&-]*){0,4}/gu;

/** The first agency named in a text, under its usual name. */
export function agencyIn(text: string): string | undefined {
  for (const [words] of text.slice(0, 600).matchAll(capitalised)) {
    const name = longestKnown(words.split(' '));
    if (name) return name;
  }
  return undefined;
}

/** The agency that some of the words name, the longest name first. */
function longestKnown(words: readonly string[]): string | undefined {
  for (let length = words.length; length > 0; length--)
    for (let from = 0; from + length <= words.length; from++) {
      const known = plainAgency(
        words
          .slice(from, from + length)
          .join(' ')
          .replace(/\.$/, ''),
      );
      if (known) return known;
    }
  return undefined;
}

const cites =
  /\b(?:reported by|reports by|report by|report from|according to|told|quoted by|cited by|citing|carried by) (?:the )?(?=\p{Lu})/gu;
const reports =
  /^(?:['’]s)? (?:news agency |news |agency )?(?:reported|reports|has reported|said in a report|first reported|learned)\b/;

/** "as reported by Reuters", "according to Yonhap", "Reuters reported": the agency or outlet whose report this is. */
function attribution(paragraph: string): string | undefined {
  for (const match of paragraph.matchAll(cites)) {
    capitalised.lastIndex = 0;
    const at = match.index + match[0].length;
    const words = new RegExp(capitalised.source, 'uy');
    words.lastIndex = at;
    const name = words.exec(paragraph)?.[0];
    if (!name) continue;
    const isCopied = match[0].startsWith('reported by') && paragraph.slice(0, match.index).endsWith('as ');
    // "as reported by X" names an outlet, though no list knows it, where X is one word and so hardly a person.
    const known =
      longestKnown(name.split(' ')) ??
      (match[0].startsWith('report') ? outlet(name) : undefined) ??
      (isCopied && /^\p{L}{4,}\.?$/u.test(name) ? name.replace(/\.$/, '') : undefined);
    if (known) return known;
  }
  for (const match of paragraph.matchAll(capitalised)) {
    if (!reports.test(paragraph.slice(match.index + match[0].length, match.index + match[0].length + 40))) continue;
    const known = longestKnown(match[0].split(' ')) ?? outlet(match[0]);
    if (known) return known;
  }
  return undefined;
}

const kinds =
  /\b(?:Magazine|Times|Post|News|Herald|Journal|Gazette|Tribune|Guardian|Telegraph|Observer|Chronicle|Mail|Mirror|Express|Independent|Standard|Star|Sun|Globe|Courier|Bulletin|Monitor|Register|Examiner|Dispatch|Weekly|Daily|Today|Media|Broadcasting|Network|Press|Insider|Review|Radio|TV|Television|Newsdesk|Newswire|Wire)\b/;

/** "World News" is a part of any paper. */
const isSection = (name: string): boolean =>
  /^(?:World|Sports?|Business|Local|Breaking|Latest|Top|More|Related|Politic(?:s|al)|Tech(?:nology)?|Science|Health|Entertainment|National|International|Regional|Markets?|Money|Culture|Travel|Weather) News$/i.test(
    name,
  );

/** A name that says by one of its words that it is an outlet's. */
export const outlet = (name: string): string | undefined =>
  kinds.test(name) && name.includes(' ') && !isSection(name) ? name.replace(/^The /, '') : undefined;

/** The outlet that a line of the page names: "What's hot on Infosecurity Magazine?", "© 2016 Example Media". */
export function outletIn(line: string): string | undefined {
  const owner =
    /(?:©|\(c\)|copyright)\s*(?:©\s*)?(?:(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)\d\d)?)?,?\s*(?:by )?(?=\p{Lu})/iu.exec(
      line.slice(0, 60),
    );
  const from = owner ? owner.index + owner[0].length : 0;
  for (const match of line.slice(from, from + 300).matchAll(capitalised)) {
    if (owner && match.index > 0) break;
    const name = match[0]
      .split(/\. /)[0]!
      .replace(/ (?:All|Inc|Ltd|LLC|Limited|Corporation|Group)\b.*$/, '')
      .replace(/[.,]$/, '');
    const known = longestKnown(name.split(' ')) ?? (owner && name.includes(' ') ? name : outlet(name));
    if (known && (owner || precededByOwner.test(line.slice(0, from + match.index)))) return known.replace(/^The /, '');
  }
  return undefined;
}

const precededByOwner = /(?:\b(?:on|from|by|to|at|of|follow|with|about|the|subscribe to)\s+(?:the\s+)?|[|•-]\s*|^)$/i;
