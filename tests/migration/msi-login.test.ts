import { describe, expect, it } from 'vitest';
import { migrateSource } from '../../src/diagnose/migrate-source.js';
import { parseTarget } from '../../src/migration/target.js';

/** What becomes of `loginWithVmMSI(…)`: the new call, or the reason why it stays. */
function login(argument: string, before = ''): string {
  const text = `import { loginWithVmMSI } from '@azure/ms-rest-nodeauth';
import { ResourceManagementClient } from '@azure/arm-resources';
${before}
export const connect = async (id) => new ResourceManagementClient(await loginWithVmMSI(${argument}), id);
`;
  const outcome = migrateSource(
    { path: 'connect.js', text, package: { versions: {} } },
    parseTarget({}),
  );
  const written = /ResourceManagementClient\((?<call>new .*), id\)/u.exec(outcome.text);
  return written?.groups?.['call'] ?? outcome.findings.map(({ reason }) => reason).join();
}

describe('options of the retired logins', () => {
  it.each([
    ['', 'new ManagedIdentityCredential()'],
    ['{}', 'new ManagedIdentityCredential()'],
    ['{ clientId: process.env.ID }', 'new ManagedIdentityCredential({ clientId: process.env.ID })'],
    ["{ clientId: 'a-b' }", "new ManagedIdentityCredential({ clientId: 'a-b' })"],
    ["{ 'clientId': id }", 'new ManagedIdentityCredential({ clientId: id })'],
    ['{ objectId: process.env.ID }', 'new ManagedIdentityCredential({ objectId: process.env.ID })'],
    [
      '{ identityId: process.env.ID }',
      'new ManagedIdentityCredential({ resourceId: process.env.ID })',
    ],
    ["{ resource: 'https://management.azure.com/' }", 'new ManagedIdentityCredential()'],
    ["{ resource: 'https://management.azure.com' }", 'new ManagedIdentityCredential()'],
    ["{ resource: 'https://management.core.windows.net/' }", 'new ManagedIdentityCredential()'],
    ["{ port: 50342, msiEndpoint: 'http://a' }", 'new ManagedIdentityCredential()'],
    [
      "{ clientId: a, resource: 'https://management.azure.com/', port: 1 }",
      'new ManagedIdentityCredential({ clientId: a })',
    ],
  ])('%s', (argument, expected) => {
    expect(login(argument)).toBe(expected);
  });

  it('keeps a shorthand', () => {
    expect(login('{ clientId }', 'const clientId = process.env.ID;')).toBe(
      'new ManagedIdentityCredential({ clientId })',
    );
  });

  it('takes them over from a constant', () => {
    expect(login('options', 'const options = { objectId: process.env.ID };')).toBe(
      'new ManagedIdentityCredential({ objectId: process.env.ID })',
    );
  });

  it.each([
    ["{ resource: 'https://vault.azure.net' }", 'other-audience'],
    ["{ resource: 'https://management.azure.com.example.com/' }", 'other-audience'],
    ['{ resource: process.env.RESOURCE }', 'other-audience'],
    ['{ clientId: a, objectId: b }', 'unknown-argument'],
    ['{ ...common, clientId: a }', 'unknown-argument'],
    ['{ [name]: a }', 'unknown-argument'],
    ['{ tenantId: a }', 'unknown-argument'],
    ['options', 'options-unknown'],
    ['makeOptions()', 'options-unknown'],
    ['(error, credentials) => use(credentials)', 'manual'],
    ['{ clientId: a }, (error, credentials) => use(credentials)', 'manual'],
  ])('refuses %s: %s', (argument, reason) => {
    expect(login(argument)).toBe(reason);
  });

  it('notes what has no counterpart', () => {
    const text = `import { MSIVmTokenCredentials } from '@azure/ms-rest-nodeauth';
export const credentials = new MSIVmTokenCredentials({ port: 50342 });
`;
    const { notes } = migrateSource(
      { path: 'connect.js', text, package: { versions: {} } },
      parseTarget({}),
    );
    expect(notes.join('\n')).toMatch(/ManagedIdentityCredential has no port/u);
  });
});

describe('clients of the same age', () => {
  it.each([
    ['2.2.0', 'new ManagedIdentityCredential()'],
    ['2.7.0', 'new ManagedIdentityCredential()'],
    ['^2.2.0', 'new ManagedIdentityCredential()'],
    ['2.1.0', 'upgrade-first'],
    ['^1.8.0', 'upgrade-first'],
  ])('@azure/ms-rest-js %s: %s', (version, expected) => {
    const text = `import { MSIVmTokenCredentials } from '@azure/ms-rest-nodeauth';
export const credentials = new MSIVmTokenCredentials();
`;
    const { findings, text: after } = migrateSource(
      { path: 'a.js', text, package: { versions: { '@azure/ms-rest-js': version } } },
      parseTarget({}),
    );
    const [finding] = findings;
    expect(finding?.reason ?? /new \w+\(\)/u.exec(after)?.[0]).toBe(expected);
  });

  it.each(['azure-arm-resource', 'azure-keyvault', 'azure-batch'])('%s stops it', (module) => {
    expect(login('', `import other from '${module}';`)).toMatch(/retired-client/u);
  });

  it.each(['@azure/arm-compute', '@azure/keyvault-secrets', 'azure-iothub'])(
    '%s does not',
    (module) => {
      expect(login('', `import { something } from '${module}';`)).toBe(
        'new ManagedIdentityCredential()',
      );
    },
  );
});
