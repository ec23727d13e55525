import type { Actor, ActorMention } from '../../actors/actors.js';
import type { PlacedText } from '../protocol.js';
import { cut, source, words } from './words.js';

/** What the folder has of an actor, for a hover. */
export interface Portrait {
  readonly mentions: number;
  readonly articles: number;
  /** Its first and its last mention in other articles than the one at hand. */
  readonly first: PlacedText | null;
  readonly last: PlacedText | null;
  readonly sayings: readonly (PlacedText & { readonly isDirect: boolean })[];
}

/** A saying is cut to so many code units: who wants more follows the link. */
const longestSaying = 160;
/** More roles or names are not read. */
const mostRoles = 3;
const mostNames = 8;

/** An actor's name and kind, its roles as the articles give them, its other names, where it is mentioned, and what it said. */
export function tellActor(mention: ActorMention, actor: Actor | null, portrait: Portrait): string {
  const others = (actor?.names ?? []).filter(name => name !== mention.name).slice(0, mostNames);
  const roles = unlike([...(mention.role ? [mention.role] : []), ...(actor?.roles ?? [])]).slice(0, mostRoles);
  const lines = [
    `**${words(mention.name)}** · ${mention.kind}`,
    ...roles.map(words),
    ...(others.length ? [`also: ${others.map(words).join(', ')}`] : []),
    tellMentions(portrait),
  ];
  const sayings = portrait.sayings.map(tellSaying);
  return [lines.join('  \n'), ...(sayings.length ? [`Said:\n${sayings.join('\n')}`] : [])].join('\n\n');
}

/** "5 mentions in 3 articles · first in Reuters, 6 May 2024 · last in AP, 9 May 2024", the latter two as links. */
function tellMentions({ mentions, articles, first, last }: Portrait): string {
  const counted = `${count(mentions, 'mention')} in ${articles === 1 ? 'this article' : `${articles} articles`}`;
  const places = [
    ...(first ? [`first in ${source(first)}`] : []),
    ...(last && last.uri !== first?.uri ? [`last in ${source(last)}`] : []),
  ];
  return [counted, ...places].join(' · ');
}

const tellSaying = (saying: Portrait['sayings'][number]): string => {
  // The comma before "he said" stands inside the quotation marks, and says nothing here.
  const said = cut(saying.text.replace(/,$/, ''), longestSaying);
  return `- ${saying.isDirect ? `“${said}”` : said} — ${source(saying)}`;
};

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

/** The first of those that differ in their stops and capitals alone: "U.S. envoy", "US envoy". */
function unlike(roles: readonly string[]): readonly string[] {
  const bare = (role: string) => role.replaceAll('.', '').toLowerCase();
  return [...new Map([...roles].reverse().map(role => [bare(role), role])).values()].reverse();
}
