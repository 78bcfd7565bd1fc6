import { crc32 } from './crc32.js';
import { marvin32 } from './marvin32.js';

const base62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const entraDigits = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ1234567890.-_~';
const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');

/**
 * Whether the last four bytes of a base64 key are the Marvin32 hash of those before them, for one of the seeds: the check
 * of Microsoft's "highly identifiable" keys. Keys of Functions are base64url.
 * Source: microsoft/security-utilities, IdentifiableSecrets.cs.
 */
export function hasMarvinChecksum(key: string, seeds: readonly string[]): boolean {
  const bytes = Buffer.from(key, 'base64');
  const end = bytes.length - 4;
  if (end <= 0) return false;
  const checksum = bytes.readUInt32LE(end);
  return seeds.some((seed) => marvin32(bytes.subarray(0, end), seed) === checksum);
}

/**
 * Whether a Common Annotated Security Key (`…JQQJ9…`) ends in the hash of its first 80 characters, written in base 62 or, as
 * newer keys have it, in base64. Source: microsoft/security-utilities, IdentifiableSecrets.cs and Base62.cs; no independent
 * vector is known, so a wrong checksum proves nothing.
 */
export function hasCaskChecksum(key: string): boolean {
  const checksum = key.slice(80).replaceAll('=', '');
  const hash = Buffer.alloc(4);
  hash.writeUInt32LE(marvin32(Buffer.from(key.slice(0, 80), 'base64'), 'Default0'));
  const inBase62 = base62Of(hash).padEnd(6, '0');
  return inBase62.startsWith(checksum) || hash.toString('base64').startsWith(checksum);
}

/**
 * Whether a key of Azure Cache for Redis has its Marvin32 checksum, also where `+` became `P` and `/` became `F` afterwards.
 * Source: microsoft/security-utilities, IdentifiableMetadata.cs.
 */
export function hasRedisChecksum(key: string): boolean {
  const bytes = Buffer.from(key, 'base64');
  const end = bytes.length - 4;
  bytes.writeUInt32LE(marvin32(bytes.subarray(0, end), 'Access00'), end);
  const expected = bytes.toString('base64');
  return key === expected || key === expected.replaceAll('+', 'P').replaceAll('/', 'F');
}

/** Bytes as a big-endian number in base 62, with a `0` for each leading zero byte. */
function base62Of(bytes: Uint8Array): string {
  const zeros = bytes.findIndex((byte) => byte !== 0);
  const leading = '0'.repeat(zeros === -1 ? bytes.length : zeros);
  const value = bytes.reduce((sum, byte) => sum * 256 + byte, 0);
  return leading + digitsOf(value, base62);
}

function digitsOf(value: number, alphabet: string): string {
  let digits = '';
  for (let rest = value; rest > 0; rest = Math.floor(rest / alphabet.length)) {
    digits = alphabet.charAt(rest % alphabet.length) + digits;
  }
  return digits;
}

/**
 * The three characters that end an Entra ID client secret of 40 (`…8Q~…`), from the 37 before them.
 * Source: microsoft/security-utilities, IdentifiableMetadata.cs.
 */
export function entraChecksum(first37: string): string {
  const hash = marvin32(latin1(first37), 'AadPwd00');
  return digitsOf(hash, entraDigits).padStart(6, entraDigits.charAt(0)).slice(0, 3);
}

/** What personal access tokens of Azure DevOps XOR their CRC with, for users and for applications. */
const devOpsMasks = [0xe0b9_692d, 0x1019_f92e];

/** Where a token of Azure DevOps has its CRC, least significant byte first. */
const devOpsChecksumBytes = [22, 8, 7, 2];

/**
 * Whether 52 characters of base32 are a personal access token of Azure DevOps of the old form. The checksum stands between
 * the other bytes. Source: microsoft/security-utilities, SEC101_102_AdoPat.cs.
 */
export function hasDevOpsChecksum(token: string): boolean {
  const bytes = base32Bytes(token);
  const checksum = devOpsChecksumBytes.reduce(
    (sum, at, byte) => sum + (bytes[at] ?? 0) * 2 ** (8 * byte),
    0,
  );
  const crc = crc32(bytes.filter((_byte, at) => !devOpsChecksumBytes.includes(at)));
  return devOpsMasks.some((mask) => (crc ^ mask) >>> 0 === checksum);
}

/** Base32 of RFC 4648 in lower case; bits that fill no byte are dropped. */
function base32Bytes(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((text.length * 5) / 8));
  let bits = 0;
  let value = 0;
  let at = 0;
  for (const character of text) {
    value = ((value << 5) | 'abcdefghijklmnopqrstuvwxyz234567'.indexOf(character)) & 0xffff;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at++] = (value >>> bits) & 0xff;
  }
  return bytes;
}

/**
 * Whether the last six characters are the CRC-32 of those before them in base 62: tokens of GitHub and npm.
 * Source: https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/
 *
 * @param token without its prefix
 */
export function hasBase62Crc(token: string): boolean {
  const content = token.slice(0, -6);
  return digitsOf(crc32(latin1(content)), base62).padStart(6, '0') === token.slice(-6);
}
