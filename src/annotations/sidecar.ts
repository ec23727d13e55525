import type { Broken, Sidecar } from './annotations.js';
import { type PlainSidecar, toAnnotation, toCorrection } from './model.js';
import { objection } from './validate.js';
import { type ReadYaml, readYaml } from './yaml.js';

/** The format that is written here. */
export const format = 1;

/** What a sidecar says, from the text of its YAML; an empty file has nothing to say. Never throws. */
export function readSidecar(text: string): Sidecar {
  const yaml = readYaml(withoutMark(text));
  return yaml.kind === 'broken' ? yaml : sidecarIn(yaml);
}

/** Whether a sidecar holds no more than the program puts around notes: no note, no correction, no comment, no key of others. */
export const saysNothing = (text: string): boolean =>
  text
    .split(/\r?\n/)
    .every(line => /^(\uFEFF?dateline: \d+|sha256: [\da-f]+|annotations:( \[\])?|corrections:( \[\])?|)$/.test(line));

/** The same for YAML that is read already. */
export function sidecarIn(yaml: ReadYaml): Sidecar {
  if (yaml.data === null) return { kind: 'sidecar', annotations: [], corrections: [] };
  const newer = newerFormat(yaml.data);
  const wrong = objection(yaml, 'sidecar');
  if (newer !== null) return { kind: 'newer', ...(wrong ? empty : contents(yaml)), format: newer };
  if (wrong) return wrong;
  const { sha256 } = yaml.data as PlainSidecar;
  return { kind: 'sidecar', ...contents(yaml), ...(sha256 === undefined ? {} : { sha256 }) };
}

/** The format's number where it is one that this program doesn't know. */
export const newerFormat = (data: unknown): number | null =>
  typeof data === 'object' &&
  data !== null &&
  'dateline' in data &&
  typeof data.dateline === 'number' &&
  data.dateline > format
    ? data.dateline
    : null;

/** The text without the byte order mark that some editors put before it. */
export const withoutMark = (text: string): string => (text.startsWith('\uFEFF') ? text.slice(1) : text);

/** A sentence for the user: which file, which line, what to do. */
export const brokenSentence = (path: string, { line, column, why }: Broken): string =>
  `${path}:${line}:${column}: ${why}. Nothing was written to it; mend the line and save again.`;

const contents = ({ data }: ReadYaml) => {
  const { annotations, corrections } = data as PlainSidecar;
  return { annotations: (annotations ?? []).map(toAnnotation), corrections: (corrections ?? []).map(toCorrection) };
};

const empty = { annotations: [], corrections: [] };
