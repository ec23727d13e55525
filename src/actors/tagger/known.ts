import { firstNameOf, knownNameAt } from '../gazetteer.js';
import { honorifics, legalForms, organisationHeads, roleNouns } from '../vocabulary.js';

/** The lists that a word can stand in, as bits. */
export const firstName = 1;
const country = 2;
const people = 4;
const capitalCity = 8;
const place = 16;
export const organisationHead = 32;
export const legalForm = 64;
export const honorific = 128;
const role = 256;

/** The lists that a lower-case word stands in. */
export function knownBits(low: string): number {
  const known = knownNameAt([{ start: 0, end: low.length, text: low, lower: low, tag: '' }], 0)?.known.is;
  return (
    (firstNameOf(low) === null ? 0 : firstName) |
    (known === 'country' ? country : 0) |
    (known === 'demonym' || known === 'people' ? people : 0) |
    (known === 'capital' ? capitalCity : 0) |
    (known === 'place' ? place : 0) |
    (organisationHeads.has(low) ? organisationHead : 0) |
    (legalForms.has(low) ? legalForm : 0) |
    (honorifics.has(low) ? honorific : 0) |
    (roleNouns.has(low) ? role : 0)
  );
}
