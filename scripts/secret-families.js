// Writes the table of families into the page of no-hardcoded-secret. With --check it writes nothing and fails where the page
// is out of date. Needs `npm run build`.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { formatFamilies } from '../dist/src/report/secret-families.js';

const page = fileURLToPath(new URL('../docs/rules/no-hardcoded-secret.md', import.meta.url));
const begin = '<!-- begin generated families -->';
const end = '<!-- end generated families -->';

const text = readFileSync(page, 'utf8');
const [before, rest] = text.split(begin);
const after = rest?.split(end)[1];
if (after === undefined)
  throw new Error(`docs/rules/no-hardcoded-secret.md lacks ${begin} or ${end}.`);
const options = { ...(await resolveConfig(page)), parser: 'markdown' };
const result = await format(`${before}${begin}\n\n${formatFamilies()}\n\n${end}${after}`, options);

if (result === text) {
  console.log('docs/rules/no-hardcoded-secret.md: up to date.');
} else if (process.argv.includes('--check')) {
  console.error('docs/rules/no-hardcoded-secret.md is out of date: run npm run docs.');
  process.exitCode = 1;
} else {
  writeFileSync(page, result);
  console.log('docs/rules/no-hardcoded-secret.md: written.');
}
