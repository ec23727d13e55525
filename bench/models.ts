import { readdirSync, readFileSync } from 'node:fs';
import { provideModel } from '../src/text/models.js';

/** Hands the shipped models to the engines. */
export function provideModels(): void {
  const models = new URL('../models/', import.meta.url);
  for (const file of readdirSync(models).filter(name => name.endsWith('.bin'))) {
    provideModel(file.slice(0, -4), readFileSync(new URL(file, models)));
  }
}
