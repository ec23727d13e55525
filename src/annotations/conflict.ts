/** Where git left its first mark of a conflict in a text; null where it left none. */
export function conflictIn(text: string): number | null {
  return /^(?:<{7}|>{7}|\|{7})(?: |\r?$)/m.exec(text)?.index ?? null;
}

/** Both sides of a text in which git left conflicts; null where it left none, or its marks are not whole any more. */
export function conflictSides(text: string): { readonly ours: string; readonly theirs: string } | null {
  const sides = { ours: [] as string[], theirs: [] as string[] };
  let inside: Inside = 'both';
  let conflicts = 0;
  for (const line of text.split(/(?<=\n)/)) {
    const mark = /^(<{7}|\|{7}|={7}|>{7})(?: |\r?\n|$)/.exec(line)?.[1]?.[0] ?? '';
    const next: Inside | undefined = steps[`${inside} ${mark}`];
    if (next) {
      inside = next;
      if (next === 'both') conflicts++;
    } else if (mark && mark !== '=') return null;
    else
      for (const side of ['ours', 'theirs'] as const) if (inside === 'both' || inside === side) sides[side].push(line);
  }
  return conflicts > 0 && inside === 'both' ? { ours: sides.ours.join(''), theirs: sides.theirs.join('') } : null;
}

type Inside = 'both' | 'ours' | 'base' | 'theirs';

/** What follows each mark; what both had before, where git was told to write that too, belongs to neither side. */
const steps: Readonly<Record<string, Inside>> = {
  'both <': 'ours',
  'ours |': 'base',
  'ours =': 'theirs',
  'base =': 'theirs',
  'theirs >': 'both',
};
