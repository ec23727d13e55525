/** "1 fact", "7 facts". */
export const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

/**
 * Words of an article for a list or a message, on one line: VS Code would make an icon of their `$(…)`, and a link, even to a
 * command, of their `[…](…)`.
 */
export const clean = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/([$\]])\(/g, '$1\u200b(');

/** The same, cut where there are many. */
export function listed(text: string, most = 120): string {
  const line = clean(text);
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}
