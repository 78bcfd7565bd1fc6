import { expect, test } from 'vitest';
import { formatDiff } from '../../src/cli/diff.js';

test('three lines of context and both headers', () => {
  const before = '1\n2\n3\n4\n5\n6\n7\n8\n9\n';
  expect(formatDiff('src/a b.js', before, before.replace('5', 'five'))).toBe(
    '--- a/src/a b.js\n+++ b/src/a b.js\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n',
  );
});

test('a missing last line break is told', () => {
  expect(formatDiff('a', 'x', 'y')).toBe(
    '--- a/a\n+++ b/a\n@@ -1,1 +1,1 @@\n-x\n\\ No newline at end of file\n+y\n\\ No newline at end of file\n',
  );
});

test('CRLF stays, and only changed lines differ', () => {
  expect(formatDiff('a', 'x\r\ny\r\n', 'x\r\nz\r\n')).toContain('\n x\r\n-y\r\n+z\r\n');
});

test('literal secrets are masked in removed, added and unchanged lines', () => {
  const key = `${'Ab1/'.repeat(21)}Cd==`;
  const line = (name: string): string => `const ${name} = 'AccountKey=${key}';\n`;
  const diff = formatDiff('a', line('a') + line('b'), line('a') + line('c'));
  expect(diff).not.toContain('Ab1/');
  expect(diff.match(/AccountKey=\*\*\*/gu)).toHaveLength(3);
});
