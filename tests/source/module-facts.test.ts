import { expect, test } from 'vitest';
import { findExports } from '../../src/source/exports.js';
import { findImportFacts } from '../../src/source/import-facts.js';
import { parsed } from './parsing.js';

const file = parsed(
  `import { BlobServiceClient as B } from '@azure/storage-blob';
import config, * as all from './config.js';
import type { Options } from './options.js';
import { type Retry } from './types.js';
export { retry } from './retry.js';
export * from './more.js';
const lazy = () => import('./lazy.js');
export function open(options: Options & Retry) {
  return new B(all.url, options);
}
export const other = config;
const link = lazy();
export default link;
`,
  'store.ts',
);

test('says what a file imports', () => {
  expect(findImportFacts(file)).toEqual([
    { specifier: '@azure/storage-blob', names: ['BlobServiceClient'] },
    { specifier: './config.js', names: ['default', '*'] },
    { specifier: './options.js', names: ['Options'], isType: true },
    { specifier: './types.js', names: ['Retry'], isType: true },
    { specifier: './retry.js', names: ['retry'] },
    { specifier: './more.js', names: ['*'] },
    { specifier: './lazy.js', names: ['*'] },
  ]);
});

test('says what a file exports', () => {
  expect(findExports(file)).toEqual([
    { name: 'retry', local: 'retry', from: './retry.js' },
    { name: '*', local: null, from: './more.js' },
    { name: 'open', local: 'open', from: null },
    { name: 'other', local: 'other', from: null },
    { name: 'default', local: 'link', from: null },
  ]);
});
