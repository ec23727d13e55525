import { sharedBytes } from './bytes.js';
import { createRecent } from './recent.js';

/** A text of which the bytes are held: it takes half the memory, once for all threads, and is made when somebody asks for it. */
export interface HeldText {
  readonly text: string;
  /** For another thread. */
  readonly bytes: Uint8Array;
}

/** What the first byte says of the others: UTF-8, or UTF-16 units, the lower byte first, for a text that is not well-formed. */
const Form = { utf8: 0, units: 1 } as const;

/** So many bytes of texts are at hand as such. */
const rememberTexts = createRecent<{ readonly text: string }>(2_000_000);

class Held implements HeldText {
  readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  get text(): string {
    return rememberTexts(this, this.bytes.length, () => ({ text: decodeText(this.bytes) })).text;
  }
}

/** A text as bytes; or such bytes, as another thread has them. */
export const holdText = (from: string | Uint8Array): HeldText =>
  new Held(typeof from === 'string' ? encodeText(from) : from);

function encodeText(text: string): Uint8Array {
  const encoded = new TextEncoder().encode(text);
  const isWhole = decodeUtf8(encoded) === text;
  const bytes = sharedBytes(1 + (isWhole ? encoded.length : 2 * text.length));
  bytes[0] = isWhole ? Form.utf8 : Form.units;
  if (isWhole) bytes.set(encoded, 1);
  else
    for (let i = 0; i < text.length; i++) {
      bytes[1 + 2 * i] = text.charCodeAt(i) & 0xff;
      bytes[2 + 2 * i] = text.charCodeAt(i) >> 8;
    }
  return bytes;
}

function decodeText(bytes: Uint8Array): string {
  // A copy, as a decoder takes no memory that threads share.
  if (bytes[0] === Form.utf8) return decodeUtf8(bytes.slice(1));
  let text = '';
  for (let i = 1; i < bytes.length; i += 2) text += String.fromCharCode(bytes[i]! | (bytes[i + 1]! << 8));
  return text;
}

const decodeUtf8 = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
