import { describe, expect, it } from 'vitest';
import { foundIn } from './found.js';
import { accountKey, namespaceString, storageString } from './secrets.js';

const blob = `import { BlobServiceClient, ContainerClient, BlobClient, BlobBatchClient, newPipeline, StorageSharedKeyCredential, AnonymousCredential } from '@azure/storage-blob';`;
const identity = `import { DefaultAzureCredential } from '@azure/identity';`;
const connection = `BlobServiceClient.fromConnectionString connectionString`;

describe('connection strings', () => {
  it.each([
    [`BlobServiceClient.fromConnectionString(process.env.X)`, [connection]],
    [`BlobServiceClient.fromConnectionString(x, options)`, [connection]],
    [`BlobServiceClient.fromConnectionString('${storageString()}')`, [connection]],
    [`BlobServiceClient.fromConnectionString('<connection string>')`, [connection]],
    [`BlobServiceClient.fromConnectionString(config.get('X'))`, [connection]],
    [`BlobServiceClient.fromConnectionString(this.config.x)`, [connection]],
    [`const config = new Config(); BlobServiceClient.fromConnectionString(config.x)`, [connection]],
    [
      `const config = { get x() { return process.env.X; } }; BlobServiceClient.fromConnectionString(config.x)`,
      [connection],
    ],
    [`function f({ x }) { BlobServiceClient.fromConnectionString(x) }`, [connection]],
    [`BlobServiceClient.fromConnectionString(...args)`, [connection]],
    [`BlobServiceClient.fromConnectionString()`, []],
    [`BlobServiceClient.fromConnectionString`, []],
    [`new BlobServiceClient.fromConnectionString(x)`, []],
    [`fromConnectionString(x)`, []],
  ])('%s', (code, expected) => {
    expect(foundIn(`${blob}\n${code};`)).toEqual(expected);
  });
});

describe('overloads of ContainerClient', () => {
  const byString = 'ContainerClient connectionString';
  const unknown = 'ContainerClient connectionString? ambiguous';

  it.each([
    // By literal.
    [`new ContainerClient('${storageString()}', 'name')`, [byString]],
    [`new ContainerClient('UseDevelopmentStorage=true', 'name')`, []],
    [`new ContainerClient('https://a.blob.core.windows.net/c')`, []],
    [`new ContainerClient('https://a.blob.core.windows.net/c', x)`, []],
    ['new ContainerClient(`https://${a}.blob.core.windows.net/c`, x)', []],
    ['new ContainerClient(`AccountName=${a};AccountKey=${k}`, x)', [byString]],
    [`new ContainerClient(process.env.X || '${storageString()}', x)`, [byString]],
    // By names.
    [`new ContainerClient(connectionString, name)`, [byString]],
    [`new ContainerClient(process.env.AZURE_STORAGE_CONNECTION_STRING, 'c')`, [byString]],
    [`new ContainerClient(process.env.CONN_STR!, x)`, [byString]],
    [`new ContainerClient(config.connectionString, x)`, [byString]],
    [`new ContainerClient(config.get('STORAGE_CONNECTION_STRING'), x)`, [byString]],
    [`const s = process.env.STORAGE_CONNECTION; new ContainerClient(s, x)`, [byString]],
    [`new ContainerClient(containerUrl, x)`, []],
    [`new ContainerClient(process.env.BLOB_ENDPOINT, x)`, []],
    // By the second argument.
    [`new ContainerClient(a, 'name')`, [byString]],
    [`new ContainerClient(a, containerName)`, [byString]],
    [`new ContainerClient(a, new DefaultAzureCredential())`, []],
    [`const c = new DefaultAzureCredential(); new ContainerClient(a, c)`, []],
    [
      `new ContainerClient(a, new StorageSharedKeyCredential(n, k))`,
      ['StorageSharedKeyCredential -> ContainerClient'],
    ],
    [`new ContainerClient(a, credential)`, []],
    [`new ContainerClient(a, new AnonymousCredential())`, []],
    [`new ContainerClient(a, pipeline)`, [unknown]],
    [`new ContainerClient(a, { retryOptions: {} })`, []],
    // By arity.
    [`new ContainerClient(a)`, []],
    [`new ContainerClient()`, []],
    // Out of sight.
    [`new ContainerClient(a, b)`, [unknown]],
    [`new ContainerClient(a, b, c)`, [unknown]],
    [`new ContainerClient(...args)`, [unknown]],
  ])('%s', (code, expected) => {
    expect(foundIn(`${blob}\n${identity}\n${code};`)).toEqual(expected);
  });
});

describe('overloads of BlobClient', () => {
  it.each([
    [`new BlobClient(a, 'container', 'blob')`, ['BlobClient connectionString']],
    [`new BlobClient(connectionString, c, b)`, ['BlobClient connectionString']],
    [`new BlobClient(url, sharedKeyCredential)`, ['BlobClient keyCredential']],
    [`new BlobClient(url, new DefaultAzureCredential())`, []],
    [`new BlobClient(url, new DefaultAzureCredential(), options)`, []],
    [`new BlobClient(url)`, []],
  ])('%s', (code, expected) => {
    expect(foundIn(`${blob}\n${identity}\n${code};`)).toEqual(expected);
  });
});

describe('overloads of messaging clients', () => {
  const hubs = `import { EventHubConsumerClient, EventHubProducerClient } from '@azure/event-hubs';`;
  const producer = 'EventHubProducerClient connectionString';
  const consumer = 'EventHubConsumerClient connectionString';

  it.each([
    [`new EventHubProducerClient(connectionString, 'hub')`, [producer]],
    [`new EventHubProducerClient(connectionString)`, [producer]],
    [`new EventHubProducerClient(connectionString, { retryOptions: {} })`, [producer]],
    [`new EventHubProducerClient('${namespaceString()}', hub)`, [producer]],
    [`new EventHubProducerClient(namespace, hub, new DefaultAzureCredential())`, []],
    [`new EventHubProducerClient('a.servicebus.windows.net', hub, credential)`, []],
    [`new EventHubProducerClient(fullyQualifiedNamespace, eventHubName, credential)`, []],
    [`new EventHubConsumerClient('$Default', connectionString, 'hub')`, [consumer]],
    [`new EventHubConsumerClient('$Default', connectionString)`, [consumer]],
    [`new EventHubConsumerClient(group, connectionString, hub, checkpointStore)`, [consumer]],
    [`new EventHubConsumerClient(group, connectionString, checkpointStore)`, [consumer]],
    [`new EventHubConsumerClient(group, namespace, hub, new DefaultAzureCredential())`, []],
    [`new EventHubConsumerClient(group, namespace, hub, credential, checkpointStore)`, []],
  ])('%s', (code, expected) => {
    expect(foundIn(`${hubs}\n${identity}\n${code};`)).toEqual(expected);
  });
});

describe('objects', () => {
  const cosmos = `import { CosmosClient } from '@azure/cosmos';`;
  const byKey = 'CosmosClient key';
  const byString = 'CosmosClient connectionString';

  it.each([
    [`new CosmosClient({ endpoint, key })`, [byKey]],
    [`new CosmosClient({ endpoint, key: process.env.KEY })`, [byKey]],
    [`new CosmosClient({ endpoint, key, connectionPolicy: {} })`, [byKey]],
    [`new CosmosClient({ 'endpoint': e, 'key': k })`, [byKey]],
    [`new CosmosClient({ ...base, key })`, [byKey]],
    [`new CosmosClient({ endpoint, key } as CosmosClientOptions)`, [byKey]],
    [`const options = { endpoint, key }; new CosmosClient(options)`, [byKey]],
    [`const options: CosmosClientOptions = { endpoint, key }; new CosmosClient(options)`, [byKey]],
    [`new CosmosClient({ connectionString })`, [byString]],
    [`new CosmosClient(connectionString)`, [byString]],
    [`new CosmosClient(process.env.COSMOS)`, [byString]],
    [`new CosmosClient({ endpoint, auth: { masterKey: k } })`, [byKey]],
    [`new CosmosClient({ endpoint, auth: { key: k } })`, [byKey]],
    [`new CosmosClient({ endpoint, aadCredentials: credential })`, []],
    [`new CosmosClient({ endpoint, aadCredentials: new DefaultAzureCredential() })`, []],
    [`new CosmosClient({ endpoint, tokenProvider })`, []],
    [`new CosmosClient({ endpoint, key: undefined, aadCredentials: credential })`, []],
    [`new CosmosClient({ endpoint })`, []],
    [`new CosmosClient({})`, []],
    [`new CosmosClient()`, []],
  ])('%s', (code, expected) => {
    expect(foundIn(`${cosmos}\n${identity}\n${code};`)).toEqual(expected);
  });

  it.each([
    [`new CosmosClient(options)`],
    [`new CosmosClient({ ...options })`],
    [`new CosmosClient({ endpoint, ...options })`],
    [`function f(options: CosmosClientOptions) { new CosmosClient(options) }`],
    [`new CosmosClient(...args)`],
  ])('that are out of sight are uncertain: %s', (code) => {
    const found = foundIn(`${cosmos}\n${code};`);
    expect(
      found.map((line) => line.replace(/ ambiguous$/u, '')).filter((line) => !line.endsWith('?')),
    ).toEqual([]);
  });
});

describe('literals { key } as key credentials', () => {
  const search = `import { SearchClient } from '@azure/search-documents'; import createClient from '@azure-rest/ai-document-intelligence';`;

  it.each([
    [`new SearchClient(endpoint, index, { key: process.env.KEY })`, ['SearchClient keyCredential']],
    [`new SearchClient(endpoint, index, { key })`, ['SearchClient keyCredential']],
    [`const c = { key }; new SearchClient(endpoint, index, c)`, ['SearchClient keyCredential']],
    [`createClient(endpoint, { key })`, ['@azure-rest/ai-document-intelligence keyCredential']],
    [
      `createClient(endpoint, { key: 'x' }, options)`,
      ['@azure-rest/ai-document-intelligence keyCredential'],
    ],
    [`new SearchClient(endpoint, index, { getToken })`, []],
    [`new SearchClient(endpoint, index, credential)`, []],
    [`createClient(endpoint, new DefaultAzureCredential())`, []],
    [`createClient(endpoint)`, []],
  ])('%s', (code, expected) => {
    expect(foundIn(`${search}\n${identity}\n${code};`)).toEqual(expected);
  });
});

describe('code with an identity is silent', () => {
  it.each([
    [`new BlobServiceClient(url, new DefaultAzureCredential())`],
    [`const credential = new DefaultAzureCredential(); new BlobServiceClient(url, credential)`],
    [`new BlobServiceClient(url)`],
    [`new BlobServiceClient(\`\${url}?\${query}\`)`],
    [`new BlobServiceClient(url, new AnonymousCredential())`],
    [`new BlobServiceClient(url, newPipeline(new DefaultAzureCredential()))`],
    [`new BlobServiceClient(url, newPipeline(new AnonymousCredential()))`],
    [`function f(credential: TokenCredential) { new BlobServiceClient(url, credential) }`],
    [
      `function f(sharedKeyCredential: TokenCredential) { new BlobServiceClient(url, sharedKeyCredential) }`,
    ],
    [
      `class A { constructor(private credential: TokenCredential) {} m() { new BlobServiceClient(url, this.credential) } }`,
    ],
    [
      `class A { keyCredential: TokenCredential; m() { new BlobServiceClient(url, this.keyCredential) } }`,
    ],
    [`new ContainerClient(url, credential)`],
    [`function f(credential: TokenCredential) { new ContainerClient(a, credential) }`],
    [`client.getContainerClient('x').getBlobClient('y')`],
  ])('%s', (code) => {
    expect(foundIn(`${blob}\n${identity}\n${code};`)).toEqual([]);
  });

  it('also with user tokens of Communication Services', () => {
    const text = `import { AzureCommunicationTokenCredential } from '@azure/communication-common';
import { ChatClient } from '@azure/communication-chat';
import { SmsClient } from '@azure/communication-sms';
const credential = new AzureCommunicationTokenCredential(token);
new ChatClient(endpoint, credential);`;
    expect(foundIn(text)).toEqual([]);
  });
});

describe('mixins and values of other packages', () => {
  it.each([
    [
      `const batch = new BlobBatchClient(url, pipeline); batch.deleteBlobs(urls, sharedKeyCredential)`,
      ['deleteBlobs keyCredential'],
    ],
    [
      `batch.deleteBlob(url, new StorageSharedKeyCredential(n, k))`,
      ['StorageSharedKeyCredential -> deleteBlob'],
    ],
    [`batch.deleteBlobs(blobClients)`, []],
    [`batch.deleteBlob(blobClient, options)`, []],
    [`container.deleteBlob('name')`, []],
    [`container.deleteBlob(blobName, options)`, []],
  ])('%s', (code, expected) => {
    expect(foundIn(`${blob}\n${code};`)).toEqual(expected);
  });

  it('count only where the package is imported', () => {
    expect(
      foundIn(`// @azure/storage-blob\nbatch.deleteBlobs(urls, sharedKeyCredential);`),
    ).toEqual([]);
  });
});

describe('names that only look like ours', () => {
  it.each([
    [
      `import { BlobServiceClient } from './blob.js'; BlobServiceClient.fromConnectionString(x); // @azure/storage-blob`,
    ],
    [`class BlobServiceClient {} BlobServiceClient.fromConnectionString('@azure/storage-blob')`],
    [
      `import { BlobServiceClient } from '@azure/storage-blob'; function f(BlobServiceClient) { BlobServiceClient.fromConnectionString(x) }`,
    ],
    [`import { AzureKeyCredential } from './auth.js'; new AzureKeyCredential('@azure/core-auth')`],
    [`import { CosmosClient } from '@azure/cosmos-other'; new CosmosClient({ endpoint, key })`],
  ])('%s', (text) => {
    expect(foundIn(text)).toEqual([]);
  });
});

it('reports findings in source order, each once', () => {
  const text = `${blob}
const credential = new StorageSharedKeyCredential('a', '${accountKey}');
const first = new BlobServiceClient(url, credential);
const second = BlobServiceClient.fromConnectionString(x);
const third = new ContainerClient(connectionString, 'c');`;
  expect(foundIn(text)).toEqual([
    'StorageSharedKeyCredential -> BlobServiceClient',
    connection,
    'ContainerClient connectionString',
  ]);
});

describe('import styles', () => {
  it.each([
    [
      'a.js',
      `const { BlobServiceClient } = require('@azure/storage-blob'); BlobServiceClient.fromConnectionString(x);`,
    ],
    [
      'a.js',
      `const blob = require('@azure/storage-blob'); blob.BlobServiceClient.fromConnectionString(x);`,
    ],
    [
      'a.js',
      `const storage_blob_1 = require('@azure/storage-blob'); storage_blob_1.BlobServiceClient.fromConnectionString(x);`,
    ],
    [
      'a.ts',
      `import * as blob from '@azure/storage-blob'; blob.BlobServiceClient.fromConnectionString(x);`,
    ],
    [
      'a.ts',
      `import blob from '@azure/storage-blob'; blob.BlobServiceClient.fromConnectionString(x);`,
    ],
    [
      'a.ts',
      `import blob = require('@azure/storage-blob'); blob.BlobServiceClient.fromConnectionString(x);`,
    ],
    [
      'a.ts',
      `import { BlobServiceClient as B } from '@azure/storage-blob'; B.fromConnectionString(x);`,
    ],
    [
      'a.ts',
      `async function f() { const { BlobServiceClient } = await import('@azure/storage-blob'); BlobServiceClient.fromConnectionString(x); }`,
    ],
    [
      'a.ts',
      `import('@azure/storage-blob').then(({ BlobServiceClient }) => BlobServiceClient.fromConnectionString(x));`,
    ],
    [
      'a.ts',
      `import { BlobServiceClient } from '@azure/storage-blob'; const make = BlobServiceClient.fromConnectionString; make(x);`,
    ],
    [
      'a.ts',
      `import * as blob from '@azure/storage-blob'; const B = blob.BlobServiceClient; B.fromConnectionString(x);`,
    ],
  ])('%s: %s', (path, text) => {
    expect(foundIn(text, path)).toEqual([connection]);
  });
});

describe('packages that do not belong to one another', () => {
  it('keep their own roles apart', () => {
    expect(
      foundIn(
        `import { load } from '@azure/app-configuration-provider'; await load(connectionString);`,
      ),
    ).toEqual(['load connectionString']);
    expect(
      foundIn(
        `import { load } from '@azure/app-configuration-provider'; await load(endpoint, credential);`,
      ),
    ).toEqual([]);
  });
});
