import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { migrateSource } from '../../src/diagnose/migrate-source.js';
import { defaultTarget } from '../../src/migration/target.js';

it('the README shows what the migration really does', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const [before, after] = [...readme.matchAll(/^```ts\n(?<code>.*?)^```/gmsu)].map(
    (match) => match.groups?.['code'] ?? '',
  );
  const outcome = migrateSource(
    { path: 'images.ts', text: before ?? '', package: { versions: {} } },
    defaultTarget,
  );
  expect(outcome.text).toBe(after);
  expect(outcome.added.map(({ name }) => name)).toEqual(['AZURE_STORAGEBLOB_RESOURCEENDPOINT']);
  expect(outcome.roles.map(({ name }) => name)).toEqual(['Storage Blob Data Contributor']);
});
