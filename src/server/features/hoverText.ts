import type { Actor, ActorMention } from '../../actors/actors.js';
import { escapeMarkdown } from '../../corpus/corpus.js';
import { type DateMention, describeDate } from '../../dates/dates.js';
import type { Quote } from '../../quotes/quotes.js';
import type { ConflictItem, FactItem, PlacedText } from '../protocol.js';
import { linkTo } from '../uris.js';

/** A hover lists no more of the other articles than this; a command lists all. */
const mostOthers = 5;
/** Longer sentences, in code units, are cut: a hover is glanced at. */
const longest = 320;

/** "**last week** → 30 Oct – 5 Nov 2023 (week 44)", and how that was reached. */
export function tellDate(date: DateMention): string {
  const reached = date.how ? `  \n*${escapeMarkdown(date.how)}*` : '';
  return `**${words(date.text)}** → ${escapeMarkdown(describeDate(date))}${reached}`;
}

/** An actor's name and kind, the role at this place, and the other names that the folder has for it. */
export function tellActor(mention: ActorMention, actor: Actor | null, articles: number): string {
  const others = (actor?.names ?? []).filter(name => name !== mention.name).slice(0, 8);
  const roles = [...new Set([mention.role, ...(actor?.roles ?? [])])].filter(role => role !== undefined).slice(0, 3);
  const lines = [
    `**${words(mention.name)}** · ${mention.kind}`,
    ...roles.map(role => words(role)),
    ...(others.length ? [`also: ${others.map(words).join(', ')}`] : []),
    ...(articles > 1 ? [`in ${articles} articles of this folder`] : []),
  ];
  return lines.join('  \n');
}

const claims: Readonly<Record<Quote['claim'], string>> = {
  says: 'said',
  denies: 'denied',
  doubts: 'doubted',
  promises: 'promised',
  asks: 'asked',
  thinks: 'thought',
};

const kinds: Readonly<Record<Quote['kind'], string>> = {
  direct: 'quotation',
  mixed: 'partly quoted',
  indirect: 'reported, not quoted',
};

/** Who said it, under which name elsewhere, as what. */
export function tellQuote({ speaker, kind, claim, cue }: Quote, actor: Actor | null): string {
  const name = speaker && actor && actor.name !== speaker.text ? ` (${words(actor.name)})` : '';
  const who = speaker ? `**${words(speaker.text)}**${name}` : 'Nobody is named as its speaker';
  return `${who} · ${cue ? words(cue.text) : claims[claim]} · ${kinds[kind]}`;
}

/** What other articles say of the facts at a place: disagreements first, at most five others, then the origins. */
export function tellFacts(items: readonly FactItem[]): string {
  let room = mostOthers;
  const sections: string[] = [];
  for (const item of items) {
    if (room === 0) break;
    const lines = item.conflicts.map(conflict => tellConflict(conflict, item));
    const listed = item.others.slice(0, room);
    room -= listed.length;
    const left = item.others.length - listed.length;
    sections.push(
      [
        ...lines,
        'Other articles:',
        listed.map(other => `- ${source(other)}: ${words(other.text)}`).join('\n'),
        ...(left > 0 ? [`and ${left} more: *Dateline: Show This Fact in Other Articles*`] : []),
        tellOrigins(item),
      ].join('\n\n'),
    );
  }
  return sections.join('\n\n---\n\n');
}

/** "⚠ **They differ on the date**", and what each side says, this article first. */
function tellConflict({ aspect, values }: ConflictItem, { here }: FactItem): string {
  const sides = [...values]
    .sort((a, b) => Number(b.uri === here.uri) - Number(a.uri === here.uri))
    .slice(0, mostOthers + 1)
    .map(side => {
      const said = side.value === side.text ? '' : ` (${words(side.value)})`;
      return `- ${side.uri === here.uri ? 'here' : source(side)}: **${words(side.text)}**${said}`;
    });
  return `⚠ **They differ on the ${aspect}**\n\n${sides.join('\n')}`;
}

/** "2 independent origins: Reuters, Yonhap"; "1 origin behind 3 articles: Reuters". */
function tellOrigins({ origins, others }: FactItem): string {
  const articles = new Set(others.map(({ uri }) => uri)).size + 1;
  const names = origins.map(words).join(', ');
  return origins.length === 1
    ? `1 origin behind ${articles} articles: ${names}`
    : `${origins.length} independent origins: ${names}`;
}

/** The outlet and the day, as a link that opens the article there. The address is made here, none comes from a text. */
function source({ uri, range, outlet, published }: PlacedText): string {
  const label = [words(outlet), published && escapeMarkdown(published)].filter(Boolean).join(', ');
  return `[${label}](${linkTo(uri, range.start)})`;
}

/** Text of an article: escaped, and not too long. */
const words = (text: string): string => escapeMarkdown(text.length > longest ? `${text.slice(0, longest)}…` : text);
