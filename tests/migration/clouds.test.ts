import { describe, expect, test } from 'vitest';
import { migrateSource } from '../../src/diagnose/migrate-source.js';
import { defaultTarget } from '../../src/migration/target.js';

function migrate(text: string) {
  return migrateSource({ path: 'app.ts', text, package: { versions: {} } }, defaultTarget);
}

const search = (endpoint: string, options = ''): string => `
import { AzureKeyCredential, SearchClient } from '@azure/search-documents';
export const books = new SearchClient(${endpoint}, 'books', new AzureKeyCredential(process.env.KEY!)${options});
`;

describe('an endpoint in another cloud', () => {
  test.each([
    ["'https://shop.search.azure.us'", 'Azure US Government'],
    ['`https://${process.env.NAME}.search.azure.cn`', 'Azure operated by 21Vianet (China)'],
  ])('%s needs an audience', (endpoint, cloud) => {
    const { changed, findings } = migrate(search(endpoint));
    expect(changed).toBe(false);
    expect(findings).toMatchObject([
      { reason: 'sovereign-cloud', message: expect.stringContaining(cloud) as string },
    ]);
  });

  test('is migrated where the call names the audience', () => {
    const { text, notes } = migrate(
      search("'https://shop.search.azure.us'", ", { audience: 'https://search.azure.us' }"),
    );
    expect(text).toContain("'books', credential, { audience: 'https://search.azure.us' })");
    expect(notes).toContainEqual(
      expect.stringContaining('AZURE_AUTHORITY_HOST=https://login.microsoftonline.us'),
    );
  });

  test.each([
    [
      'blob',
      "import { BlobServiceClient } from '@azure/storage-blob';\nexport const a = BlobServiceClient.fromConnectionString(`AccountName=${process.env.ACCOUNT};AccountKey=${process.env.KEY};EndpointSuffix=core.chinacloudapi.cn`);\n",
      'https://login.chinacloudapi.cn',
    ],
    [
      'bus',
      "import { ServiceBusClient } from '@azure/service-bus';\nexport const a = new ServiceBusClient(`Endpoint=sb://shop.servicebus.usgovcloudapi.net/;SharedAccessKeyName=a;SharedAccessKey=${process.env.KEY}`);\n",
      'https://login.microsoftonline.us',
    ],
  ])('is no obstacle where the scope is the same: %s', (_name, text, host) => {
    const { changed, notes } = migrate(text);
    expect(changed).toBe(true);
    expect(notes).toContainEqual(expect.stringContaining(`AZURE_AUTHORITY_HOST=${host}`));
  });

  test('the public cloud needs nothing', () => {
    const { changed, notes } = migrate(search("'https://shop.search.windows.net'"));
    expect(changed).toBe(true);
    expect(notes.join()).not.toContain('AZURE_AUTHORITY_HOST');
  });
});

describe('another identity in the file', () => {
  const blobs = `import { BlobServiceClient } from '@azure/storage-blob';
export const blobs = BlobServiceClient.fromConnectionString(process.env.SHOP!);
`;

  test.each([
    [
      'imported',
      `import { SecretClient } from '@azure/keyvault-secrets';\nimport { appCredential } from './sign-in.js';\nexport const vault = new SecretClient('https://v', appCredential);\n`,
      'appCredential in line 2',
    ],
    [
      'of another class',
      `import { ManagedIdentityCredential } from '@azure/identity';\nexport const own = new ManagedIdentityCredential({ clientId: process.env.ID! });\n`,
      'ManagedIdentityCredential in line 2',
    ],
  ])('is named: %s', (_name, code, place) => {
    const { changed, notes } = migrate(code + blobs);
    expect(changed).toBe(true);
    expect(notes).toContainEqual(
      expect.stringContaining(`app.ts: signs in with another credential as well (${place})`),
    );
  });

  test.each([
    [
      'the same',
      `import { DefaultAzureCredential } from '@azure/identity';\nconst credential = new DefaultAzureCredential();\n`,
    ],
    [
      'a type',
      `import type { credential } from './sign-in.js';\nexport type C = typeof credential;\n`,
    ],
    ['none', ''],
  ])('is not named: %s', (_name, code) => {
    expect(migrate(code + blobs).notes.join()).not.toContain('another credential');
  });
});
