import { readFileSync } from 'node:fs';
import type { ESLint, Linter } from 'eslint';
import { rules } from '../rules/index.js';

const manifest = JSON.parse(
  // The same distance in the source tree and in dist/src.
  readFileSync(new URL(findManifest(), import.meta.url), 'utf8'),
) as { readonly name: string; readonly version: string };

function findManifest(): string {
  return import.meta.url.includes('/dist/src/') ? '../../package.json' : '../package.json';
}

const base = {
  meta: { name: manifest.name, version: manifest.version, namespace: 'azure-identity' },
  rules,
} satisfies ESLint.Plugin;

/** The plugin: rules, and the presets `recommended` and `strict`. */
export const plugin = {
  ...base,
  configs: {
    /** What is certain. */
    recommended: preset('recommended', {}),
    /** Also calls whose overload cannot be told from their arguments. */
    strict: preset('strict', { uncertain: true }),
  },
};

function preset(name: string, options: { readonly uncertain?: boolean }): Linter.Config {
  const level: Linter.RuleEntry = Object.keys(options).length === 0 ? 'error' : ['error', options];
  return {
    name: `azure-identity/${name}`,
    plugins: { 'azure-identity': base },
    rules: Object.fromEntries(Object.keys(rules).map((rule) => [`azure-identity/${rule}`, level])),
  };
}

export default plugin;
// Lets `require('eslint-plugin-azure-identity')` return the plugin itself.
export { plugin as 'module.exports' };
