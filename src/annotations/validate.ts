import { type OutputUnit, type Schema, Validator } from '@cfworker/json-schema';
import annotationsSchema from '../../schemas/annotations.schema.json';
import folderSchema from '../../schemas/dateline.schema.json';
import type { Broken } from './annotations.js';
import type { ReadYaml } from './yaml.js';

const validators = {
  sidecar: new Validator(annotationsSchema as Schema, '2020-12', true),
  folder: new Validator(folderSchema as Schema, '2020-12', true),
};

/** The first thing that the schema objects to, where it stands and in words; null where all is well. */
export function objection({ data, place }: ReadYaml, schema: keyof typeof validators): Broken | null {
  const { valid, errors } = validators[schema].validate(data);
  if (valid) return null;
  const error = innermost(errors);
  const path = pathOf(error.instanceLocation);
  return { kind: 'broken', ...place(path), why: inWords(error, path, valueAt(data, path)) };
}

/** An object's error comes with the errors of its members behind it; the last and deepest says what to mend. */
function innermost(errors: readonly OutputUnit[]): OutputUnit {
  const depth = (error: OutputUnit) => error.instanceLocation.split('/').length;
  const deepest = errors.reduce((best, error) => (depth(error) >= depth(best) ? error : best));
  // Of several forms that an entry can have, the last would be blamed for what all of them lack.
  const choice = errors.find(
    ({ keyword, instanceLocation }) => keyword === 'oneOf' && instanceLocation === deepest.instanceLocation,
  );
  return choice ?? deepest;
}

function inWords(error: OutputUnit, path: readonly (string | number)[], value: unknown): string {
  const last = path.at(-1);
  const what = last === undefined ? 'the file' : typeof last === 'number' ? `this entry` : `“${last}”`;
  const shown = typeof value === 'object' ? 'this' : `“${String(value).slice(0, 40)}”`;
  switch (error.keyword) {
    case 'required':
    case 'dependentRequired':
      return `${what} lacks ${error.error.match(/"[^"]*"(?=\.?$)/)?.[0] ?? 'a key'}`;
    case 'type':
      return `${what} should be ${kinds[error.error.match(/Expected "(\w+)"/)?.[1] ?? ''] ?? 'something else'}`;
    case 'enum':
    case 'const':
      return `${shown} is none of the values that ${what} can have`;
    case 'pattern':
      return `${shown} is not how ${what} is written`;
    case 'minLength':
      return `${what} is empty`;
    case 'oneOf':
      return `${what} says too little or two things at once`;
    default:
      return `${what} can't be ${shown}`;
  }
}

const kinds: Readonly<Record<string, string>> = {
  object: 'a map of keys and values',
  array: 'a list',
  string: 'text',
  integer: 'a whole number',
  boolean: 'true or false',
};

/** Of a JSON pointer in a URI's fragment: "#/annotations/0/target". */
const pathOf = (pointer: string): readonly (string | number)[] =>
  pointer
    .split('/')
    .slice(1)
    .map(part => decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~'))
    .map(part => (/^\d+$/.test(part) ? Number(part) : part));

const valueAt = (data: unknown, path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>)[key] : undefined,
    data,
  );
