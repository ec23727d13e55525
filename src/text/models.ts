/** The trained models that ship in models/, by the name of their file. */
export type ModelName =
  | 'words'
  | 'tags'
  | 'parser'
  | 'names'
  | 'quotes'
  | 'attributions'
  | 'pairs'
  | 'vectors'
  | 'stories'
  | 'facts'
  | 'related'
  | 'happenings'
  | 'choice';

const models = new Map<string, () => Uint8Array>();
const read = new Map<ModelName, Uint8Array>();

/** Says where a model's bytes are to be had; whatever starts the engines does so once, before the first text. */
export function provideModel(name: string, bytes: () => Uint8Array): void {
  models.set(name, bytes);
}

/** Whether a model was provided. */
export const hasModel = (name: ModelName): boolean => models.has(name);

/** The bytes of a model, read at the first call. Throws where the entry forgot to provide it: a bug, not the user's. */
export function modelBytes(name: ModelName): Uint8Array {
  const known = read.get(name);
  if (known) return known;
  const bytes = models.get(name)?.();
  if (!bytes) throw new Error(`the model ${name} was not provided`);
  read.set(name, bytes);
  return bytes;
}
