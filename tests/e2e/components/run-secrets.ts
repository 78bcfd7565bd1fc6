import { createHmac } from 'node:crypto';

/** Made anew for every run by the configuration of the tests, so that all processes of a run know the same secrets. */
const seed = process.env['E2E_SEED'] ?? '';

/** A key of the form that storage, Cosmos DB and the namespaces use: `bytes` random bytes in base64. */
export function newKey(name: string, bytes: 32 | 64 = 64): string {
  return derive(name).subarray(0, bytes).toString('base64');
}

/** A key in hexadecimal digits, as most AI services use. */
export function newHexKey(name: string): string {
  return derive(name).subarray(0, 16).toString('hex');
}

/** A GUID. */
export function newId(name: string): string {
  const digits = derive(name).toString('hex');
  const [a, b, c, d, e] = [
    [0, 8],
    [8, 12],
    [13, 16],
    [17, 20],
    [20, 32],
  ].map(([from, to]) => digits.slice(from, to));
  return `${a}-${b}-4${c}-8${d}-${e}`;
}

function derive(name: string): Buffer {
  if (seed === '') throw new Error('E2E_SEED is not set: start the tests with npm run test:e2e');
  return createHmac('sha512', seed).update(name).digest();
}
