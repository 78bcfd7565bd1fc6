import { describe, expect, it } from 'vitest';
import {
  entraChecksum,
  hasBase62Crc,
  hasCaskChecksum,
  hasDevOpsChecksum,
  hasMarvinChecksum,
  hasRedisChecksum,
} from '../../src/secrets/checksums.js';
import { crc32 } from '../../src/secrets/crc32.js';
import { marvin32 } from '../../src/secrets/marvin32.js';

const ascii = (text: string): Uint8Array => Buffer.from(text, 'latin1');

describe('Marvin32', () => {
  // Vectors: microsoft/security-utilities, src/security-utilities-node/tests/marvin.spec.ts.
  const [seed0, seed1, seed2] = [0x004fb61a001bdbccn, 0x804fb61a001bdbccn, 0x804fb61a801bdbccn];
  const bytes = [
    [],
    [175],
    [231, 15],
    [55, 244, 149],
    [134, 66, 220, 89],
    [21, 63, 183, 152, 38],
    [9, 50, 230, 36, 108, 71],
    [171, 66, 126, 168, 209, 15, 199],
  ];
  it.each([
    [0xd53cd9cecd0893b7n, [...ascii('abc')], 0x6be02a86],
    [0x0ddddeeeeffff000n, [...ascii('abcdefghijklmnopqrstuvwxyz')], 0xd34847dc],
    ...[
      0x302009bc, 0x3592e206, 0xfdab5e04, 0x6b3c8b90, 0x0e9407be, 0x446f25fa, 0x31a6ff7a,
      0x117fcba5,
    ].map((hash, index) => [seed0, bytes[index], hash] as const),
    ...[
      0x89c6038e, 0xfe2ea000, 0x7bdf321b, 0x04e1cbae, 0x62d3d460, 0x19405cf6, 0x7bc69cad,
      0x5826b7ce,
    ].map((hash, index) => [seed1, bytes[index], hash] as const),
    [seed2, [0], 0x8db550b6],
    [seed2, [255], 0x8ed41324],
    [seed2, [0, 255], 0xa63c6fd7],
    [seed2, [255, 0], 0xd48848f3],
    [seed2, [255, 0, 255], 0x6388477f],
    [seed2, [0, 255, 0], 0x5a962949],
    [seed2, [0, 255, 0, 255], 0xfd4f8bb3],
    [seed2, [255, 0, 255, 0], 0xb8bbbe31],
    [seed2, [255, 0, 255, 0, 255], 0x583569c9],
    [seed2, [0, 255, 0, 255, 0], 0xe08e1e22],
    [seed2, [0, 255, 0, 255, 0, 255], 0xfbc906cf],
    [seed2, [255, 0, 255, 0, 255, 0], 0xc1d08768],
    [seed2, [255, 0, 255, 0, 255, 0, 255], 0xe0c1ffff],
    [seed2, [0, 255, 0, 255, 0, 255, 0], 0x8a9c61c6],
  ] as const)('with seed %s of %j', (seed, data, hash) => {
    expect(marvin32(Uint8Array.from(data ?? []), seed)).toBe(hash);
  });

  it('reads a part of a larger buffer', () => {
    const buffer = Buffer.from('xxabcxx', 'latin1');
    expect(marvin32(buffer.subarray(2, 5), 0xd53cd9cecd0893b7n)).toBe(0x6be02a86);
  });

  it('takes the name of a seed', () => {
    expect(marvin32(ascii('abc'), 'Default0')).toBe(marvin32(ascii('abc'), 0x44656661756c7430n));
  });
});

describe('CRC-32', () => {
  // The check value of the CRC catalogue for CRC-32/ISO-HDLC, and one more known by zlib.
  it.each([
    ['123456789', 0xcbf43926],
    ['The quick brown fox jumps over the lazy dog', 0x414fa339],
    ['', 0],
  ])('of %s', (text, checksum) => expect(crc32(ascii(text))).toBe(checksum));
});

describe('checksums', () => {
  it('of an Entra ID client secret', () => {
    // Vector: microsoft/security-utilities, the key that its generator makes of z alone.
    expect(entraChecksum(`zzz8Q~${'z'.repeat(31)}`)).toBe('blP');
  });

  it('of an identifiable key', () => {
    const bytes = Buffer.alloc(64, 7);
    bytes.writeUInt32LE(marvin32(bytes.subarray(0, 60), 'Default0'), 60);
    const key = bytes.toString('base64');
    expect(hasMarvinChecksum(key, ['MastRW00', 'Default0'])).toBe(true);
    expect(hasMarvinChecksum(key, ['MastRW00'])).toBe(false);
    expect(hasMarvinChecksum(bytes.toString('base64url'), ['Default0'])).toBe(true);
    expect(hasMarvinChecksum('', ['Default0'])).toBe(false);
  });

  it.each([
    ['A', 'short'],
    ['k', 'long'],
  ])('of an annotated key (%s, %s form)', (letter, form) => {
    const content = letter.repeat(80);
    const hash = Buffer.alloc(4);
    hash.writeUInt32LE(marvin32(Buffer.from(content, 'base64'), 'Default0'));
    const digits = base62(hash.readUInt32BE()).padEnd(6, '0');
    const key = content + (form === 'long' ? `${digits}==` : digits.slice(0, 4));
    expect(hasCaskChecksum(key)).toBe(true);
    expect(hasCaskChecksum(content + hash.toString('base64').slice(0, 4))).toBe(true);
    expect(hasCaskChecksum(`${letter === 'A' ? 'B' : 'A'}${key.slice(1)}`)).toBe(false);
  });

  it('of a key for Redis, also with replaced characters', () => {
    const keyOf = (fill: number): string => {
      const bytes = Buffer.alloc(32, fill);
      bytes.writeUInt32LE(marvin32(bytes.subarray(0, 28), 'Access00'), 28);
      return bytes.toString('base64');
    };
    expect(hasRedisChecksum(keyOf(7))).toBe(true);
    expect(hasRedisChecksum(`A${keyOf(7).slice(1)}`)).toBe(false);
    const replaced = [...Array(200).keys()]
      .map(keyOf)
      .filter((key) => /[+/]/u.test(key.slice(-6)) && !/[+/]/u.test(key.slice(0, -6)))
      .map((key) => key.replaceAll('+', 'P').replaceAll('/', 'F'));
    expect(replaced.length).toBeGreaterThan(0);
    expect(replaced.every(hasRedisChecksum)).toBe(true);
  });

  it('of a token of GitHub', () => {
    const content = 'a'.repeat(30);
    const token = content + base62(crc32(ascii(content))).padStart(6, '0');
    expect(hasBase62Crc(token)).toBe(true);
    expect(hasBase62Crc(`b${token.slice(1)}`)).toBe(false);
  });

  it.each([0xe0b9692d, 0x1019f92e])('of a token of Azure DevOps (%s)', (mask) => {
    const bytes = Buffer.alloc(32, 3);
    const places = [22, 8, 7, 2];
    const crc = (crc32(bytes.filter((_byte, at) => !places.includes(at))) ^ mask) >>> 0;
    for (const [index, at] of places.entries()) bytes[at] = (crc >>> (8 * index)) & 0xff;
    expect(hasDevOpsChecksum(base32(bytes))).toBe(true);
    bytes[0] = 4;
    expect(hasDevOpsChecksum(base32(bytes))).toBe(false);
  });
});

function base62(value: number): string {
  const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
  return value === 0 ? '' : base62(Math.floor(value / 62)) + digits.charAt(value % 62);
}

/** RFC 4648 in lower case, without padding. */
function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/gu) ?? [])
    .map((digit) =>
      'abcdefghijklmnopqrstuvwxyz234567'.charAt(Number.parseInt(digit.padEnd(5, '0'), 2)),
    )
    .join('');
}
