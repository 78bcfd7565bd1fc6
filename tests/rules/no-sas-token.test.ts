import { noSasToken } from '../../rules/no-sas-token.js';
import { bothIdentities, reportAt, testRule } from './rule-testers.js';

const signs =
  'generateSasUrl signs a SAS token with a key. Sign it with a user delegation key and grant "Storage Blob Delegator".';
const given =
  'BlobServiceClient authenticates to Azure Blob Storage with a SAS token. Give the identity a role and pass the URL without its query, with a credential; a token that somebody else issued needs a role in their account.';

testRule('no-sas-token', noSasToken, {
  both: {
    valid: [
      {
        name: 'a token signed with a user delegation key',
        code: `import { BlobServiceClient, generateBlobSASQueryParameters } from '@azure/storage-blob';
import { DefaultAzureCredential } from '@azure/identity';

const service = new BlobServiceClient('https://shop.blob.core.windows.net', new DefaultAzureCredential());

export async function sign(values) {
  const key = await service.getUserDelegationKey(values.startsOn, values.expiresOn);
  return generateBlobSASQueryParameters(values, key, service.accountName).toString();
}
`,
      },
      {
        name: 'a client without credential at a public container',
        code: `import { ContainerClient } from '@azure/storage-blob';
export const open = (url) => new ContainerClient(url);
`,
      },
      {
        name: 'the key of a client, which is another rule’s',
        code: `import { BlobServiceClient } from '@azure/storage-blob';
BlobServiceClient.fromConnectionString(process.env.STORAGE_CONNECTION_STRING);
`,
      },
      {
        name: 'a method of the same name, in a file without the SDK',
        code: `import { store } from './azure-store.js';
store.generateSasUrl({ expiresOn: new Date() });
`,
      },
    ],
    invalid: [
      {
        name: 'a token as a credential',
        code: `import { AzureSASCredential, TableClient } from '@azure/data-tables';

export const orders = new TableClient(process.env.TABLES, 'orders', new AzureSASCredential(process.env.TABLES_SAS));
`,
        errors: [
          reportAt(
            3,
            [69, 91],
            'AzureSASCredential authenticates to Azure Table Storage with a SAS token. Use DefaultAzureCredential and grant "Storage Table Data Contributor".',
            bothIdentities(`import { TableClient } from '@azure/data-tables';
import { DefaultAzureCredential } from '@azure/identity';

const credential = new DefaultAzureCredential();

export const orders = new TableClient(process.env.TABLES, 'orders', credential);
`),
          ),
        ],
      },
      {
        name: 'a signature: client and signature change together',
        code: `import { BlobServiceClient } from '@azure/storage-blob';

const service = BlobServiceClient.fromConnectionString(process.env.SHOP_CONNECTION_STRING);

export async function link(name, permissions) {
  const expiresOn = new Date(Date.now() + 60_000);
  const blob = service.getContainerClient('shop').getBlobClient(name);
  return blob.generateSasUrl({ permissions, expiresOn });
}
`,
        errors: [
          reportAt(
            8,
            [10, 29],
            signs,
            bothIdentities(`import { BlobServiceClient } from '@azure/storage-blob';
import { DefaultAzureCredential } from '@azure/identity';

const credential = new DefaultAzureCredential();

const service = new BlobServiceClient(process.env.SHOP_BLOB_ENDPOINT, credential);

export async function link(name, permissions) {
  const expiresOn = new Date(Date.now() + 60_000);
  const blob = service.getContainerClient('shop').getBlobClient(name);
  return blob.generateUserDelegationSasUrl({ permissions, expiresOn }, await service.getUserDelegationKey(new Date(Date.now() - 5 * 60 * 1000), expiresOn));
}
`),
          ),
        ],
      },
      {
        name: 'a refusal: the function is not async',
        code: `import { BlobServiceClient } from '@azure/storage-blob';

const service = BlobServiceClient.fromConnectionString(process.env.SHOP_CONNECTION_STRING);

export function link(name, permissions) {
  const expiresOn = new Date(Date.now() + 60_000);
  return service.getContainerClient('shop').generateSasUrl({ permissions, expiresOn });
}
`,
        errors: [reportAt(7, [10, 59], signs)],
      },
      {
        name: 'a URL that says what it carries, by its text and by its name',
        code: `import { BlobServiceClient } from '@azure/storage-blob';
export const a = new BlobServiceClient('https://shop.blob.core.windows.net/?' + process.env.SAS_TOKEN);
export const b = new BlobServiceClient(process.env.BLOB_SAS_URL);
`,
        errors: [reportAt(2, [18, 39], given), reportAt(3, [18, 39], given)],
      },
      {
        name: 'an account SAS',
        code: `import { generateAccountSASQueryParameters, StorageSharedKeyCredential } from '@azure/storage-blob';
const key = new StorageSharedKeyCredential('shop', process.env.KEY);
export const token = generateAccountSASQueryParameters({ expiresOn, permissions, services }, key).toString();
`,
        errors: [
          reportAt(
            3,
            [22, 55],
            'generateAccountSASQueryParameters signs a SAS token with a key. An account SAS is always signed with the account key: give the caller a role of its own, or sign single resources with a user delegation key.',
          ),
        ],
      },
    ],
  },
  typeScript: {
    valid: [],
    invalid: [
      {
        name: 'a client of unknown origin',
        filename: 'link.ts',
        code: `import type { BlobClient, BlobSASPermissions } from '@azure/storage-blob';
export const link = async (blob: BlobClient, permissions: BlobSASPermissions) =>
  blob.generateSasUrl({ permissions, expiresOn: new Date(Date.now() + 60_000) });
`,
        errors: [reportAt(3, [3, 22], signs)],
      },
    ],
  },
});
