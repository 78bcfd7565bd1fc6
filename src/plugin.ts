import { readFileSync } from 'node:fs';
import type { ESLint, Linter, Rule } from 'eslint';
import { rules } from '../rules/index.js';

/** The plugin object, with its presets by name. */
interface AzureIdentityPlugin extends ESLint.Plugin {
  readonly meta: { readonly name: string; readonly version: string; readonly namespace: string };
  readonly rules: Record<keyof typeof rules, Rule.RuleModule>;
  readonly configs: {
    /** Reports what is certain. */
    readonly recommended: Linter.Config;
    /** Also reports calls whose overload cannot be told from their arguments, and devices. */
    readonly strict: Linter.Config;
  };
}

// The same distance from the source tree and from dist/src.
const manifestPath = import.meta.url.includes('/dist/src/')
  ? '../../package.json'
  : '../package.json';
const { name, version } = JSON.parse(
  readFileSync(new URL(manifestPath, import.meta.url), 'utf8'),
) as { readonly name: string; readonly version: string };

const base = { meta: { name, version, namespace: 'azure-identity' }, rules };

// Presets name the very object that users import: ESLint refuses two plugins of one name.
const plugin: AzureIdentityPlugin = Object.assign(base, {
  configs: {
    recommended: preset('recommended', 'error'),
    strict: preset('strict', ['error', { uncertain: true, devices: true }]),
  },
});

function preset(presetName: string, entry: Linter.RuleEntry): Linter.Config {
  return {
    name: `azure-identity/${presetName}`,
    plugins: { 'azure-identity': base },
    rules: Object.fromEntries(Object.keys(rules).map((rule) => [`azure-identity/${rule}`, entry])),
  };
}

export default plugin;
// Lets `require('eslint-plugin-azure-identity')` return the plugin itself.
export { plugin as 'module.exports' };
