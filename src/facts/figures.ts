/** Figures by name, in a few records: one large record would be slow to make, and a folder asks a million times. */
export type Figures = readonly Readonly<Record<string, number>>[];

/** The values of all figures in order, as a judge takes them. */
export const valuesOf = (figures: Figures): readonly number[] => figures.flatMap(part => Object.values(part));

/** Their names beside them. */
export const namesOf = (figures: Figures): readonly string[] => figures.flatMap(part => Object.keys(part));
