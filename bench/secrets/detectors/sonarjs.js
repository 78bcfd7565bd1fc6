// @ts-check
import plugin from 'eslint-plugin-sonarjs';
import { inspectWith } from './eslint-files.js';

/** The rules of eslint-plugin-sonarjs about secrets, with their defaults. @returns {import('../types.js').Detector} */
export function createDetector() {
  return {
    name: 'sonarjs',
    reads: new Set(['js']),
    inspect: inspectWith([
      {
        files: ['**/*.{js,mjs,cjs,jsx,ts,mts,cts,tsx}'],
        plugins: { sonarjs: /** @type {any} */ (plugin) },
        rules: {
          'sonarjs/no-hardcoded-secrets': 'error',
          'sonarjs/no-hardcoded-passwords': 'error',
          'sonarjs/hardcoded-secret-signatures': 'error',
        },
      },
    ]),
  };
}
