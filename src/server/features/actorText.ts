import type { Actor, ActorMention } from '../../actors/actors.js';
import type { PlacedText } from '../protocol.js';
import type { Offer } from './commandLinks.js';
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

/** An actor's name and kind, its roles as the articles give them, its other names, and where it is mentioned. */
export function tellActor(mention: ActorMention, actor: Actor | null, portrait: Portrait): string {
  const others = (actor?.names ?? []).filter(name => name !== mention.name).slice(0, mostNames);
  const roles = unlike([...(mention.role ? [mention.role] : []), ...(actor?.roles ?? [])]).slice(0, mostRoles);
  return [
    `**${words(mention.name)}** · ${mention.kind}`,
    ...roles.map(words),
    ...(others.length ? [`also: ${others.map(words).join(', ')}`] : []),
    tellMentions(portrait),
  ].join('  \n');
}

/** What an actor said, each saying with a link to its place; null where nothing is known. */
export function tellSayings({ name }: ActorMention, { sayings }: Portrait, offer: Offer): string | null {
  if (sayings.length === 0) return null;
  const all = offer('showSayings', `Show everything ${words(name)} said`);
  return `**${words(name)}** said:\n${sayings.map(tellSaying).join('\n')}\n\n${all}`;
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
  // What ties the words to their "he said" says nothing here: the comma before it, the "that" behind it.
  const said = cut(saying.text.replace(/,$|^that\s+/g, ''), longestSaying);
  return `- ${saying.isDirect ? `“${said}”` : said} — ${source(saying)}`;
};

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

/** The first of those that differ in their stops and capitals alone ("U.S. envoy", "US envoy"), and none that a longer one holds. */
function unlike(roles: readonly string[]): readonly string[] {
  const bare = (role: string) => ` ${role.replaceAll('.', '').toLowerCase()} `;
  const first = new Map([...roles].reverse().map(role => [bare(role), role]));
  return [...first]
    .reverse()
    .filter(([role]) => ![...first.keys()].some(other => other !== role && other.includes(role)))
    .map(([, role]) => role);
}
