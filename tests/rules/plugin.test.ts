import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Linter } from 'eslint';
import { defineConfig } from 'eslint/config';
import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.js';
import plugin from '../../src/plugin.js';
import { identityRules } from '../../src/presets.js';

/** Rules that forward the diagnoses of the catalogue. */
const signInIds = [
  'azure-identity/no-client-secret',
  'azure-identity/no-connection-string',
  'azure-identity/no-key-credential',
  'azure-identity/no-legacy-auth',
  'azure-identity/no-sas-token',
];
const secretId = 'azure-identity/no-hardcoded-secret';
/** Rules about code that uses identities already: what is wrong for certain, and what is a matter of policy. */
const tokenId = 'azure-identity/no-static-token';
const policyIds = [
  'azure-identity/consistent-managed-identity',
  'azure-identity/prefer-deterministic-credential',
  'azure-identity/prefer-shared-credential',
];
const idsOfPresets = {
  recommended: [...signInIds, secretId, tokenId].sort(),
  strict: [...signInIds, secretId, tokenId, ...policyIds].sort(),
  'secrets-only': [secretId],
} as const;
const presetNames = ['recommended', 'strict', 'secrets-only'] as const;

describe('the presets', () => {
  it('are three for code, and one for other files', () => {
    expect(Object.keys(plugin.configs)).toEqual([...presetNames, 'config-files']);
  });

  it.each(presetNames)('%s is a flat object that names itself', (name) => {
    const { plugins, rules: levels, ...rest } = plugin.configs[name];
    // No `files`, `languageOptions` or `settings`: those are the user's.
    expect(rest).toEqual({ name: `azure-identity/${name}` });
    // The very plugin: ESLint refuses two objects under one name, and a user may name it once more.
    expect(plugins?.['azure-identity']).toBe(plugin);
    expect(Object.keys(plugins ?? {})).toEqual(['azure-identity']);
    expect(Object.keys(levels ?? {}).sort()).toEqual(idsOfPresets[name]);
  });

  it('report what is certain as an error, and in `strict` what may be, and devices, too', () => {
    const { recommended, strict } = plugin.configs;
    const all = ['error', { uncertain: true, devices: true }];
    const asError = [...signInIds, secretId, tokenId].map((id) => [id, 'error']);
    expect(recommended.rules).toEqual(Object.fromEntries(asError));
    expect(plugin.configs['secrets-only'].rules).toEqual({ [secretId]: 'error' });
    expect(strict.rules).toEqual({
      ...Object.fromEntries(signInIds.map((id) => [id, all])),
      ...Object.fromEntries([secretId, tokenId, ...policyIds].map((id) => [id, 'error'])),
    });
  });

  it('have an object for each language of files that are no code', () => {
    for (const { name, files, language, plugins, rules: levels, ...rest } of plugin.configs[
      'config-files'
    ]) {
      expect(name).toMatch(/^azure-identity\/config-files\/\w+$/u);
      expect(files?.length).toBeGreaterThan(0);
      expect(language).toMatch(/^(?:json\/json[c5]?|azure-identity\/dotenv)$/u);
      // That of JSON is the user's, who may have other plans with it.
      expect(Object.entries(plugins ?? {})).toEqual([['azure-identity', plugin]]);
      expect(levels).toMatchObject({ [secretId]: 'error' });
      expect(Object.keys(rest).filter((key) => key !== 'languageOptions')).toEqual([]);
    }
  });

  it('report devices in `strict` only, which is an option of each rule', () => {
    const code = `import { Client } from 'azure-iot-device';
import { Mqtt } from 'azure-iot-device-mqtt';
Client.fromConnectionString(process.env.DEVICE_CONNECTION_STRING, Mqtt);
`;
    const { recommended, strict } = plugin.configs;
    const rules: Linter.RulesRecord = {
      'azure-identity/no-connection-string': ['error', { devices: true }],
    };
    const idsOf = (...configs: Linter.Config[]) =>
      new Linter().verify(code, configs).map(({ ruleId }) => ruleId);
    expect(idsOf(recommended)).toEqual([]);
    expect(idsOf(strict)).toEqual(['azure-identity/no-connection-string']);
    expect(idsOf(recommended, { rules })).toEqual(['azure-identity/no-connection-string']);
  });

  it('work one after the other', () => {
    const code = `import { ContainerClient } from '@azure/storage-blob';
export const open = (a, b) => new ContainerClient(a, b);
`;
    const { recommended, strict } = plugin.configs;
    const count = (...configs: Linter.Config[]): number =>
      new Linter().verify(code, configs).length;
    expect(count(recommended)).toBe(0);
    expect(count(strict)).toBe(1);
    expect(count(recommended, strict)).toBe(1);
  });
});

describe('the plugin object', () => {
  it('says who it is', () => {
    expect(plugin.meta).toEqual({
      name: 'eslint-plugin-azure-identity',
      version: expect.stringMatching(/^\d+\.\d+\.\d+/u) as string,
      namespace: 'azure-identity',
    });
  });

  it('may be named by the user beside a preset', () => {
    const own = {
      plugins: { 'azure-identity': plugin },
      rules: { 'azure-identity/no-connection-string': 'off' },
    } satisfies Linter.Config;
    const code = `import { BlobServiceClient } from '@azure/storage-blob';
BlobServiceClient.fromConnectionString(process.env.STORAGE_CONNECTION_STRING);
`;
    expect(new Linter().verify(code, [plugin.configs.recommended, own])).toEqual([]);
    expect(new Linter().verify(code, [own, plugin.configs.recommended])).toHaveLength(1);
  });

  it.each(['azure-identity', 'az'])('lets `extends` name a preset under the alias %s', (alias) => {
    const configs = defineConfig({
      plugins: { [alias]: plugin },
      extends: [`${alias}/recommended`],
    });
    const code = `import { CosmosClient } from '@azure/cosmos';
new CosmosClient({ endpoint: 'https://shop.example', key: process.env.KEY });
`;
    expect(new Linter().verify(code, configs).map(({ ruleId }) => ruleId)).toEqual([
      `${alias}/no-key-credential`,
    ]);
  });
});

describe('the rules', () => {
  it('are all that have a file and a page', () => {
    const wiring = [
      'create-identity-rule',
      'create-rule',
      'index',
      'package-facts',
      'report-diagnosis',
      'secret-options',
      'settings',
    ];
    const files = namesIn('../../rules/', '.ts').filter((name) => !wiring.includes(name));
    expect(Object.keys(rules)).toEqual(files);
    expect(namesIn('../../docs/rules/', '.md')).toEqual(files);
  });

  it.each(Object.entries(rules))('%s tells all about itself', (name, { meta }) => {
    expect(meta).toMatchObject({
      type: expect.stringMatching(/^(?:problem|suggestion)$/u) as string,
      hasSuggestions: expect.any(Boolean) as boolean,
      languages: expect.arrayContaining(['js/js']) as string[],
      docs: {
        recommended: idsOfPresets.recommended.includes(`azure-identity/${name}`),
        url: expect.stringMatching(
          new RegExp(`^https://.*/docs/rules/${name}\\.md$`, 'u'),
        ) as string,
        description: expect.stringMatching(/^(?:disallow|require) [a-zA-Z].*[^.]$/u) as string,
      },
    });
    // It changes how a program signs in: an editor may offer that, nobody may do it in passing.
    expect(meta).not.toHaveProperty('fixable');
  });

  it.each(Object.entries(rules))(
    '%s describes its options, and all have a default',
    (name, rule) => {
      const { schema, defaultOptions } = rule.meta as unknown as {
        readonly schema: readonly {
          readonly properties: object;
          readonly additionalProperties: boolean;
        }[];
        readonly defaultOptions: readonly object[];
      };
      const takesNone = identityRules.some(
        (each) => each === name && each !== 'prefer-deterministic-credential',
      );
      expect(schema).toHaveLength(takesNone ? 0 : 1);
      for (const { properties, additionalProperties } of schema) {
        expect(additionalProperties).toBe(false);
        for (const property of Object.values(properties)) {
          expect(property).toMatchObject({ description: expect.stringMatching(/\.$/u) as string });
        }
      }
      expect(defaultOptions.map((each) => Object.keys(each))).toEqual(
        schema.map(({ properties }) => Object.keys(properties)),
      );
    },
  );

  it.each(signInIds)('%s refuses unknown options', (id) => {
    const lint = (options: unknown): unknown =>
      new Linter().verify('', {
        plugins: { 'azure-identity': plugin },
        rules: { [id]: ['error', options] },
      });
    expect(() => lint({ uncertain: true, devices: true })).not.toThrow();
    expect(() => lint({ strict: true })).toThrow(/strict/u);
    expect(() => lint({ uncertain: 'yes' })).toThrow(/boolean/u);
    expect(() => lint({ devices: 'yes' })).toThrow(/boolean/u);
  });
});

/** Names of the files in a folder, without their extension, in alphabetical order. */
function namesIn(folder: string, extension: string): readonly string[] {
  return readdirSync(fileURLToPath(new URL(folder, import.meta.url)))
    .filter((name) => name.endsWith(extension))
    .map((name) => name.slice(0, -extension.length))
    .sort();
}
