import { readFileSync } from 'node:fs';
import type { ESLint, Linter, Rule } from 'eslint';
import { rules } from '../rules/index.js';
import { dotenvLanguage } from './dotenv/language.js';
import { configFilePresets, presetRules } from './presets.js';

type Language = NonNullable<ESLint.Plugin['languages']>[string];

/** The plugin object, with its presets by name. */
interface AzureIdentityPlugin extends ESLint.Plugin {
  readonly meta: { readonly name: string; readonly version: string; readonly namespace: string };
  readonly rules: Record<keyof typeof rules, Rule.RuleModule>;
  /** `azure-identity/dotenv`, the language of `.env` files. */
  readonly languages: { readonly dotenv: Language };
  readonly configs: {
    /** Reports what is certain. */
    readonly recommended: Linter.Config;
    /** Also reports calls whose overload cannot be told from their arguments, and devices. */
    readonly strict: Linter.Config;
    /** Reports secrets in the source and nothing else. */
    readonly 'secrets-only': Linter.Config;
    /** Secrets in JSON (needs the plugin `@eslint/json` under the name `json`) and `.env` files. */
    readonly 'config-files': Linter.Config[];
  };
}

// The same distance from the source tree and from dist/src.
const manifestPath = import.meta.url.includes('/dist/src/')
  ? '../../package.json'
  : '../package.json';
const { name, version } = JSON.parse(
  readFileSync(new URL(manifestPath, import.meta.url), 'utf8'),
) as { readonly name: string; readonly version: string };

const base = {
  meta: { name, version, namespace: 'azure-identity' },
  rules,
  // The interface of ESLint's versions differs in types that its own languages leave open as well.
  languages: { dotenv: dotenvLanguage as unknown as Language },
};

const plugins = { 'azure-identity': base };

// Presets name the very object that users import: ESLint refuses two plugins of one name.
const plugin: AzureIdentityPlugin = Object.assign(base, {
  configs: {
    recommended: preset('recommended'),
    strict: preset('strict'),
    'secrets-only': preset('secrets-only'),
    'config-files': configFilePresets({ plugins }),
  },
});

function preset(presetName: keyof typeof presetRules): Linter.Config {
  return { name: `azure-identity/${presetName}`, plugins, rules: presetRules[presetName] };
}

export default plugin;
// Lets `require('eslint-plugin-azure-identity')` return the plugin itself.
export { plugin as 'module.exports' };
