import { pairs, type Weights } from '../../src/actors/tagger/model.js';

/** What `readWeights` reads. Weights beyond `most` are cut to it, those under half a step of it are lost. */
export function writeWeights({ rows, transitions }: Weights, most: number): Uint8Array {
  const from = 4 + 4 * pairs;
  const file = new Uint8Array(from + rows.length);
  const view = new DataView(file.buffer);
  const scale = most / 127;
  view.setFloat32(0, scale, true);
  transitions.forEach((weight, i) => {
    view.setFloat32(4 + 4 * i, weight, true);
  });
  rows.forEach((weight, i) => {
    file[from + i] = Math.max(-127, Math.min(127, Math.round(weight / scale)));
  });
  return file;
}
