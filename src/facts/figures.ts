/** Figures by name, in a few records: one large record would be slow to make, and a folder asks a million times. */
export type Figures = readonly Readonly<Record<string, number>>[];

/** The values of all figures in order, as a judge takes them. */
export function valuesOf(figures: Figures): Float64Array {
  const values: number[] = [];
  // By name: `Object.values` takes three times as long.
  for (const part of figures) for (const name in part) values.push(part[name]!);
  return new Float64Array(values);
}

/** Their names beside them. */
export const namesOf = (figures: Figures): readonly string[] => figures.flatMap(part => Object.keys(part));
