/** What the tagger tells apart; groups and demonyms are the gazetteer's. */
export const taggedKinds = ['person', 'organisation', 'place'] as const;
export type TaggedKind = (typeof taggedKinds)[number];

/** Outside, or one of begin, inside, end, single of a kind (BIOES): 0, then four labels a kind. */
export const labels = 1 + 4 * taggedKinds.length;

export const begin = 0;
export const inside = 1;
export const end = 2;
export const single = 3;

export const labelOf = (kind: number, part: number): number => 1 + 4 * kind + part;
export const kindOf = (label: number): number => (label - 1) >> 2;
export const partOf = (label: number): number => (label - 1) & 3;

/** The edge of a sentence, as a label before the first and after the last. */
export const edge = labels;

const opens = (label: number): boolean => label !== 0 && label !== edge && partOf(label) <= inside;
const continues = (label: number): boolean =>
  label !== 0 && label !== edge && (partOf(label) === inside || partOf(label) === end);

/** Whether a label can stand right after another; the edge of a sentence is one of them. */
export function canFollow(before: number, label: number): boolean {
  if ((before === edge && label === edge) || opens(before) !== continues(label)) return false;
  return !opens(before) || kindOf(before) === kindOf(label);
}

/** The pairs of labels that can follow each other, the edge among them; as two columns. */
export const steps: { readonly from: Uint8Array; readonly to: Uint8Array } = (() => {
  const from: number[] = [];
  const to: number[] = [];
  for (let a = 0; a <= edge; a++)
    for (let b = 0; b <= edge; b++) {
      if (!canFollow(a, b)) continue;
      from.push(a);
      to.push(b);
    }
  return { from: Uint8Array.from(from), to: Uint8Array.from(to) };
})();
