// Logistic regression with a ridge, fitted by Newton's method (iteratively reweighted least squares). Deterministic.
import { expand, type Model } from '../../src/facts/model.js';

export interface Example {
  readonly features: Readonly<Record<string, number>>;
  readonly same: boolean;
  readonly weight: number;
}

/** The model that fits the examples best. Features are brought to unit variance for the ridge, then back. */
export function fit(examples: readonly Example[], ridge: number): Model {
  const expanded = examples.map(({ features }) => expand(features));
  const names = Object.keys(expanded[0]!);
  const n = names.length + 1;
  const mean = names.map(name => expanded.reduce((sum, x) => sum + x[name]!, 0) / expanded.length);
  const deviation = names.map((name, k) => Math.sqrt(expanded.reduce((sum, x) => sum + (x[name]! - mean[k]!) ** 2, 0) / expanded.length) || 1);
  const rows = expanded.map(x => Float64Array.from([...names.map((name, k) => (x[name]! - mean[k]!) / deviation[k]!), 1]));
  const beta = new Float64Array(n);
  for (let round = 0; round < 12; round++) {
    const H = Array.from({ length: n }, () => new Float64Array(n));
    const g = new Float64Array(n);
    rows.forEach((x, r) => {
      let z = 0;
      for (let k = 0; k < n; k++) z += beta[k]! * x[k]!;
      const p = 1 / (1 + Math.exp(-z));
      const w = examples[r]!.weight;
      const v = Math.max(1e-6, p * (1 - p)) * w;
      const e = (p - (examples[r]!.same ? 1 : 0)) * w;
      for (let k = 0; k < n; k++) {
        g[k]! += e * x[k]!;
        const row = H[k]!;
        const xv = x[k]! * v;
        for (let m = 0; m <= k; m++) row[m]! += xv * x[m]!;
      }
    });
    for (let k = 0; k < n; k++) {
      for (let m = 0; m < k; m++) H[m]![k] = H[k]![m]!;
      if (k < n - 1) {
        H[k]![k]! += ridge;
        g[k]! += ridge * beta[k]!;
      }
    }
    const step = solve(H, g);
    for (let k = 0; k < n; k++) beta[k]! -= step[k]!;
    if (step.every(s => Math.abs(s) < 1e-6)) break;
  }
  const round = (x: number) => Number(x.toPrecision(5));
  const weights = Object.fromEntries(names.map((name, k) => [name, round(beta[k]! / deviation[k]!)]));
  const bias = beta[n - 1]! - names.reduce((sum, _, k) => sum + (beta[k]! * mean[k]!) / deviation[k]!, 0);
  return { bias: round(bias), weights };
}

/** Gauss's elimination with pivots. */
function solve(A: Float64Array[], b: Float64Array): Float64Array {
  const n = b.length;
  const M = A.map((row, i) => Float64Array.from([...row, b[i]!]));
  for (let c = 0; c < n; c++) {
    let pivot = c;
    for (let r = c + 1; r < n; r++) if (Math.abs(M[r]![c]!) > Math.abs(M[pivot]![c]!)) pivot = r;
    [M[c], M[pivot]] = [M[pivot]!, M[c]!];
    for (let r = c + 1; r < n; r++) {
      const f = M[r]![c]! / M[c]![c]!;
      for (let k = c; k <= n; k++) M[r]![k]! -= f * M[c]![k]!;
    }
  }
  const x = new Float64Array(n);
  for (let r = n - 1; r >= 0; r--) {
    let sum = M[r]![n]!;
    for (let k = r + 1; k < n; k++) sum -= M[r]![k]! * x[k]!;
    x[r] = sum / M[r]![r]!;
  }
  return x;
}
