import type { FactItem, PlacedText } from '../../server/protocol.js';

/** A fact for the clipboard: the sentence, then each source with its outlet, day and file, and what it says otherwise. */
export function cite({ here, others, conflicts, origins }: FactItem, fileOf: (uri: string) => string): string {
  const differing = ({ uri }: PlacedText) =>
    conflicts.flatMap(({ aspect, values }) =>
      values.filter(value => value.uri === uri).map(({ value }) => `${aspect}: ${value}`),
    );
  const sources = [here, ...others].map(source => {
    const said = [...new Set(differing(source))].join('; ');
    return `- ${[source.outlet, source.published, fileOf(source.uri)].filter(Boolean).join(', ')}${said ? ` (${said})` : ''}`;
  });
  const counted = origins.length === 1 ? '1 origin' : `${origins.length} independent origins`;
  return [
    `“${here.text.replace(/\s+/g, ' ').trim()}”`,
    ...new Set(sources),
    `${counted}: ${origins.join(', ')}`,
    '',
  ].join('\n');
}
