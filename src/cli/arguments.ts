import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UsageError } from './io.js';

/** `parseArgs`, with what is wrong as a UsageError of one line. */
export function readArguments<T extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: T,
): ReturnType<typeof parseArgs<{ args: string[]; options: T; allowPositionals: true }>> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    const [first = ''] = error instanceof Error ? error.message.split(/\. |\n/) : [];
    throw new UsageError(first);
  }
}

/** The formats that a command knows; it is given one that it knows, or none. */
export function checkFormat(format: string | undefined, known: readonly string[]): void {
  if (format !== undefined && !known.includes(format)) {
    throw new UsageError(`--format ${format} is unknown; it can be ${known.join(' or ')}`);
  }
}

/** The one folder that a command takes. */
export function onlyPlace(places: readonly string[], what: string): string {
  const [place, second] = places;
  if (place === undefined) throw new UsageError(`${what} is missing`);
  if (second !== undefined) throw new UsageError(`one ${what} at a time, and "${second}" is a second`);
  return place;
}
