import { head } from '../../src/actors/tagger/model.js';

/** What was learnt: `labels` numbers a row, one for each pair of labels, and the share of each coarse class in news. */
export interface Learnt {
  readonly rows: Float32Array;
  readonly transitions: Float32Array;
  readonly usual: Float32Array;
}

/** What `readWeights` reads. Weights beyond `largest` are cut to it. */
export function writeWeights({ rows, transitions, usual }: Learnt, largest: number): Uint8Array {
  const file = new Uint8Array(4 * head + rows.length);
  const view = new DataView(file.buffer);
  [largest, ...transitions, ...usual].forEach((value, i) => {
    view.setFloat32(4 * i, value, true);
  });
  rows.forEach((weight, i) => {
    const share = Math.min(1, Math.abs(weight) / largest);
    const least = Math.abs(weight) < smallest ? 0 : 1;
    file[4 * head + i] = least * Math.sign(weight) * Math.round(127 * Math.sqrt(share));
  });
  return file;
}

/** Weights under this say nothing and cost space. */
const smallest = 0.01;
