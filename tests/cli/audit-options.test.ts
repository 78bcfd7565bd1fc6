import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { runAudit } from '../../src/cli/audit.js';
import { parseAuditArguments } from '../../src/cli/audit-arguments.js';
import { loadEngine } from '../../src/cli/engine.js';
import { password, storageKey, storageString } from '../harness/secrets.js';
import { auditFiles } from './audit-secrets.js';
import { fakeHosts, recordIo, Workspace } from './workspace.js';

const key = storageKey();
const word = password();
const secrets = [key, word];

const files = {
  'a.ts': `import { BlobServiceClient } from '@azure/storage-blob';\nBlobServiceClient.fromConnectionString('${storageString()}');\n// password: '${word}'\n`,
  'b.js': `const password = '${word}';\n`,
  'c.yaml': `# KEY=${key}\na: 1\n`,
};

describe('options', () => {
  test.each([
    [
      [],
      ['no-connection-string', 'storage-connection-string', 'password', 'password', 'storage-key'],
    ],
    [['--secrets-only'], ['storage-connection-string', 'password', 'password', 'storage-key']],
    [['--no-secrets'], ['no-connection-string']],
    [['--no-comments'], ['no-connection-string', 'storage-connection-string', 'password']],
    [
      ['--min-confidence', 'certain', '--secrets-only'],
      ['storage-connection-string', 'storage-key'],
    ],
  ])('%j', async (args, found) => {
    const { code, places } = await auditFiles(files, secrets, ...args);
    expect(code).toBe(1);
    expect(places.map((place) => place.split(' ')[1])).toEqual(found);
  });

  test.each([
    [['--no-secrets', '--secrets-only'], '--no-secrets and --secrets-only'],
    [['--no-secrets', '--all-text'], '--no-secrets and --all-text'],
    [['--no-secrets', '--min-confidence', 'likely'], '--min-confidence'],
    [['--no-secrets', '--no-comments'], '--no-comments'],
    [['--min-confidence', 'sure'], '--min-confidence takes possible or likely or certain'],
  ])('%j is a wrong usage', (args, message) => {
    expect(() => parseAuditArguments(args)).toThrow(message);
  });
});

test('nothing to report: exit code 0 and no output', async () => {
  const io = recordIo(new Workspace({ '.env': 'KEY=\n', 'a.json': '{}' }).root);
  expect(await runAudit(io, [], fakeHosts({ loadEngine }))).toBe(0);
  expect(io.out() + io.err()).toBe('');
});

test('for a person: what it is and how sure that is', async () => {
  const io = recordIo(new Workspace(files).root);
  expect(await runAudit(io, ['--no-comments'], fakeHosts({ loadEngine }))).toBe(1);
  expect(io.out().replaceAll(/ {2}(?:BlobS|This is)[^\n]* {2}/gu, '  …  ')).toBe(`a.ts
  2:1  can be migrated  …  no-connection-string
  2:40  secret: certain  …  no-hardcoded-secret

b.js
  1:18  secret: possible  This may be a password. Whoever can read the source has it, so rotate it. Keep it in Azure Key Vault and read it with a managed identity.  no-hardcoded-secret

3 findings, 1 can be migrated, 2 secrets.
`);
});

describe('settings of one machine', () => {
  const local = {
    '.env': `PASSWORD=${word}\n`,
    'api/local.settings.json': `{ "Values": { "STORAGE_KEY": "${key}" } }`,
  };

  test('that git ignores are not in the source', async () => {
    const ignored = { ...local, '.gitignore': '.env*\nlocal.settings.json\n' };
    expect(await auditFiles(ignored, secrets)).toMatchObject({ code: 0, places: [] });
    expect((await auditFiles(ignored, secrets, '.', '.env')).places).toEqual([
      expect.stringMatching(/^\.env:1:10-\d+ password$/u),
    ]);
  });

  test('that git does not ignore are', async () => {
    expect((await auditFiles(local, secrets)).places).toHaveLength(2);
  });
});

describe('the schema of the report', () => {
  const path = new URL('../../docs/audit-report.schema.json', import.meta.url);
  const schema = JSON.parse(readFileSync(path, 'utf8')) as object;
  const options = { strict: true, strictTypes: false, allErrors: true };
  const validate = new Ajv2020({ ...options, allowUnionTypes: true }).compile(schema);

  test('fits', async () => {
    const broken = { ...files, 'd.js': "import '@azure/cosmos'; const = ;" };
    const { report } = await auditFiles(broken, secrets);
    validate(report);
    expect(validate.errors).toBeNull();
    expect(report.summary).toEqual({ scanned: 4, findings: 5, secrets: 4, failed: 1 });
    expect(validate({ ...report, more: 1 })).toBe(false);
  });
});
