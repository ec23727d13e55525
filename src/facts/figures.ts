/** Figures by name, in a few records: one large record would be slow to make, and a folder asks a million times. */
export type Figures = readonly Readonly<Record<string, number>>[];

/** The values of all figures in order, as a judge takes them. */
export function valuesOf(figures: Figures): Float64Array {
  const parts = figures.map(part => Object.values(part));
  const values = new Float64Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) for (const value of part) values[at++] = value;
  return values;
}

/** Their names beside them. */
export const namesOf = (figures: Figures): readonly string[] => figures.flatMap(part => Object.keys(part));
