import * as typescriptParser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import * as espree from 'espree';
import type { TargetOptions } from '../../src/migration/target.js';
import plugin from '../../src/plugin.js';
import { identityRules } from '../../src/presets.js';

/** A way that ESLint may be set up. */
export type ParserName = 'espree' | 'espree as CommonJS' | 'typescript';

const configs: Readonly<Record<ParserName, Linter.Config>> = {
  espree: languageOf(espree as unknown as Linter.Parser),
  'espree as CommonJS': languageOf(espree as unknown as Linter.Parser, 'commonjs'),
  typescript: languageOf(typescriptParser as unknown as Linter.Parser),
};

function languageOf(parser: Linter.Parser, sourceType?: 'commonjs'): Linter.Config {
  return {
    files: ['**/*.{js,jsx,mjs,cjs,ts,tsx,mts,cts}'],
    languageOptions: {
      parser,
      parserOptions: { ecmaFeatures: { jsx: true } },
      ...(sourceType === undefined ? {} : { sourceType }),
    },
  };
}

/** The rules of `strict` that report secrets: what every host knows. */
const rules = Object.fromEntries(
  Object.entries(plugin.configs.strict.rules ?? {}).filter(
    ([id]) => !identityRules.some((name) => id === `azure-identity/${name}`),
  ),
) as Linter.RulesRecord;

/** Far more suggestions than any fixture has: a test fails rather than hangs. */
const mostSteps = 20;

/** ESLint in a folder, with what the preset `strict` says of secrets. */
export class Lint {
  private readonly linter: Linter;

  constructor(
    root: string,
    private readonly parser: ParserName,
    private readonly target: TargetOptions,
  ) {
    this.linter = new Linter({ cwd: root });
  }

  /** The findings of a text; null where the parser does not know the syntax. */
  findings(filename: string, text: string): readonly Linter.LintMessage[] | null {
    const messages = this.linter.verify(
      text,
      [
        configs[this.parser],
        { ...plugin.configs.strict, rules, settings: { 'azure-identity': this.target } },
      ],
      { filename },
    );
    if (messages.some(({ fatal }) => fatal === true)) return null;
    const stray = messages.find(({ ruleId }) => ruleId === null);
    if (stray !== undefined) throw new Error(`${filename}: ${stray.message}`);
    return messages;
  }

  /** The text after the first suggestion of the first finding that has one, again and again until none is left. */
  applyAll(filename: string, text: string): string | null {
    let current = text;
    for (let step = 0; step < mostSteps; step++) {
      const messages = this.findings(filename, current);
      if (messages === null) {
        if (step === 0) return null;
        throw new Error(`${filename} does not parse after suggestion ${String(step)}:\n${current}`);
      }
      const fix = messages.flatMap(({ suggestions }) => suggestions ?? [])[0]?.fix;
      if (fix === undefined) return current;
      current = apply(current, fix);
    }
    throw new Error(`${filename} still has suggestions after ${String(mostSteps)} steps.`);
  }
}

/** ESLint counts without the byte order mark. */
function apply(
  text: string,
  { range: [start, end], text: replacement }: Linter.LintSuggestion['fix'],
) {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const body = text.slice(mark.length);
  return mark + body.slice(0, start) + replacement + body.slice(end);
}
