import { firstNameOf, knownNameAt } from '../gazetteer.js';
import { honorifics, legalForms, organisationHeads, roleNouns } from '../vocabulary.js';

/** The lists that a lower-case word stands in, as bits. */
export function knownBits(low: string): number {
  const known = knownNameAt([{ start: 0, end: low.length, text: low, lower: low, tag: '' }], 0)?.known.is;
  const bits = [
    firstNameOf(low) !== null,
    known === 'country',
    known === 'demonym' || known === 'people',
    known === 'capital',
    known === 'place',
    organisationHeads.has(low),
    legalForms.has(low),
    honorifics.has(low),
    roleNouns.has(low),
  ];
  return bits.reduce((sum, bit, i) => (bit ? sum | (1 << i) : sum), 0);
}
