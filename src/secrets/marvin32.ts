/**
 * The Marvin32 hash, which Microsoft's identifiable keys carry as their checksum.
 * Source: microsoft/security-utilities, src/Microsoft.Security.Utilities.Core/Marvin.Net5.cs.
 *
 * @param seed a number of 64 bits, or the eight ASCII characters that name it (`Default0`), read as a big-endian number
 * @returns 32 bits, unsigned
 */
export function marvin32(bytes: Uint8Array, seed: bigint | string): number {
  const state = stateOf(typeof seed === 'string' ? seedOf(seed) : seed);
  // With its offset: a buffer of Node.js is a part of a larger one.
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole = bytes.length & ~3;
  for (let at = 0; at < whole; at += 4) mix(state, view.getUint32(at, true));
  let tail = 0x80 << (8 * (bytes.length - whole));
  for (let at = bytes.length - 1; at >= whole; at--)
    tail |= view.getUint8(at) << (8 * (at - whole));
  mix(state, tail);
  mix(state, 0);
  return (state.low ^ state.high) >>> 0;
}

interface State {
  low: number;
  high: number;
}

function stateOf(seed: bigint): State {
  return { low: Number(seed & 0xffff_ffffn) | 0, high: Number((seed >> 32n) & 0xffff_ffffn) | 0 };
}

function seedOf(name: string): bigint {
  let seed = 0n;
  for (const character of name) seed = (seed << 8n) | BigInt(character.charCodeAt(0));
  return seed;
}

/** Adds a word and stirs once; all arithmetic is modulo 2 to the power of 32. */
function mix(state: State, word: number): void {
  let low = (state.low + word) | 0;
  let high = state.high ^ low;
  low = (rotate(low, 20) + high) | 0;
  high = rotate(high, 9) ^ low;
  low = (rotate(low, 27) + high) | 0;
  high = rotate(high, 19);
  state.low = low;
  state.high = high;
}

function rotate(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits));
}
