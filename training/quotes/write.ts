/** A table as `readWeights` reads it: the `keep` strongest weights, a byte each, which is the rounded square root and 128. */
export function writeWeights(weights: ArrayLike<number>, keep: number): Uint8Array {
  const values = Float64Array.from(weights);
  const sizes = values.map(Math.abs).sort();
  const least = Math.max(sizes[Math.max(0, sizes.length - keep)]!, 1e-9);
  const most = sizes.at(-1)!;
  const bytes: number[] = [];
  let [last, count] = [-1, 0];
  values.forEach((weight, place) => {
    const rounded = Math.sign(weight) * Math.min(127, Math.round(127 * Math.sqrt(Math.abs(weight) / most)));
    if (Math.abs(weight) < least || rounded === 0) return;
    let gap = place - last - 1;
    for (; gap > 127; gap >>>= 7) bytes.push((gap & 127) | 128);
    bytes.push(gap, rounded + 128);
    last = place;
    count++;
  });
  const file = new Uint8Array(9 + bytes.length);
  const view = new DataView(file.buffer);
  file[0] = Math.log2(values.length);
  view.setFloat32(1, most / (127 * 127), true);
  view.setUint32(5, count, true);
  file.set(bytes, 9);
  return file;
}
