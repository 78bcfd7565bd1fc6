import { noConnectionString } from '../../rules/no-connection-string.js';
import { bothIdentities, reportAt, suggestion, testRule } from './rule-testers.js';

const blobAction =
  'Use the endpoint with DefaultAzureCredential and grant "Storage Blob Data Contributor".';
const fromConnectionString = `BlobServiceClient.fromConnectionString authenticates to Azure Blob Storage with a connection string. ${blobAction}`;
const serviceBus =
  'ServiceBusClient authenticates to Azure Service Bus with a connection string. Use the fully qualified namespace with DefaultAzureCredential and grant "Azure Service Bus Data Sender" and "Azure Service Bus Data Receiver".';

/** Assembled, so that no scanner takes it for a key. */
const fakeKey = `${'A'.repeat(86)}${'='.repeat(2)}`;
const literal = `DefaultEndpointsProtocol=https;AccountName=shop;AccountKey=${fakeKey};EndpointSuffix=core.windows.net`;

testRule('no-connection-string', noConnectionString, {
  both: {
    valid: [
      {
        name: 'an endpoint and an identity',
        code: `import { BlobServiceClient } from '@azure/storage-blob';
import { DefaultAzureCredential } from '@azure/identity';
new BlobServiceClient(process.env.AZURE_STORAGEBLOB_RESOURCEENDPOINT, new DefaultAzureCredential());
`,
      },
      {
        name: 'the emulator',
        code: `import { BlobServiceClient } from '@azure/storage-blob';
BlobServiceClient.fromConnectionString('UseDevelopmentStorage=true');
`,
      },
      {
        name: 'a key, which is the other rule’s',
        code: `import { CosmosClient } from '@azure/cosmos';
new CosmosClient({ endpoint: process.env.COSMOS_ENDPOINT, key: process.env.COSMOS_KEY });
`,
      },
      {
        name: 'a method of the same name elsewhere',
        code: `import { BlobServiceClient } from './blobs.js';
// Not @azure/storage-blob.
BlobServiceClient.fromConnectionString(process.env.AZURE_STORAGE_CONNECTION_STRING);
`,
      },
      {
        name: 'a call that may as well be the form with a credential',
        code: `import { ContainerClient } from '@azure/storage-blob';
export const open = (a, b) => new ContainerClient(a, b);
`,
      },
      {
        name: 'the same with the option in its default',
        code: `import { ContainerClient } from '@azure/storage-blob';
export const open = (a, b) => new ContainerClient(a, b);
`,
        options: [{ uncertain: false }],
      },
      {
        name: 'a URL in the place of a connection string, whatever the option says',
        code: `import { ContainerClient } from '@azure/storage-blob';
export const open = (credential) => new ContainerClient('https://shop.blob.core.windows.net/orders', credential);
`,
        options: [{ uncertain: true }],
      },
    ],
    invalid: [
      {
        name: 'a factory, from the environment',
        code: `import { BlobServiceClient } from '@azure/storage-blob';

const blobs = BlobServiceClient.fromConnectionString(process.env.AZURE_STORAGE_CONNECTION_STRING);
`,
        errors: [
          reportAt(
            3,
            [15, 53],
            fromConnectionString,
            bothIdentities(`import { BlobServiceClient } from '@azure/storage-blob';
import { DefaultAzureCredential } from '@azure/identity';

const credential = new DefaultAzureCredential();

const blobs = new BlobServiceClient(process.env.AZURE_STORAGEBLOB_RESOURCEENDPOINT, credential);
`),
          ),
        ],
      },
      {
        name: 'a literal: the endpoint comes out of it, the secret goes into no message',
        code: `import { BlobServiceClient } from '@azure/storage-blob';

const blobs = BlobServiceClient.fromConnectionString('${literal}');
`,
        errors: [
          reportAt(
            3,
            [15, 53],
            fromConnectionString,
            bothIdentities(`import { BlobServiceClient } from '@azure/storage-blob';
import { DefaultAzureCredential } from '@azure/identity';

const credential = new DefaultAzureCredential();

const blobs = new BlobServiceClient('https://shop.blob.core.windows.net', credential);
`),
          ),
        ],
      },
      {
        name: 'a constructor of a required namespace; a new setting named after the old one',
        filename: 'queue.cjs',
        languageOptions: { sourceType: 'commonjs' },
        code: `const serviceBus = require('@azure/service-bus');

const client = new serviceBus.ServiceBusClient(process.env.ORDERS_CONNECTION_STRING);
`,
        errors: [
          reportAt(
            3,
            [16, 47],
            serviceBus,
            bothIdentities(`const serviceBus = require('@azure/service-bus');
const { DefaultAzureCredential } = require('@azure/identity');

const credential = new DefaultAzureCredential();

const client = new serviceBus.ServiceBusClient(process.env.ORDERS_FULLYQUALIFIEDNAMESPACE, credential);
`),
          ),
        ],
      },
      {
        name: 'overloads of one shape, told apart by the setting’s name',
        code: `import { ContainerClient } from '@azure/storage-blob';

export const orders = new ContainerClient(process.env.AZURE_STORAGE_CONNECTION_STRING, 'orders');
`,
        errors: [
          reportAt(
            3,
            [23, 42],
            `ContainerClient authenticates to Azure Blob Storage with a connection string. ${blobAction}`,
            bothIdentities(`import { ContainerClient } from '@azure/storage-blob';
import { DefaultAzureCredential } from '@azure/identity';

const credential = new DefaultAzureCredential();

export const orders = new ContainerClient(new URL('orders', process.env.AZURE_STORAGEBLOB_RESOURCEENDPOINT).href, credential);
`),
          ),
        ],
      },
      {
        name: 'overloads that nothing tells apart, with `uncertain`; no suggestion',
        code: `import { ContainerClient } from '@azure/storage-blob';
export const open = (a, b) => new ContainerClient(a, b);
`,
        options: [{ uncertain: true }],
        errors: [
          reportAt(
            2,
            [31, 50],
            `ContainerClient may authenticate to Azure Blob Storage with a connection string. ${blobAction}`,
          ),
        ],
      },
      {
        name: 'a guard tests the new setting',
        code: `import { BlobServiceClient } from '@azure/storage-blob';

const connectionString = process.env.AZURE_STORAGE_CONNECTION_STRING;
if (!connectionString) {
  throw new Error('AZURE_STORAGE_CONNECTION_STRING is not set');
}
export const blobs = BlobServiceClient.fromConnectionString(connectionString);
`,
        errors: [
          reportAt(
            7,
            [22, 60],
            fromConnectionString,
            bothIdentities(`import { BlobServiceClient } from '@azure/storage-blob';
import { DefaultAzureCredential } from '@azure/identity';

const credential = new DefaultAzureCredential();

const endpoint = process.env.AZURE_STORAGEBLOB_RESOURCEENDPOINT;
if (!endpoint) {
  throw new Error('AZURE_STORAGEBLOB_RESOURCEENDPOINT is not set');
}
export const blobs = new BlobServiceClient(endpoint, credential);
`),
          ),
        ],
      },
      {
        name: 'a refusal: the string is imported',
        code: `import { BlobServiceClient } from '@azure/storage-blob';
import { connectionString } from './settings.js';
export const blobs = BlobServiceClient.fromConnectionString(connectionString);
`,
        errors: [reportAt(3, [22, 60], fromConnectionString)],
      },
      {
        name: 'two accounts of one service: their settings keep apart',
        code: `import { BlobServiceClient } from '@azure/storage-blob';

export const images = BlobServiceClient.fromConnectionString(process.env.IMAGES_CONNECTION_STRING);
export const orders = BlobServiceClient.fromConnectionString(process.env.ordersConnection);
`,
        settings: { 'azure-identity': { identity: 'system' } },
        errors: [
          reportAt(3, [23, 61], fromConnectionString, [
            suggestion(
              'Use DefaultAzureCredential (system-assigned identity)',
              `import { BlobServiceClient } from '@azure/storage-blob';
import { DefaultAzureCredential } from '@azure/identity';

const credential = new DefaultAzureCredential();

export const images = new BlobServiceClient(process.env.IMAGES_BLOB_ENDPOINT, credential);
export const orders = BlobServiceClient.fromConnectionString(process.env.ordersConnection);
`,
            ),
          ]),
          reportAt(4, [23, 61], fromConnectionString, [
            suggestion(
              'Use DefaultAzureCredential (system-assigned identity)',
              `import { BlobServiceClient } from '@azure/storage-blob';
import { DefaultAzureCredential } from '@azure/identity';

const credential = new DefaultAzureCredential();

export const images = BlobServiceClient.fromConnectionString(process.env.IMAGES_CONNECTION_STRING);
export const orders = new BlobServiceClient(process.env.ordersBlobEndpoint, credential);
`,
            ),
          ]),
        ],
      },
      {
        name: 'Windows line ends',
        code: `import { ServiceBusClient } from '@azure/service-bus';\r\n\r\nexport const bus = new ServiceBusClient(process.env.AZURE_SERVICEBUS_CONNECTIONSTRING);\r\n`,
        errors: [
          reportAt(
            3,
            [20, 40],
            serviceBus,
            bothIdentities(
              `import { ServiceBusClient } from '@azure/service-bus';\r\nimport { DefaultAzureCredential } from '@azure/identity';\r\n\r\nconst credential = new DefaultAzureCredential();\r\n\r\nexport const bus = new ServiceBusClient(process.env.AZURE_SERVICEBUS_FULLYQUALIFIEDNAMESPACE, credential);\r\n`,
            ),
          ),
        ],
      },
    ],
  },
  typeScript: {
    valid: [
      {
        name: 'a declared type says that it is a credential',
        filename: 'container.ts',
        code: `import { ContainerClient } from '@azure/storage-blob';
import type { TokenCredential } from '@azure/identity';
export const open = (url: string, credential: TokenCredential) => new ContainerClient(url, credential);
`,
        options: [{ uncertain: true }],
      },
    ],
    invalid: [
      {
        name: 'a type annotation, a non-null assertion and `satisfies`',
        filename: 'cosmos.ts',
        code: `import { CosmosClient } from '@azure/cosmos';

const text: string = process.env.AZURE_COSMOS_CONNECTIONSTRING! satisfies string;
export const client: CosmosClient = new CosmosClient(text);
`,
        errors: [
          reportAt(
            4,
            [37, 53],
            'CosmosClient authenticates to Azure Cosmos DB for NoSQL with a connection string. Use the endpoint with DefaultAzureCredential and grant "Cosmos DB Built-in Data Contributor".',
            bothIdentities(
              `import { CosmosClient } from '@azure/cosmos';
import { DefaultAzureCredential } from '@azure/identity';

const credential = new DefaultAzureCredential();

const text: string = process.env.AZURE_COSMOS_RESOURCEENDPOINT! satisfies string;
export const client: CosmosClient = new CosmosClient({ endpoint: text, aadCredentials: credential });
`,
              '!',
            ),
          ),
        ],
      },
    ],
  },
});
