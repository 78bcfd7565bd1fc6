import { noKeyCredential } from '../../rules/no-key-credential.js';
import { bothIdentities, reportAt, suggestion, testRule } from './rule-testers.js';

const cosmos =
  'CosmosClient authenticates to Azure Cosmos DB for NoSQL with a key. Use DefaultAzureCredential and grant "Cosmos DB Built-in Data Contributor".';
const search =
  'AzureKeyCredential authenticates to Azure AI Search with a key. Use DefaultAzureCredential and grant "Search Index Data Contributor".';
const blob =
  'StorageSharedKeyCredential authenticates to Azure Blob Storage with an account key. Use DefaultAzureCredential and grant "Storage Blob Data Contributor".';

testRule('no-key-credential', noKeyCredential, {
  both: {
    valid: [
      {
        name: 'a client with an identity',
        code: `import { CosmosClient } from '@azure/cosmos';
import { DefaultAzureCredential } from '@azure/identity';
new CosmosClient({ endpoint: process.env.COSMOS_ENDPOINT, aadCredentials: new DefaultAzureCredential() });
`,
      },
      {
        name: 'a connection string, which is the other rule’s',
        code: `import { CosmosClient } from '@azure/cosmos';
new CosmosClient(process.env.COSMOS_CONNECTION_STRING);
`,
      },
      {
        name: 'a SAS, which is another rule’s',
        code: `import { AzureSASCredential, TableClient } from '@azure/data-tables';
new TableClient(process.env.TABLES, 'orders', new AzureSASCredential(process.env.TABLES_SAS));
`,
      },
      {
        name: 'a client of OpenAI itself',
        code: `import OpenAI from 'openai';
// Not Azure OpenAI.
new OpenAI({ apiKey: process.env.OPENAI_API_KEY });
`,
      },
      {
        name: 'a class of the same name from elsewhere, in a file that mentions the package',
        code: `import { CosmosClient } from './cosmos.js';
// Not @azure/cosmos.
new CosmosClient({ endpoint: 'https://shop.example', key: process.env.COSMOS_KEY });
`,
      },
      {
        name: 'a shadowed import',
        code: `import { CosmosClient } from '@azure/cosmos';
export function make(CosmosClient) {
  return new CosmosClient({ endpoint: 'https://shop.example', key: process.env.COSMOS_KEY });
}
`,
      },
      {
        name: 'the key that everybody knows: of the emulator',
        code: `import { BlobServiceClient, StorageSharedKeyCredential } from '@azure/storage-blob';
const credential = new StorageSharedKeyCredential('devstoreaccount1', process.env.KEY);
new BlobServiceClient('http://127.0.0.1:10000/devstoreaccount1', credential);
`,
      },
      {
        name: 'a file without Azure',
        code: `new CosmosClient({ key: process.env.COSMOS_KEY });\n`,
      },
      { name: 'an empty file', code: '' },
      {
        name: 'the option `uncertain`, where nothing is to report',
        code: `import { CosmosClient } from '@azure/cosmos';\nexport { CosmosClient };\n`,
        options: [{ uncertain: true }],
      },
    ],
    invalid: [
      {
        name: 'an option that holds a key',
        code: `import { CosmosClient } from '@azure/cosmos';

export const client = new CosmosClient({
  endpoint: process.env.COSMOS_ENDPOINT,
  key: process.env.COSMOS_KEY,
});
`,
        errors: [
          reportAt(
            3,
            [23, 39],
            cosmos,
            bothIdentities(`import { CosmosClient } from '@azure/cosmos';
import { DefaultAzureCredential } from '@azure/identity';

const credential = new DefaultAzureCredential();

export const client = new CosmosClient({
  endpoint: process.env.COSMOS_ENDPOINT,
  aadCredentials: credential,
});
`),
          ),
        ],
      },
      {
        name: 'require and a key credential in the call; the specifier goes',
        filename: 'search.cjs',
        languageOptions: { sourceType: 'commonjs' },
        code: `const { SearchClient, AzureKeyCredential } = require('@azure/search-documents');

const products = new SearchClient(endpoint, 'products', new AzureKeyCredential(process.env.SEARCH_KEY));
`,
        errors: [
          reportAt(
            3,
            [57, 79],
            search,
            bothIdentities(`const { SearchClient } = require('@azure/search-documents');
const { DefaultAzureCredential } = require('@azure/identity');

const credential = new DefaultAzureCredential();

const products = new SearchClient(endpoint, 'products', credential);
`),
          ),
        ],
      },
      {
        name: 'a namespace',
        code: `import * as search from '@azure/search-documents';

new search.SearchClient(process.env.SEARCH_ENDPOINT, 'products', new search.AzureKeyCredential(process.env.SEARCH_KEY));
`,
        errors: [
          reportAt(
            3,
            [66, 95],
            search,
            bothIdentities(`import * as search from '@azure/search-documents';
import { DefaultAzureCredential } from '@azure/identity';

const credential = new DefaultAzureCredential();

new search.SearchClient(process.env.SEARCH_ENDPOINT, 'products', credential);
`),
          ),
        ],
      },
      {
        name: 'one credential of two clients: one report, and both clients change',
        code: `import { BlobServiceClient, StorageSharedKeyCredential } from '@azure/storage-blob';

const accountKey = process.env.ACCOUNT_KEY;
if (!accountKey) throw new Error('ACCOUNT_KEY is missing');
const shared = new StorageSharedKeyCredential('shop', accountKey);
export const orders = new BlobServiceClient('https://shop.blob.core.windows.net', shared);
export const images = new BlobServiceClient('https://shop.blob.core.windows.net', shared);
`,
        errors: [
          reportAt(
            5,
            [16, 46],
            blob,
            bothIdentities(`import { BlobServiceClient } from '@azure/storage-blob';
import { DefaultAzureCredential } from '@azure/identity';

const credential = new DefaultAzureCredential();

export const orders = new BlobServiceClient('https://shop.blob.core.windows.net', credential);
export const images = new BlobServiceClient('https://shop.blob.core.windows.net', credential);
`),
          ),
        ],
      },
      {
        name: 'two findings: each suggestion is complete on its own',
        code: `import { TableClient, AzureNamedKeyCredential } from '@azure/data-tables';
import { AzureKeyCredential, SearchClient } from '@azure/search-documents';

export const orders = new TableClient(process.env.TABLES, 'orders', new AzureNamedKeyCredential('shop', process.env.KEY));
export const products = new SearchClient(process.env.SEARCH, 'products', new AzureKeyCredential(process.env.SEARCH_KEY));
`,
        errors: [
          reportAt(
            4,
            [69, 96],
            'AzureNamedKeyCredential authenticates to Azure Table Storage with a named key. Use DefaultAzureCredential and grant "Storage Table Data Contributor".',
            bothIdentities(`import { TableClient } from '@azure/data-tables';
import { AzureKeyCredential, SearchClient } from '@azure/search-documents';
import { DefaultAzureCredential } from '@azure/identity';

const credential = new DefaultAzureCredential();

export const orders = new TableClient(process.env.TABLES, 'orders', credential);
export const products = new SearchClient(process.env.SEARCH, 'products', new AzureKeyCredential(process.env.SEARCH_KEY));
`),
          ),
          reportAt(
            5,
            [74, 96],
            search,
            bothIdentities(`import { TableClient, AzureNamedKeyCredential } from '@azure/data-tables';
import { SearchClient } from '@azure/search-documents';
import { DefaultAzureCredential } from '@azure/identity';

const credential = new DefaultAzureCredential();

export const orders = new TableClient(process.env.TABLES, 'orders', new AzureNamedKeyCredential('shop', process.env.KEY));
export const products = new SearchClient(process.env.SEARCH, 'products', credential);
`),
          ),
        ],
      },
      {
        name: 'a credential of the file is used again',
        code: `import { CosmosClient } from '@azure/cosmos';
import { DefaultAzureCredential } from '@azure/identity';

const identity = new DefaultAzureCredential();
export const client = new CosmosClient({ endpoint: process.env.COSMOS_ENDPOINT, key: process.env.COSMOS_KEY });
export const other = new CosmosClient({ endpoint: process.env.OTHER_ENDPOINT, aadCredentials: identity });
`,
        settings: { 'azure-identity': { identity: 'system' } },
        errors: [
          reportAt(5, [23, 39], cosmos, [
            suggestion(
              'Use DefaultAzureCredential (system-assigned identity)',
              `import { CosmosClient } from '@azure/cosmos';
import { DefaultAzureCredential } from '@azure/identity';

const identity = new DefaultAzureCredential();
export const client = new CosmosClient({ endpoint: process.env.COSMOS_ENDPOINT, aadCredentials: identity });
export const other = new CosmosClient({ endpoint: process.env.OTHER_ENDPOINT, aadCredentials: identity });
`,
            ),
          ]),
        ],
      },
      {
        name: 'a key that the SDK reads by itself',
        code: `import { AzureOpenAI } from 'openai';

export const client = new AzureOpenAI();
`,
        errors: [
          reportAt(
            3,
            [23, 38],
            'AzureOpenAI authenticates to Azure OpenAI with a secret that the SDK reads from AZURE_OPENAI_API_KEY. Use DefaultAzureCredential and grant "Cognitive Services OpenAI User".',
            bothIdentities(`import { AzureOpenAI } from 'openai';
import { DefaultAzureCredential, getBearerTokenProvider } from '@azure/identity';

const credential = new DefaultAzureCredential();

export const client = new AzureOpenAI({ azureADTokenProvider: getBearerTokenProvider(credential, 'https://cognitiveservices.azure.com/.default') });
`),
          ),
        ],
      },
      {
        name: 'a refusal: reported, no suggestion (the credential is exported)',
        code: `import { AzureKeyCredential } from '@azure/core-auth';
export const credential = new AzureKeyCredential(process.env.KEY);
`,
        errors: [
          reportAt(
            2,
            [27, 49],
            'AzureKeyCredential authenticates with a key. Use DefaultAzureCredential.',
          ),
        ],
      },
      {
        name: 'a refusal: the key is a parameter',
        code: `import { EventGridPublisherClient, AzureKeyCredential } from '@azure/eventgrid';
export const make = (url, key) => new EventGridPublisherClient(url, 'EventGrid', new AzureKeyCredential(key));
`,
        errors: [
          reportAt(
            2,
            [82, 104],
            'AzureKeyCredential authenticates to Azure Event Grid with a key. Use DefaultAzureCredential and grant "EventGrid Data Sender".',
          ),
        ],
      },
    ],
  },
  typeScript: {
    valid: [
      {
        name: 'types only',
        filename: 'types.ts',
        code: `import type { CosmosClient } from '@azure/cosmos';
export type Client = CosmosClient;
`,
      },
    ],
    invalid: [
      {
        name: 'non-null assertions and `as const`',
        filename: 'cosmos.ts',
        code: `import { CosmosClient } from '@azure/cosmos';

export const client: CosmosClient = new CosmosClient({ endpoint: process.env.ENDPOINT!, key: process.env.KEY! } as const);
`,
        errors: [
          reportAt(
            3,
            [37, 53],
            cosmos,
            bothIdentities(
              `import { CosmosClient } from '@azure/cosmos';
import { DefaultAzureCredential } from '@azure/identity';

const credential = new DefaultAzureCredential();

export const client: CosmosClient = new CosmosClient({ endpoint: process.env.ENDPOINT!, aadCredentials: credential } as const);
`,
              '!',
            ),
          ),
        ],
      },
      {
        name: 'import = require',
        filename: 'search.cts',
        code: `import search = require('@azure/search-documents');

const client = new search.SearchClient(process.env.SEARCH!, 'products', new search.AzureKeyCredential(process.env.KEY!));
export = client;
`,
        errors: [
          reportAt(
            3,
            [73, 102],
            search,
            bothIdentities(
              `import search = require('@azure/search-documents');
import identity = require('@azure/identity');

const credential = new identity.DefaultAzureCredential();

const client = new search.SearchClient(process.env.SEARCH!, 'products', credential);
export = client;
`,
              '!',
            ),
          ),
        ],
      },
    ],
  },
});
