import { describe, expect, it } from 'vitest';
import { foundIn } from './found.js';
import {
  accountKey,
  azuriteKey,
  cosmosEmulatorKey,
  namespaceString,
  storageString,
} from './secrets.js';

const imports = `
import { BlobServiceClient, StorageSharedKeyCredential } from '@azure/storage-blob';
import { CosmosClient } from '@azure/cosmos';
import { ServiceBusClient } from '@azure/service-bus';
`;

describe('emulators are silent', () => {
  it.each([
    [`BlobServiceClient.fromConnectionString('UseDevelopmentStorage=true')`],
    [`BlobServiceClient.fromConnectionString('UseDevelopmentStorage=true;')`],
    [`BlobServiceClient.fromConnectionString('AccountName=devstoreaccount1;AccountKey=' + key)`],
    [
      `BlobServiceClient.fromConnectionString('${storageString('devstoreaccount1', ';BlobEndpoint=http://127.0.0.1:10000/devstoreaccount1')}')`,
    ],
    [
      `BlobServiceClient.fromConnectionString(\`BlobEndpoint=http://localhost:10000/\${name};AccountKey=\${key}\`)`,
    ],
    [`BlobServiceClient.fromConnectionString('AccountName=x;AccountKey=${azuriteKey}')`],
    [
      `const azurite = 'UseDevelopmentStorage=true'; BlobServiceClient.fromConnectionString(azurite)`,
    ],
    [
      `BlobServiceClient.fromConnectionString(local ? 'UseDevelopmentStorage=true' : 'AccountName=devstoreaccount1')`,
    ],
    [`new StorageSharedKeyCredential('devstoreaccount1', '${azuriteKey}')`],
    [
      `const c = new StorageSharedKeyCredential('devstoreaccount1', key); new BlobServiceClient(url, c)`,
    ],
    [
      `const name = 'devstoreaccount1'; new BlobServiceClient(url, new StorageSharedKeyCredential(name, key))`,
    ],
    [
      `const c = new StorageSharedKeyCredential(name, key); new BlobServiceClient('http://127.0.0.1:10000/x', c)`,
    ],
    [
      'const c = new StorageSharedKeyCredential(name, key); new BlobServiceClient(`http://localhost:10000/${name}`, c)',
    ],
    [`new CosmosClient({ endpoint, key: '${cosmosEmulatorKey}' })`],
    [`new CosmosClient({ endpoint: 'https://localhost:8081', key })`],
    [`new CosmosClient({ endpoint: 'https://localhost:8081/', key: process.env.KEY })`],
    [`new CosmosClient({ endpoint: 'https://127.0.0.1:8081/', key })`],
    [
      `const endpoint = 'https://localhost:8081'; const key = load(); new CosmosClient({ endpoint, key })`,
    ],
    [`new CosmosClient('AccountEndpoint=https://localhost:8081/;AccountKey=${cosmosEmulatorKey}')`],
    [
      `new ServiceBusClient('${namespaceString().replace('shop.servicebus.windows.net', 'localhost')};UseDevelopmentEmulator=true')`,
    ],
    [`new ServiceBusClient('Endpoint=sb://127.0.0.1;SharedAccessKeyName=a;SharedAccessKey=b')`],
  ])('%s', (code) => {
    expect(foundIn(imports + code)).toEqual([]);
  });
});

describe('a real account beside an emulator is reported', () => {
  const blob = 'BlobServiceClient.fromConnectionString connectionString';

  it.each([
    [
      `BlobServiceClient.fromConnectionString(process.env.X || 'UseDevelopmentStorage=true')`,
      [blob],
    ],
    [
      `BlobServiceClient.fromConnectionString(process.env.X ?? 'UseDevelopmentStorage=true')`,
      [blob],
    ],
    [
      `BlobServiceClient.fromConnectionString(local ? 'UseDevelopmentStorage=true' : process.env.X)`,
      [blob],
    ],
    [
      `const { X = 'UseDevelopmentStorage=true' } = process.env; BlobServiceClient.fromConnectionString(X)`,
      [blob],
    ],
    [`BlobServiceClient.fromConnectionString('${storageString('devstore')}')`, [blob]],
    [
      `BlobServiceClient.fromConnectionString('AccountName=mydevstoreaccount1;AccountKey=' + key)`,
      [blob],
    ],
    [`new CosmosClient({ endpoint: 'https://localhost.example.com', key })`, ['CosmosClient key']],
    [
      `new CosmosClient({ endpoint: process.env.E || 'https://localhost:8081', key })`,
      ['CosmosClient key'],
    ],
    [
      `new CosmosClient({ endpoint: 'https://a.documents.azure.com', key: '${accountKey}' })`,
      ['CosmosClient key'],
    ],
    [
      `const c = new StorageSharedKeyCredential(process.env.NAME || 'devstoreaccount1', process.env.KEY); new BlobServiceClient(url, c)`,
      ['StorageSharedKeyCredential -> BlobServiceClient'],
    ],
  ])('%s', (code, expected) => {
    expect(foundIn(imports + code)).toEqual(expected);
  });
});
