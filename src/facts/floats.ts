/** An array of so many numbers by their places; `Float32Array.from` takes five times as long. */
export function floats(length: number, valueAt: (place: number) => number): Float32Array {
  const values = new Float32Array(length);
  for (let at = 0; at < length; at++) values[at] = valueAt(at);
  return values;
}
