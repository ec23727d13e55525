import { edge, labels, steps } from '../../src/actors/tagger/labels.js';
import { rowBits } from '../../src/actors/tagger/lexicon.js';

/** One sentence as the trainer reads it: the rows that each token fires, and its label. */
export interface Example {
  /** Rows of all tokens, one after another; token i's are from `offsets[i]` to `offsets[i + 1]`. */
  readonly rows: Int32Array;
  readonly offsets: Int32Array;
  readonly gold: Uint8Array;
  readonly weight: number;
}

export interface Trained {
  readonly rows: Float32Array;
  readonly transitions: Float32Array;
}

export interface Settings {
  readonly epochs: number;
  readonly rate: number;
  /** Share of features left out at random each time. */
  readonly dropout: number;
  readonly l1: number;
  /** Features seen in fewer places are left out. */
  readonly atLeast: number;
  readonly seed: number;
}

const width = labels + 1;

/** A linear-chain CRF trained by AdaGrad (Duchi et al. 2011) on the log-likelihood, sentence by sentence. */
export function trainCrf(examples: readonly Example[], settings: Settings, onEpoch: (epoch: number, trained: Trained) => void): Trained {
  const { from, to } = steps;
  const total = 1 << rowBits;
  const rows = new Float32Array(total * labels);
  const squares = new Float32Array(total * labels);
  const transitions = new Float32Array(width * width);
  const transitionSquares = new Float32Array(width * width);
  const counts = countRows(examples);
  let state = settings.seed;
  const random = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
  const longest = Math.max(...examples.map(example => example.gold.length));
  const active = new Int32Array(Math.max(...examples.map(example => example.rows.length)));
  const ends = new Int32Array(longest + 1);
  const potentials = new Float64Array(longest * labels);
  const alpha = new Float64Array(longest * labels);
  const beta = new Float64Array(longest * labels);
  const steep = new Float64Array(width * width);
  const slope = new Float64Array(width * width);
  const marginal = new Float64Array(labels);
  const order = examples.map((_, i) => i);
  const normalise = (values: Float64Array, at: number): void => {
    let sum = 0;
    for (let k = 0; k < labels; k++) sum += values[at + k]!;
    sum = 1 / (sum || 1e-300);
    for (let k = 0; k < labels; k++) values[at + k]! *= sum;
  };
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    const { rate } = settings;
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    for (const index of order) {
      const { rows: fired, offsets, gold, weight } = examples[index]!;
      const n = gold.length;
      let count = 0;
      for (let i = 0; i < n; i++) {
        for (let f = offsets[i]!; f < offsets[i + 1]!; f++)
          if (counts[fired[f]!]! >= settings.atLeast && random() >= settings.dropout) active[count++] = fired[f]!;
        ends[i + 1] = count;
      }
      for (let i = 0; i < n; i++) {
        const at = i * labels;
        potentials.fill(0, at, at + labels);
        for (let f = ends[i]!; f < ends[i + 1]!; f++) {
          const row = active[f]! * labels;
          for (let k = 0; k < labels; k++) potentials[at + k]! += rows[row + k]!;
        }
        let top = -Infinity;
        for (let k = 0; k < labels; k++) top = Math.max(top, potentials[at + k]!);
        for (let k = 0; k < labels; k++) potentials[at + k] = Math.exp(potentials[at + k]! - top);
      }
      for (let s = 0; s < from.length; s++) steep[from[s]! * width + to[s]!] = Math.exp(transitions[from[s]! * width + to[s]!]!);
      alpha.fill(0, 0, n * labels);
      beta.fill(0, 0, n * labels);
      for (let s = 0; s < from.length; s++)
        if (from[s] === edge && to[s]! < labels) alpha[to[s]!] = steep[edge * width + to[s]!]! * potentials[to[s]!]!;
      normalise(alpha, 0);
      for (let i = 1; i < n; i++) {
        const at = i * labels;
        for (let s = 0; s < from.length; s++)
          if (from[s] !== edge && to[s] !== edge) alpha[at + to[s]!]! += alpha[at - labels + from[s]!]! * steep[from[s]! * width + to[s]!]!;
        for (let k = 0; k < labels; k++) alpha[at + k]! *= potentials[at + k]!;
        normalise(alpha, at);
      }
      const end = (n - 1) * labels;
      for (let s = 0; s < from.length; s++) if (to[s] === edge) beta[end + from[s]!] = steep[from[s]! * width + edge]!;
      normalise(beta, end);
      for (let i = n - 2; i >= 0; i--) {
        const at = i * labels;
        for (let s = 0; s < from.length; s++)
          if (from[s] !== edge && to[s] !== edge)
            beta[at + from[s]!]! += steep[from[s]! * width + to[s]!]! * potentials[at + labels + to[s]!]! * beta[at + labels + to[s]!]!;
        normalise(beta, at);
      }
      slope.fill(0);
      for (let i = 0; i <= n; i++) {
        const before = i ? gold[i - 1]! : edge;
        slope[before * width + (i < n ? gold[i]! : edge)]! += 1;
        let sum = 0;
        const expect = (s: number): number => {
          const a = from[s]!;
          const b = to[s]!;
          if ((a === edge) !== (i === 0) || (b === edge) !== (i === n)) return 0;
          const left = i === 0 ? 1 : alpha[(i - 1) * labels + a]!;
          const right = i === n ? 1 : potentials[i * labels + b]! * beta[i * labels + b]!;
          return left * steep[a * width + b]! * right;
        };
        for (let s = 0; s < from.length; s++) sum += expect(s);
        for (let s = 0; s < from.length; s++) slope[from[s]! * width + to[s]!]! -= expect(s) / (sum || 1e-300);
      }
      for (let s = 0; s < from.length; s++) {
        const at = from[s]! * width + to[s]!;
        const g = slope[at]!;
        if (Math.abs(g) < 1e-6) continue;
        transitionSquares[at]! += g * g;
        transitions[at]! += (weight * rate * 0.5 * g) / Math.sqrt(transitionSquares[at]! + 1);
      }
      for (let i = 0; i < n; i++) {
        let sum = 0;
        for (let k = 0; k < labels; k++) {
          marginal[k] = alpha[i * labels + k]! * beta[i * labels + k]!;
          sum += marginal[k]!;
        }
        for (let k = 0; k < labels; k++) {
          const g = weight * ((k === gold[i] ? 1 : 0) - marginal[k]! / sum);
          if (Math.abs(g) < 0.002) continue;
          for (let f = ends[i]!; f < ends[i + 1]!; f++) {
            const at = active[f]! * labels + k;
            squares[at]! += g * g;
            const step = rate / Math.sqrt(squares[at]! + 0.05);
            const moved = rows[at]! + step * g;
            const shrink = step * settings.l1;
            rows[at] = moved > shrink ? moved - shrink : moved < -shrink ? moved + shrink : 0;
          }
        }
      }
    }
    onEpoch(epoch, { rows, transitions });
  }
  return { rows, transitions };
}

function countRows(examples: readonly Example[]): Uint32Array {
  const counts = new Uint32Array(1 << rowBits);
  for (const { rows } of examples) for (const row of rows) counts[row]!++;
  return counts;
}
