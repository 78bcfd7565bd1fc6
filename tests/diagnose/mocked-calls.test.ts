import { expect, test } from 'vitest';
import { migrateSource } from '../../src/diagnose/migrate-source.js';
import { findMockedCalls, findReplacedCalls } from '../../src/diagnose/mocked-calls.js';
import { parseTarget } from '../../src/migration/target.js';

const fromConnectionString = {
  module: '@azure/storage-blob',
  path: ['BlobServiceClient', 'fromConnectionString'],
};
const keyCredential = { module: '@azure/core-auth', path: ['AzureKeyCredential'] };

function inputOf(text: string) {
  return { path: 'a.mjs', text, package: { versions: {} } };
}

test('what a migrated file no longer calls', () => {
  const input = inputOf(`
import { BlobServiceClient } from '@azure/storage-blob';
import { ServiceBusClient } from '@azure/service-bus';
import { AzureKeyCredential } from '@azure/core-auth';
import { SearchClient } from '@azure/search-documents';
export const blobs = BlobServiceClient.fromConnectionString(process.env.STORAGE);
export const bus = new ServiceBusClient(process.env.SERVICEBUS_CONNECTION_STRING);
export const search = new SearchClient('https://a.search.windows.net', 'a', new AzureKeyCredential(process.env.KEY));
`);
  const outcome = migrateSource(input, parseTarget({}));
  // The clients that only take other arguments are made as before.
  expect(findReplacedCalls(input, outcome)).toEqual([fromConnectionString, keyCredential]);
  expect(findReplacedCalls(input, { findings: [] })).toEqual([]);
  expect(findReplacedCalls(inputOf('('), outcome)).toEqual([]);
});

const imported = `import { BlobServiceClient } from '@azure/storage-blob';\n`;

test.each([
  ['module', `jest.mock('@azure/storage-blob');`],
  ['module', `jest.mock('@azure/storage-blob', () => ({ BlobServiceClient: {} }));`],
  ['module', `vi.mock(import('@azure/storage-blob'), () => ({}));`],
  ['module', `jest.unstable_mockModule('@azure/storage-blob', () => ({}));`],
  ['module', `mock.module('@azure/storage-blob', () => ({}));`],
  ['module', `await td.replaceEsm('@azure/storage-blob');`],
  ['module', `mockery.registerMock('@azure/storage-blob', {});`],
  ['module', `proxyquire('../a', { '@azure/storage-blob': {} });`],
  ['export', `${imported}sinon.stub(BlobServiceClient, 'fromConnectionString').returns({});`],
  ['export', `${imported}sandbox.replace(BlobServiceClient, 'fromConnectionString', make);`],
  ['export', `${imported}jest.spyOn(BlobServiceClient, 'fromConnectionString');`],
  ['export', `${imported}expect(BlobServiceClient.fromConnectionString).toHaveBeenCalled();`],
  ['export', `${imported}vi.mocked(BlobServiceClient.fromConnectionString).mockReturnValue({});`],
  ['export', `${imported}BlobServiceClient.fromConnectionString.mockReturnValue({});`],
  ['export', `${imported}BlobServiceClient.fromConnectionString = () => ({});`],
  [
    'export',
    `const azure = require('@azure/storage-blob');\nsinon.stub(azure.BlobServiceClient, 'fromConnectionString');`,
  ],
  [
    'export',
    `import { AzureKeyCredential } from '@azure/core-auth';\nexpect(AzureKeyCredential).toHaveBeenCalledWith('a');`,
  ],
])('a mock of a %s: %s', (kind, text) => {
  const found = findMockedCalls(inputOf(`\n${text}\n`), [fromConnectionString, keyCredential]);
  expect(found).toMatchObject([{ kind, line: text.includes('\n') ? 3 : 2 }]);
});

test.each([
  `jest.mock('@azure/service-bus'); // not @azure/storage-blob`,
  `jest.mock('../src/storage'); import '@azure/storage-blob';`,
  `${imported}BlobServiceClient.fromConnectionString('a');`,
  `${imported}jest.spyOn(BlobServiceClient.prototype, 'getContainerClient');`,
  `${imported}jest.spyOn(BlobServiceClient, 'other');`,
  `${imported}const stub = { fromConnectionString: 1 }; expect(stub.fromConnectionString);`,
  `import { BlobServiceClient } from './fake'; jest.spyOn(BlobServiceClient, 'fromConnectionString'); // @azure/storage-blob`,
  `${imported}(`,
])('none: %s', (text) => {
  expect(findMockedCalls(inputOf(text), [fromConnectionString])).toEqual([]);
});

test('a mock of the module says all of its exports', () => {
  const text = `${imported}jest.mock('@azure/storage-blob');
BlobServiceClient.fromConnectionString.mockReturnValue({});
`;
  expect(findMockedCalls(inputOf(text), [fromConnectionString])).toEqual([
    { kind: 'module', line: 2, call: fromConnectionString },
  ]);
});
