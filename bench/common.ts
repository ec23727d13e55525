import { readdirSync, readFileSync } from 'node:fs';
import { provideModel } from '../src/text/models.js';

/** Hands the shipped models to the engines. */
export function provideModels(): void {
  const models = new URL('../models/', import.meta.url);
  for (const file of readdirSync(models).filter(name => name.endsWith('.bin'))) {
    provideModel(file.slice(0, -4), readFileSync(new URL(file, models)));
  }
}

/** The value that `percent` of the values do not exceed. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? Number.NaN;
}
