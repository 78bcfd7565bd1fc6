import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseYAML, getStaticYAMLValue } from 'yaml-eslint-parser';

const text = readFileSync(new URL('../../.pre-commit-hooks.yaml', import.meta.url), 'utf8');
const [hook] = getStaticYAMLValue(parseYAML(text)) as [{ files: string; exclude: string }];
const [files, exclude] = [new RegExp(hook.files, 'u'), new RegExp(hook.exclude, 'u')];

test.each([
  'src/a.ts',
  'a.cjs',
  'a.jsx',
  'a/b.json',
  'a.json5',
  'a.yml',
  '.env',
  'a/.env.local',
  'prod.env',
  'README.md',
])('the hook gets %s', (path) => {
  expect(files.test(path) && !exclude.test(path)).toBe(true);
});

test.each(['a.png', 'package-lock.json', 'a/pnpm-lock.yaml', 'a.environment'])(
  'the hook does not get %s',
  (path) => {
    expect(files.test(path) && !exclude.test(path)).toBe(false);
  },
);
