import { readSentences, type Span, wordsOf } from '../text/text.js';
import type { Article, Byline, Furniture } from './article.js';
import { readBlocks } from './blocks.js';
import { readCredit } from './credits.js';
import { type Opening, readDateline } from './dateline.js';
import { divide } from './divide.js';
import { type Header, readHeader } from './header.js';
import { languageOf } from './language.js';
import { layOut, type Part } from './layout.js';
import { findOrigin } from './origin.js';
import { findPublished } from './published.js';

/** Everything that a text's layout shows, put together as the article it holds. */
export function assemble(text: string): Article {
  const header = readHeader(text);
  const parts = layOut(readBlocks(text, header?.rest ?? 0)).flatMap(divide);
  const textsOf = (role: Part['role']): string[] =>
    parts.filter(part => part.role === role).map(part => part.block.text);
  const body = parts.filter(part => part.role === 'body').map(part => part.block);
  const opening = openingOf(text, body);
  const byline = [...(header?.byline ?? []), ...parts.flatMap(bylinesOf)];
  const headline = parts.find(part => part.role === 'headline')?.block ?? header?.title;
  const marked = header ? headerAround(header, headline ?? null) : [];
  return {
    text,
    headline: headline ? wordsOf(text, headline) : null,
    published: findPublished(text, header, parts, opening),
    dateline: opening?.dateline ?? null,
    byline,
    origin: findOrigin({
      dateline: opening?.agency ?? null,
      credits: textsOf('credit'),
      byline,
      lead: textsOf('body').slice(0, 3),
      publisher: header?.publisher ?? null,
      page: parts.filter(namesItself).map(part => part.block.text),
    }),
    body: body.map(spanOf),
    subheads: parts.filter(part => part.role === 'subhead').map(part => spanOf(part.block)),
    furniture: [...marked, ...parts.flatMap(furnitureOf)],
    sentences: readSentences(text, [
      ...(header ? headerStretches(header) : []),
      ...parts.flatMap(part => stretches(part.block, opening)),
    ]),
    language: languageOf(
      textsOf('body')
        .slice(0, 12)
        .map(paragraph => paragraph.slice(0, 1000))
        .join('\n'),
    ),
  };
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });

/** The header, without its title where that is the article's headline. */
const headerAround = ({ start, end, title }: Header, headline: Span | null): readonly Furniture[] =>
  title && title === headline
    ? [
        { start, end: title.start, kind: 'header' },
        { start: title.end, end, kind: 'header' },
      ]
    : [{ start, end, kind: 'header' }];

/** A title among fields is a sentence of its own. */
function headerStretches({ start, end, title }: Header): readonly Span[] {
  if (!title) return [{ start, end }];
  return [{ start, end: title.start }, spanOf(title), { start: title.end, end }];
}

const furnitureOf = ({ block: { start, end }, role }: Part): Furniture[] =>
  role === 'body' || role === 'headline' || role === 'subhead' ? [] : [{ start, end, kind: role }];

/** A paragraph that a dateline opens is read in two: no sentence of the report begins with its dateline. */
function stretches(block: Span, opening: Opening | null): readonly Span[] {
  const { start, end } = block;
  if (!opening || opening.start !== start) return [{ start, end }];
  return [
    { start, end: opening.rest },
    { start: opening.rest, end },
  ];
}

/** The dateline of the first paragraph that has one, among the first three. */
function openingOf(text: string, body: readonly Span[]): Opening | null {
  for (const { start, end } of body.slice(0, 3)) {
    const opening = readDateline(readSentences(text, [{ start, end: Math.min(end, start + longestOpening) }]));
    if (opening) return opening;
  }
  return null;
}

const longestOpening = 160;

const bylinesOf = ({ role, byline, block }: Part): readonly Byline[] =>
  role === 'credit' ? readCredit(block) : role === 'byline' && byline ? byline : [];

/** Lines in which a page speaks of itself; entries of its lists are about others. */
const namesItself = ({ role, inherited, block, byline }: Part): boolean =>
  !inherited &&
  !block.item &&
  ((role === 'byline' && !byline?.length) ||
    role === 'legal' ||
    role === 'publisher' ||
    role === 'related' ||
    role === 'newsletter' ||
    role === 'share');
