// Logistic regression with a ridge over standardised figures, fitted by Newton's method. Deterministic.
import type { LinearModel } from '../../src/facts/judge.js';

const mostDeviations = 5;

/** The regression that fits the examples at `places` best; `ridge` in examples' worth of a deviation. */
export function fitLine(rows: readonly ArrayLike<number>[], same: ArrayLike<number>, weights: Float64Array, places: readonly number[], ridge: number): LinearModel {
  const width = rows[0]!.length;
  const [means, deviations] = [new Float64Array(width), new Float64Array(width)];
  for (const at of places) for (let k = 0; k < width; k++) means[k]! += rows[at]![k]! / places.length;
  for (const at of places) for (let k = 0; k < width; k++) deviations[k]! += (rows[at]![k]! - means[k]!) ** 2 / places.length;
  for (let k = 0; k < width; k++) deviations[k] = Math.sqrt(deviations[k]!) || 1;
  const n = width + 1;
  const standard = places.map(at => {
    const row = new Float64Array(n);
    for (let k = 0; k < width; k++) row[k] = Math.max(-mostDeviations, Math.min(mostDeviations, (rows[at]![k]! - means[k]!) / deviations[k]!));
    row[width] = 1;
    return row;
  });
  const beta = new Float64Array(n);
  for (let round = 0; round < 8; round++) {
    const H = Array.from({ length: n }, () => new Float64Array(n));
    const g = new Float64Array(n);
    standard.forEach((x, r) => {
      const at = places[r]!;
      let z = 0;
      for (let k = 0; k < n; k++) z += beta[k]! * x[k]!;
      const p = 1 / (1 + Math.exp(-z));
      const v = Math.max(1e-6, p * (1 - p)) * weights[at]!;
      const e = (p - same[at]!) * weights[at]!;
      for (let k = 0; k < n; k++) {
        g[k]! += e * x[k]!;
        const row = H[k]!;
        const xv = x[k]! * v;
        for (let m = 0; m <= k; m++) row[m]! += xv * x[m]!;
      }
    });
    for (let k = 0; k < n; k++) {
      for (let m = 0; m < k; m++) H[m]![k] = H[k]![m]!;
      H[k]![k]! += k < width ? ridge : 1e-9;
      if (k < width) g[k]! += ridge * beta[k]!;
    }
    const step = solve(H, g);
    for (let k = 0; k < n; k++) beta[k]! -= step[k]!;
    if (step.every(s => Math.abs(s) < 1e-6)) break;
  }
  const round = (x: number) => Number(x.toPrecision(5));
  return { bias: round(beta[width]!), means: [...means].map(round), deviations: [...deviations].map(round), weights: [...beta.subarray(0, width)].map(round) };
}

/** What each figure adds to the odds that are known, without a constant; `ridge` in examples' worth of its usual size. */
export function fitAdded(rows: readonly ArrayLike<number>[], odds: ArrayLike<number>, same: ArrayLike<number>, weights: ArrayLike<number>, ridge: number): readonly number[] {
  const n = rows[0]!.length;
  const sizes = Float64Array.from({ length: n }, (_, k) => Math.sqrt(rows.reduce((sum, row) => sum + row[k]! ** 2, 0) / rows.length) || 1);
  const beta = new Float64Array(n);
  for (let round = 0; round < 12; round++) {
    const H = Array.from({ length: n }, () => new Float64Array(n));
    const g = Float64Array.from(beta, each => ridge * each);
    rows.forEach((row, at) => {
      const x = sizes.map((size, k) => row[k]! / size);
      const p = 1 / (1 + Math.exp(-x.reduce((sum, each, k) => sum + each * beta[k]!, odds[at]!)));
      for (let k = 0; k < n; k++) {
        g[k]! += weights[at]! * (p - same[at]!) * x[k]!;
        for (let m = 0; m < n; m++) H[k]![m]! += weights[at]! * p * (1 - p) * x[k]! * x[m]!;
      }
    });
    for (let k = 0; k < n; k++) H[k]![k]! += ridge;
    const step = solve(H, g);
    for (let k = 0; k < n; k++) beta[k]! -= step[k]!;
  }
  return Array.from(beta, (each, k) => Number((each / sizes[k]!).toPrecision(4)));
}

/** Gauss's elimination with pivots. */
function solve(A: readonly Float64Array[], b: Float64Array): Float64Array {
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
