import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
// @ts-expect-error -- a JavaScript file of the lint configuration
import { layerConfigs } from '../../eslint.layers.js';

const eslint = new ESLint({
  overrideConfigFile: true,
  overrideConfig: [
    {
      files: ['**/*.ts'],
      languageOptions: { parser: tseslint.parser as never },
      plugins: { '@typescript-eslint': tseslint.plugin as never },
    },
    ...(layerConfigs as []),
  ],
});

/** Messages of the boundary rule for one line of code in one file. */
async function problems(filePath: string, code: string): Promise<readonly string[]> {
  const [result] = await eslint.lintText(`${code}\n`, { filePath });
  return result?.messages.map((message) => message.message) ?? [];
}

const forbidden: readonly (readonly [file: string, code: string])[] = [
  ['src/catalogue/a.ts', "import { plan } from '../migration/plan.js';"],
  ['src/catalogue/services/a.ts', "import { walk } from '../../source/walk.js';"],
  ['src/catalogue/a.ts', "import type { Finding } from '../findings/types.js';"],
  ['src/source/a.ts', "export { slots } from '../catalogue/slots.js';"],
  ['src/source/a.ts', "import { parseSync } from 'oxc-parser';"],
  ['src/secrets/a.ts', "import { walk } from '../source/walk.js';"],
  ['src/findings/a.ts', "import { plan } from '../migration/plan.js';"],
  ['src/migration/a.ts', "import { diagnose } from '../diagnose/diagnose.js';"],
  ['src/migration/a.ts', "const { text } = await import('../report/text.js');"],
  ['src/diagnose/a.ts', "import { text } from '../report/text.js';"],
  ['src/report/a.ts', "import { walk } from '../source/walk.js';"],
  ['src/dotenv/a.ts', "import { unknownPart } from '../secrets/located-text.js';"],
  ['src/config-texts/a.ts', "import { slots } from '../catalogue/slots.js';"],
  ['src/secrets/a.ts', "import { parseDotenv } from '../dotenv/parse.js';"],
  ['src/plugin.ts', "import { textsOfTree } from './config-texts/texts-of-tree.js';"],
  ['src/config-texts/a.ts', "const { parse } = await import('@humanwhocodes/momoa');"],
  ['rules/a.ts', "import { parseYAML } from 'yaml-eslint-parser';"],
  ['src/cli/a.ts', "import { rules } from '../../rules/index.js';"],
  ['src/cli/a.ts', "import { parseSync } from 'oxc-parser';"],
  ['src/cli/a.ts', "const transform = await import('../../codemods/azure-to-entra.js');"],
  ['rules/a.ts', "import transform from '../codemods/azure-to-entra.js';"],
  ['rules/a.ts', "import { main } from '../src/cli/main.js';"],
  ['codemods/a.ts', "import { rules } from '../rules/index.js';"],
  ['codemods/a.ts', "import j from 'jscodeshift';"],
  ['src/plugin.ts', "import { recognise } from './findings/recognise.js';"],
  ['src/findings/a.ts', "import plugin from '../plugin.js';"],
  ['rules/a.ts', "import { ESLintUtils } from '@typescript-eslint/utils';"],
  ['rules/a.ts', "import type { TSESTree } from '@typescript-eslint/utils';"],
  ['src/source/parse.ts', "import ts from 'typescript';"],
  ['src/source/a.ts', "import ts = require('typescript');"],
  ['src/source/a.ts', "const ts = require('typescript');"],
  ['src/cli/a.ts', "const parser = await import('@typescript-eslint/parser');"],
];

const allowed: readonly (readonly [file: string, code: string])[] = [
  ['src/catalogue/a.ts', "import type { Text } from '../secrets/types.js';"],
  ['src/catalogue/a.ts', "import { service } from './services/cosmos.js';"],
  ['src/source/parse.ts', "import { parseSync } from 'oxc-parser';"],
  ['src/source/a.ts', "import type { TSESTree } from '@typescript-eslint/types';"],
  ['src/source/a.ts', "import { analyze } from '@typescript-eslint/scope-manager';"],
  ['src/findings/a.ts', "import { slots } from '../catalogue/slots.js';"],
  ['src/migration/a.ts', "import { recognise } from '../findings/recognise.js';"],
  ['src/diagnose/a.ts', "import { plan } from '../migration/plan.js';"],
  ['src/report/a.ts', "import type { Finding } from '../findings/types.js';"],
  ['src/report/a.ts', "import { refusalReasons } from '../migration/refusals.js';"],
  ['src/config-texts/a.ts', "import { parseDotenv } from '../dotenv/parse.js';"],
  ['src/plugin.ts', "import { dotenvLanguage } from './dotenv/language.js';"],
  ['src/cli/a.ts', "import { text } from '../report/text.js';"],
  ['src/cli/a.ts', "const { parseYAML } = await import('yaml-eslint-parser');"],
  ['rules/a.ts', "import type { Rule } from 'eslint';"],
  ['rules/a.ts', "import { diagnose } from '../src/diagnose/diagnose.js';"],
  ['codemods/a.ts', "import type { API } from 'jscodeshift';"],
  ['codemods/a.ts', "const run = await import('jscodeshift/src/Runner.js');"],
  ['src/plugin.ts', "import { rules } from '../rules/index.js';"],
];

describe('the import boundaries', () => {
  it.each(forbidden)('%s must not contain: %s', async (file, code) => {
    expect(await problems(file, code)).toHaveLength(1);
  });

  it.each(allowed)('%s may contain: %s', async (file, code) => {
    expect(await problems(file, code)).toEqual([]);
  });
});
