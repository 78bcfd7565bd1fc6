import { createHash } from 'node:crypto';
import { entraChecksum } from '../../src/secrets/checksums.js';
import { marvin32 } from '../../src/secrets/marvin32.js';

/**
 * Secrets for tests: of the right form and with the right checksum, made of a name when a test runs. Nothing that looks like a
 * secret stands in a file, and nobody ever had one of these.
 */

/** Bytes that look random and are the same in every run. */
export function bytesOf(name: string, length: number): Buffer {
  const blocks = Array.from({ length: Math.ceil(length / 64) }, (_, block) =>
    createHash('sha512')
      .update(`${name} ${String(block)}`)
      .digest(),
  );
  return Buffer.concat(blocks).subarray(0, length);
}

/** Letters and digits. */
export function lettersOf(name: string, length: number): string {
  const text = bytesOf(name, 3 * length).toString('base64');
  return text.replace(/[^A-Za-z\d]/gu, '').slice(0, length);
}

export const hexOf = (name: string, length: number): string =>
  bytesOf(name, length).toString('hex').slice(0, length);

/** Base64 without a signature: a key of the old form, of 32 or 64 bytes. */
export const oldKey = (name: string, bytes: 32 | 64): string =>
  bytesOf(name, bytes).toString('base64');

/** A key with a signature at an offset of its base64, and the checksum of a seed in its last four bytes. */
function identifiableKey(
  name: string,
  [length, offset, mark, seed]: readonly [number, number, string, string],
): string {
  const head = bytesOf(name, length).toString('base64').slice(0, offset);
  const bytes = Buffer.alloc(length);
  Buffer.from(`${head}${mark}AAAA`, 'base64').copy(bytes);
  bytes.writeUInt32LE(marvin32(bytes.subarray(0, length - 4), seed), length - 4);
  return bytes.toString('base64');
}

export const storageKey = (name = 'shop'): string =>
  identifiableKey(name, [64, 76, '+ASt', 'Default0']);
export const cosmosKey = (name = 'shop'): string =>
  identifiableKey(name, [64, 76, 'ACDb', 'MastRW00']);
export const serviceBusKey = (name = 'shop'): string =>
  identifiableKey(name, [32, 33, '+ASb', 'Send0000']);
export const searchKey = (name = 'shop'): string =>
  identifiableKey(name, [39, 42, 'AzSe', 'PAdmin00']);

/** A key of Azure OpenAI in the form of 84 letters and digits. */
export function openAiKey(name = 'shop'): string {
  const first = `${lettersOf(name, 52)}JQQJ99BAAC${'A'.repeat(10)}AAABACOG`;
  const hash = Buffer.alloc(4);
  hash.writeUInt32LE(marvin32(Buffer.from(first, 'base64'), 'Default0'));
  const checksum = hash.toString('base64').slice(0, 4);
  // The form has letters and digits alone.
  return /^[A-Za-z\d]+$/u.test(checksum) ? first + checksum : openAiKey(`${name}.`);
}

/** A client secret of Microsoft Entra ID. */
export function clientSecret(name = 'shop'): string {
  const first = `${lettersOf(name, 3)}8Q~${lettersOf(`${name} `, 31)}`;
  return first + entraChecksum(first);
}

export const storageString = (name = 'shop'): string =>
  `DefaultEndpointsProtocol=https;AccountName=${name};AccountKey=${storageKey(name)};EndpointSuffix=core.windows.net`;
export const serviceBusString = (name = 'shop'): string =>
  `Endpoint=sb://${name}.servicebus.windows.net/;SharedAccessKeyName=send;SharedAccessKey=${serviceBusKey(name)}`;
export const sqlString = (name = 'shop'): string =>
  `Server=tcp:${name}.database.windows.net,1433;Database=orders;User ID=app;Password=${password(name)};Encrypt=True`;
export const sasQuery = (name = 'shop'): string =>
  `sv=2024-11-04&ss=b&srt=o&sp=r&se=2027-01-01T00:00:00Z&sig=${encodeURIComponent(oldKey(name, 32))}`;
export const databaseUrl = (name = 'shop'): string =>
  `postgres://app:${password(name)}@${name}.postgres.database.azure.com/orders`;

/** What a generator of passwords makes. */
export const password = (name = 'shop'): string => `${lettersOf(`${name} password`, 15)}-7`;

export const githubToken = (name = 'shop'): string => `ghp_${lettersOf(`${name} github`, 36)}`;

/** Letters without a digit. */
export const huggingFaceToken = (name = 'shop'): string =>
  `hf_${lettersOf(name, 80).replace(/\d/gu, '').slice(0, 34)}`;

/** A PEM file with a private key. */
export function privateKey(name = 'shop'): string {
  const lines =
    bytesOf(name, 192)
      .toString('base64')
      .match(/.{1,64}/gu) ?? [];
  const mark = (word: string): string => `-----${word} ${'PRIVATE'} KEY-----`;
  return [mark('BEGIN'), ...lines, mark('END'), ''].join('\n');
}
