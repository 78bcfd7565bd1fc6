import { describe, expect, it } from 'vitest';
import { isGuid, isIdentifier } from '../../src/secrets/identifiers.js';
import { isLocalHost, namesAzureHost } from '../../src/secrets/hosts.js';
import { unknownPart } from '../../src/secrets/located-text.js';
import { isEncodedText, isMonotonous, isPlaceholder } from '../../src/secrets/placeholder.js';
import { isGivenPassword, isPassword } from '../../src/secrets/passwords.js';
import { randomnessOf } from '../../src/secrets/randomness.js';
import { clientSecret, hexOf, lettersOf, oldKey, openAiKey, password } from '../harness/secrets.js';

const names = Array.from({ length: 200 }, (_, index) => `sample ${String(index)}`);

describe('isPlaceholder', () => {
  it.each([
    '',
    '<key>',
    '<your-account-key>',
    '${KEY}',
    '{{ key }}',
    '$(KEY)',
    '#{KEY}#',
    '%KEY%',
    '__KEY__',
    '$KEY',
    '[key]',
    '{0}',
    '@Microsoft.KeyVault(SecretUri=https://v.vault.azure.net/secrets/a)',
    'process.env.KEY',
    'YOUR_API_KEY',
    'my-secret-key',
    'changeme',
    'xxxxxxxxxxxxxxxx',
    '********',
    'abcd...wxyz',
    '0123456789abcdef',
    'P@ssw0rd',
    'a1b2c3d4e5f6g7h8i9j0',
    '00112233445566778899aabbccddeeff',
    'AbCdEfGhIjKlMnOpQrStUvWxYz012345',
    'asdfasdfasdf1234',
    'fake-1b86ae9141a7437f',
    '{cipher}d844f2e8a1b0',
    '='.repeat(40),
    unknownPart,
    `${unknownPart} ${unknownPart}`,
  ])('%j', (text) => expect(isPlaceholder(text)).toBe(true));

  it('is no random text', () => {
    for (const name of names) {
      for (const make of [openAiKey, clientSecret, password]) {
        expect(isPlaceholder(make(name)), name).toBe(false);
      }
      for (const key of [oldKey(name, 64), oldKey(name, 32), hexOf(name, 32)]) {
        expect(isPlaceholder(key), name).toBe(false);
        expect(isMonotonous(key), name).toBe(false);
        expect(isEncodedText(key), name).toBe(false);
      }
    }
  });
});

describe('isPassword', () => {
  it('holds for what a generator makes', () => {
    for (const name of names) expect(isPassword(password(name)), name).toBe(true);
  });

  it.each(['Blue-Meadow-1972!', 'xK9#mPq2', 'Zt7.kQ2m.Wp9x'])('%s', (text) =>
    expect(isPassword(text)).toBe(true),
  );

  it.each([
    'Passwort',
    'Pasahitza',
    'Senha-atual',
    'Kennwort:',
    'current-password',
    'auth.login.password',
    'AUTH_PASSWORD',
    '#password',
    'input[type="password"]',
    '../secrets/password.txt',
    'https://shop.dev/reset',
    'getPassword()',
    'user@shop.dev',
    '$2b$10$abcdefghijklmnopqrstuv',
    'password123',
    'two words 1!',
  ])('%s is none', (text) => expect(isPassword(text)).toBe(false));

  it('is anything but a placeholder where its place proves it', () => {
    expect(isGivenPassword('sunshine')).toBe(true);
    expect(isGivenPassword('<sunshine>')).toBe(false);
  });
});

describe('randomnessOf', () => {
  it('tells keys from words', () => {
    const words = [
      'getElementsByTagName',
      'orders-storage-account',
      'The quick brown fox',
      'userSettingsV2',
    ];
    const most = Math.max(...words.map(randomnessOf));
    for (const name of names) {
      expect(randomnessOf(lettersOf(name, 32)), name).toBeGreaterThan(most);
      expect(randomnessOf(hexOf(name, 32)), name).toBeGreaterThan(most);
    }
  });
});

describe('identifiers and hosts', () => {
  it.each(['A1B2C3D4-1111-4222-8333-444455556666', '{a1b2c3d4-1111-4222-8333-444455556666}'])(
    '%s is a GUID',
    (text) => expect(isGuid(text)).toBe(true),
  );

  it.each([
    'https://a.b/c',
    './a/b.js',
    'sha512-abc',
    '0xdeadbeef12',
    '2024-01-01T00:00:00Z',
    'a@b.dev',
    'pk_live_a1b2',
    '?a=1&b=2',
  ])('%s identifies something', (text) => expect(isIdentifier(text)).toBe(true));

  it.each([
    'shop.blob.core.windows.net',
    'https://shop.documents.azure.com:443/',
    'shop.database.usgovcloudapi.net,1433',
    'tcp:a.database.chinacloudapi.cn',
  ])('%s is of Azure', (text) => expect(namesAzureHost(text)).toBe(true));

  it.each(['windows.net.shop.dev', 'notazure.company', 'shop.dev'])('%s is not', (text) =>
    expect(namesAzureHost(text)).toBe(false),
  );

  it.each([
    'localhost',
    '127.0.0.1:5432',
    '(local)',
    '.',
    '(localdb)\\MSSQLLocalDB',
    'db',
    'postgres:5432',
    'a.test',
    'db.example.com',
    '<host>',
  ])('%s is local or nobody’s', (host) => expect(isLocalHost(host)).toBe(true));

  it.each(['shop.dev', '10.1.2.3:1433', 'tcp:a.database.windows.net,1433', unknownPart])(
    '%j may be real',
    (host) => expect(isLocalHost(host)).toBe(false),
  );
});
