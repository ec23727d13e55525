import { fileURLToPath } from 'node:url';
import { provideModelsIn } from '../src/text/disk.js';

/** Hands the shipped models to the engines. */
export const provideModels = (): void => provideModelsIn(fileURLToPath(new URL('../models', import.meta.url)));
