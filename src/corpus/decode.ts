import { detect } from 'chardet';

/** A file's text; `encoding` names what it was read as where that is not UTF-8. */
export interface Decoded {
  readonly text: string;
  readonly encoding?: string;
}

/** Bytes looked at when guessing an encoding: more would cost time and say no more. */
const sample = 64 * 1024;

/**
 * The text of a file's bytes, a byte order mark removed, line endings kept. UTF-8 where it is valid; else UTF-16 by its
 * mark; else the encoding that the bytes look like, so that no file is dropped for an odd quotation mark.
 */
export function decode(bytes: Uint8Array): Decoded {
  const marked = byMark(bytes);
  if (marked) return { text: new TextDecoder(marked).decode(bytes), encoding: marked };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    const encoding = guess(bytes);
    const text = new TextDecoder(encoding).decode(bytes);
    return { text: encoding === 'windows-1252' ? withQuotes(text) : text, encoding };
  }
}

function byMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** A label that TextDecoder knows; Windows' Western European where the guess is none. */
function guess(bytes: Uint8Array): string {
  const label = detect(bytes.subarray(0, sample));
  // The sample may cut a character in two or be plain ASCII; a file that is not valid UTF-8 is not UTF-8 for all that.
  if (!label || label === 'UTF-8' || label === 'ASCII') return 'windows-1252';
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return 'windows-1252';
  }
}

/** What Windows put where ISO 8859-1 has control characters, from 0x80 on. */
const windows = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** Node 20 decodes windows-1252 as ISO 8859-1, and loses the quotation marks of every old Windows program. */
function withQuotes(text: string): string {
  return text.replace(/[\x80-\x9f]/g, unit => windows[unit.charCodeAt(0) - 0x80] ?? unit);
}
