import { describe, expect, it } from 'vitest';
import { migrateSource } from '../../src/diagnose/migrate-source.js';
import { defaultTarget } from '../../src/migration/target.js';

function migrate(text: string) {
  return migrateSource({ path: 'a.ts', text, package: { versions: {} } }, defaultTarget);
}

const imports = "import { BlobServiceClient } from '@azure/storage-blob';\n";

describe('clients with a key in each branch', () => {
  it('change together, as often as there are branches', () => {
    const branch = (name: string): string =>
      `case '${name}': return BlobServiceClient.fromConnectionString(process.env.${name}_CONNECTION_STRING!);\n`;
    const { text, findings } = migrate(
      `${imports}export function open(stage: string) {\nswitch (stage) {\n${branch('A')}${branch('B')}${branch('C')}default: throw new Error(stage);\n}\n}\n`,
    );
    expect(findings.map(({ reason }) => reason)).toEqual([null, null, null]);
    expect(text).not.toContain('fromConnectionString');
    expect(text.match(/new DefaultAzureCredential\(\)/gu)).toHaveLength(1);
  });

  it('stay for a reason of their own where one of them cannot change', () => {
    const { findings } = migrate(
      `${imports}export function open(isTest: boolean, other: string) {
  if (isTest) return BlobServiceClient.fromConnectionString(process.env.TEST_CONNECTION_STRING!);
  return BlobServiceClient.fromConnectionString(other);
}
`,
    );
    expect(findings.map(({ reason }) => reason)).toEqual([null, 'crosses-function']);
  });

  it('are told from a choice between key and identity', () => {
    const { findings } = migrate(
      `${imports}import { DefaultAzureCredential } from '@azure/identity';
export function open(isTest: boolean) {
  if (isTest) return BlobServiceClient.fromConnectionString(process.env.TEST_CONNECTION_STRING!);
  return new BlobServiceClient(process.env.LIVE_ENDPOINT!, new DefaultAzureCredential());
}
`,
    );
    expect(findings.map(({ reason }) => reason)).toEqual(['dual-branch']);
  });
});
