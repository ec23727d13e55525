const units: Readonly<Record<string, string>> = {
  Y: 'year',
  Q: 'quarter',
  M: 'month',
  W: 'week',
  D: 'day',
  DE: 'decade',
  CE: 'century',
  WE: 'weekend',
};
const clockUnits: Readonly<Record<string, string>> = { H: 'hour', M: 'minute', S: 'second' };

/** "P3M" as "3 months", "PT2H30M" as "2 hours 30 minutes", "PXD" as "some days"; undefined for what is no length. */
export function describeLength(value: string): string | undefined {
  const whole = /^P([^T]*)(?:T(.*))?$/.exec(value);
  if (!whole) return undefined;
  const words = [...partsIn(whole[1] ?? '', units), ...partsIn(whole[2] ?? '', clockUnits)];
  return words.length ? words.join(' ') : undefined;
}

function partsIn(text: string, names: Readonly<Record<string, string>>): readonly string[] {
  return [...text.matchAll(/([\d.]+|X)([A-Z]{1,2})/g)].flatMap(([, count = '', code = '']) => {
    const name = names[code];
    if (!name) return [];
    const plural = name === 'century' ? 'centuries' : `${name}s`;
    return [count === 'X' ? `some ${plural}` : `${count} ${count === '1' ? name : plural}`];
  });
}
