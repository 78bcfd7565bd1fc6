import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import plugin from '../../src/plugin.js';
import { recommended, secretsOnly, strict } from '../../src/oxlint.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const project = mkdtempSync(join(tmpdir(), 'oxlint-presets-'));
afterAll(() => {
  rmSync(project, { recursive: true, force: true });
});

test('presets have the rules of the presets for ESLint', () => {
  expect(recommended.rules).toEqual(plugin.configs.recommended.rules);
  expect(strict.rules).toEqual(plugin.configs.strict.rules);
  expect(secretsOnly.rules).toEqual(plugin.configs['secrets-only'].rules);
  const file = JSON.parse(readFileSync(join(root, 'oxlintrc.recommended.json'), 'utf8')) as {
    rules: object;
  };
  expect(file.rules).toEqual(recommended.rules);
});

test('the JSON preset works by extends', () => {
  mkdirSync(join(project, 'node_modules'));
  symlinkSync(root, join(project, 'node_modules', 'eslint-plugin-azure-identity'), 'junction');
  const preset = './node_modules/eslint-plugin-azure-identity/oxlintrc.recommended.json';
  writeFileSync(join(project, '.oxlintrc.json'), JSON.stringify({ extends: [preset] }));
  const code = `import { CosmosClient } from '@azure/cosmos';\nexport const c = new CosmosClient({ endpoint: 'https://a', key: process.env.K });\n`;
  writeFileSync(join(project, 'a.ts'), code);
  const run = (): string =>
    execFileSync(
      process.execPath,
      [join(root, 'node_modules/oxlint/bin/oxlint'), 'a.ts', '-f', 'json'],
      {
        cwd: project,
        encoding: 'utf8',
      },
    );
  let output: string;
  try {
    output = run();
  } catch (error) {
    output = String((error as { stdout: unknown }).stdout);
  }
  expect(output).toContain('CosmosClient authenticates to Azure Cosmos DB for NoSQL with a key.');
});
