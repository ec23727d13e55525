import { provideModelsIn } from '../src/text/disk.js';

/** Hands the shipped models to the engines; the benchmarks run from the project's root. */
export const provideModels = (): void => provideModelsIn('models');
