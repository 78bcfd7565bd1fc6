// @ts-check
import plugin from 'eslint-plugin-no-secrets';
import { inspectWith } from './eslint-files.js';

/** eslint-plugin-no-secrets as its readme sets it up. @returns {import('../types.js').Detector} */
export function createDetector() {
  return {
    name: 'no-secrets',
    reads: new Set(['js']),
    inspect: inspectWith([
      {
        files: ['**/*.{js,mjs,cjs,jsx,ts,mts,cts,tsx}'],
        plugins: { 'no-secrets': plugin },
        rules: { 'no-secrets/no-secrets': 'error' },
      },
    ]),
  };
}
