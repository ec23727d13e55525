import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { provideModel } from './models.js';

/**
 * Provides the models that lie in a folder of some disk, each under the name of its file; one is read when it is asked for, as no thread
 * needs all. For Node's entries alone.
 */
export function provideModelsIn(folder: string): void {
  for (const file of readdirSync(folder).filter(name => name.endsWith('.bin')))
    provideModel(file.slice(0, -'.bin'.length), () => readFileSync(join(folder, file)));
}
