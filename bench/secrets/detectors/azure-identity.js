// @ts-check
import json from '@eslint/json';
import markdown from '@eslint/markdown';
import yml from 'eslint-plugin-yml';
import { inspectWith } from './eslint-files.js';

/** @typedef {import('eslint').Linter.Config} Config */

const rule = 'no-hardcoded-secret';

/** The built plugin of this repository. @returns {Promise<import('../types.js').Detector>} */
export async function createDetector() {
  const { default: plugin } = await import('../../../dist/src/plugin.js');
  if (!(rule in plugin.rules)) throw new Error(`the built plugin has no rule ${rule}`);
  /** @type {Config} */
  const active = {
    plugins: { 'azure-identity': /** @type {any} */ (plugin) },
    rules: { [`azure-identity/${rule}`]: ['error', { checkComments: true }] },
  };
  /** @type {Config[]} */
  const others = [
    { files: ['**/*.json'], language: 'json/jsonc', ...withPlugin(active, { json }) },
    { files: ['**/.env', '**/.env.*'], language: 'azure-identity/dotenv', ...active },
    { files: ['**/*.{yml,yaml}'], language: 'yml/yaml', ...withPlugin(active, { yml }) },
    { files: ['**/*.md'], language: 'markdown/gfm', ...withPlugin(active, { markdown }) },
  ];
  const code = { files: ['**/*.{js,mjs,cjs,jsx,ts,mts,cts,tsx}'], ...active };
  return {
    name: 'azure-identity',
    reads: new Set(['js', 'json', 'env', 'yaml', 'markdown']),
    inspect: inspectWith([code, ...others]),
  };
}

/** @param {Config} config @param {Record<string, unknown>} plugins @returns {Config} */
function withPlugin(config, plugins) {
  return { ...config, plugins: { ...config.plugins, .../** @type {any} */ (plugins) } };
}
