import type { Position } from 'vscode-languageserver-types';
import type { linkedCommands } from '../protocol.js';

type Linked = (typeof linkedCommands)[number];

/** Their titles in the palette. */
const titles: Readonly<Record<Linked, string>> = {
  showFactElsewhere: 'Show This Fact in Other Articles',
  showSayings: 'Show Everything This Actor Said',
};

/** Says in a hover how to go on from a place, in the words of `label` where it can be a link. */
export type Offer = (command: Linked, label: string) => string;

/**
 * Links that run a command at a place, for an editor that lets them: the client names the few commands that a link may run. The
 * label is escaped by whoever gives it. Elsewhere the command is named.
 */
export function offersAt(uri: string, { line, character }: Position, areLinks: boolean): Offer {
  if (!areLinks) return (command, label) => `${label}: *Dateline: ${titles[command]}*`;
  const place = encodeURIComponent(JSON.stringify([{ uri, line, character }])).replace(/[()]/g, escaped);
  return (command, label) => `[${label}](command:dateline.${command}?${place})`;
}

/** What would end a link's address. */
const escaped = (bracket: string): string => `%${bracket.charCodeAt(0).toString(16)}`;
