import { describe, expect, it } from 'vitest';
import { migrateSource } from '../../src/diagnose/migrate-source.js';
import { defaultTarget } from '../../src/migration/target.js';

function removedBy(code: string): readonly string[] {
  return migrateSource({ path: 'a.ts', text: code, package: { versions: {} } }, defaultTarget)
    .removed;
}

const imports = "import { azure, createAzure } from '@ai-sdk/azure';\n";
const provider = 'export const own = createAzure({ apiKey: process.env.AZURE_API_KEY });\n';

it('names the setting that the old code read', () => {
  expect(removedBy(imports + provider)).toEqual(['AZURE_API_KEY']);
});

it('does not name a setting that the SDK goes on reading for what stays', () => {
  expect(removedBy(`${imports}${provider}export const model = azure('gpt-4o');\n`)).toEqual([]);
});

describe('a connection string that is put together', () => {
  const bus = (rest: string): string =>
    `import { ServiceBusClient } from '@azure/service-bus';
const key = process.env.BUS_KEY;
export const client = new ServiceBusClient(
  \`Endpoint=sb://\${process.env.BUS_NAME}.servicebus.windows.net/;SharedAccessKeyName=all;SharedAccessKey=\${key}\`,
);
${rest}`;

  it('names the setting of the key, not that of the host', () => {
    expect(removedBy(bus(''))).toEqual(['BUS_KEY']);
  });

  it('names no key that other code reads', () => {
    expect(removedBy(bus('console.log(key);'))).toEqual([]);
  });
});

it('names the account that goes with a key credential, unless other code reads it', () => {
  const code = (rest: string): string =>
    `import { BlobServiceClient, StorageSharedKeyCredential } from '@azure/storage-blob';
const credential = new StorageSharedKeyCredential(process.env.BARN_ACCOUNT!, process.env.BARN_KEY!);
export const barn = new BlobServiceClient(process.env.BARN_URL!, credential);
${rest}`;
  expect(removedBy(code(''))).toEqual(['BARN_KEY', 'BARN_ACCOUNT']);
  expect(removedBy(code('console.log(process.env.BARN_ACCOUNT);'))).toEqual(['BARN_KEY']);
});
