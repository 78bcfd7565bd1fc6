import { expect, test } from 'vitest';
import { summarise } from '../../src/migration/summary.js';
import { parsed } from '../source/parsing.js';

const file = parsed(
  `import { BlobServiceClient as B } from '@azure/storage-blob';
import config, * as all from './config.js';
export { retry } from './retry.js';
const { PORT } = process.env;
export function open(connectionString: string) {
  return B.fromConnectionString(connectionString);
}
export const other = B.fromConnectionString(process.env.OTHER_CONNECTION_STRING!);
const link = await other.getContainerClient('a').generateSasUrl({});
export default link;
`,
  'store.ts',
);

test('says what a file imports and exports', () => {
  const { imports, exports } = summarise(file);
  expect(imports).toEqual([
    { specifier: '@azure/storage-blob', names: ['BlobServiceClient'] },
    { specifier: './config.js', names: ['default', '*'] },
    { specifier: './retry.js', names: ['retry'] },
  ]);
  expect(exports).toEqual([
    { name: 'retry', local: 'retry', from: './retry.js' },
    { name: 'open', local: 'open', from: null },
    { name: 'other', local: 'other', from: null },
    { name: 'default', local: 'link', from: null },
  ]);
});

test('names the border that a secret crosses on its way to a client', () => {
  const [parameter, setting] = summarise(file).flows;
  expect(parameter).toMatchObject({
    service: 'storage-blob',
    entryPoint: 'BlobServiceClient.fromConnectionString',
    slot: 'connectionString',
    isSecret: true,
    origin: { kind: 'parameter', function: 'open', index: 0, path: [] },
  });
  expect(setting).toMatchObject({ origin: { kind: 'setting', name: 'OTHER_CONNECTION_STRING' } });
});

test('lists settings and calls that need the key', () => {
  const { settings, keyOnlyUses } = summarise(file);
  expect(settings).toEqual(['PORT', 'OTHER_CONNECTION_STRING']);
  expect(keyOnlyUses).toEqual([
    { service: 'storage-blob', member: 'generateSasUrl', offset: expect.any(Number) as number },
  ]);
});

test('is plain data without the text of a secret', () => {
  const key = `${'Ab1'.repeat(28)}==`;
  const text = `const { BlobServiceClient } = require('@azure/storage-blob');
module.exports = { client: BlobServiceClient.fromConnectionString('AccountName=a;AccountKey=${key}') };
exports.more = () => 1;
`;
  const summary = summarise(parsed(text, 'store.cjs'));
  expect(structuredClone(summary)).toEqual(summary);
  expect(JSON.stringify(summary)).not.toContain(key);
  expect(summary.exports).toEqual([
    { name: 'client', local: null, from: null },
    { name: 'more', local: null, from: null },
  ]);
});
