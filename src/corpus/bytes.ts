const bytesAtOnce = 1 << 18;
let block: ArrayBufferLike = new ArrayBuffer(0);
let used = 0;

/**
 * Bytes that every thread can be given without a copy, where the platform has such; cut from a block that others are cut from, as
 * a thousand of their own would take as much again.
 */
export function sharedBytes(length: number): Uint8Array {
  if (length > bytesAtOnce / 4) return new Uint8Array(blockOf(length));
  if (used + length > block.byteLength) {
    block = blockOf(bytesAtOnce);
    used = 0;
  }
  used += length;
  return new Uint8Array(block, used - length, length);
}

const blockOf = (length: number): ArrayBufferLike =>
  typeof SharedArrayBuffer === 'undefined' ? new ArrayBuffer(length) : new SharedArrayBuffer(length);

/** Bytes as text for a file (RFC 4648), and back; throws where it is none. */
export function toBase64(bytes: Uint8Array): string {
  let units = '';
  for (let i = 0; i < bytes.length; i += 4096) units += String.fromCharCode(...bytes.subarray(i, i + 4096));
  return btoa(units);
}

export function fromBase64(text: string): Uint8Array {
  const units = atob(text);
  const bytes = sharedBytes(units.length);
  for (let i = 0; i < units.length; i++) bytes[i] = units.charCodeAt(i);
  return bytes;
}
