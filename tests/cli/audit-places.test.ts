import { describe, expect, test } from 'vitest';
import { password, storageKey } from '../harness/secrets.js';
import { auditFiles } from './audit-secrets.js';

const key = storageKey();
const word = password();

async function placesIn(name: string, text: string, ...args: string[]) {
  return (await auditFiles({ [name]: text }, [key, word], ...args)).places;
}

describe.each([
  ['a byte order mark', (text: string) => `\uFEFF${text}`],
  ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
])('places in files with %s', (_, change) => {
  const block = ['```js', `const password = '${word}';`, '```'];
  test.each([
    ['a.js', `// c\nconst password = '${word}';\n`, 'password'],
    ['flow.js', `type A = ?b;\nconst password = '${word}';\n`, 'password'],
    ['a.json', `{\n  "password": "${word}"\n}\n`, 'password'],
    ['broken.json', `{\n  "password": "${word}"\n\n`, 'password'],
    ['a.yaml', `# c\npassword: ${word}\n`, 'password'],
    ['.env', `# c\npassword=${word}\n`, 'password'],
    ['a.md', `${block.join('\n')}\n`, 'password'],
    ['b.md', `# c\npassword=${word}\n`, 'password'],
    ['a.ini', `[c]\npassword=${word}\n`, 'password'],
  ])('%s', async (name, text, family) => {
    const [before, after] = [await placesIn(name, text, '--all-text'), change(text)];
    expect(before).toEqual([expect.stringMatching(new RegExp(`^${name}:2:.* ${family}$`, 'u'))]);
    expect(await placesIn(name, after, '--all-text')).toEqual(before);
  });
});

describe('large files', () => {
  const long = 'abcd '.repeat(2 * 1024 * 1024);

  test.each([
    // The parser does not take it, so that it is read as text.
    ['a.js', `const key = '${key}', text = '${long}';`, 14],
    ['a.json', `{"key":"${key}","text":"${long}"}`, 9],
    ['a.yaml', `key: ${key} # ${long}`, 6],
    ['.env', `KEY=${key} # ${long}`, 5],
    ['a.md', `KEY=${key} ${long}`, 5],
    ['a.txt', `KEY=${key} ${long}`, 5],
  ])('10 MB on one line: %s', async (name, text, column) => {
    const { places } = await auditFiles({ [name]: text }, [key, word], name);
    const [place] = places;
    expect(places).toHaveLength(1);
    expect(place).toMatch(/^[\w.]+:1:\d+-\d+ storage-key$/u);
    expect(Math.abs(Number(/:(\d+)-/u.exec(place ?? '')?.[1]) - column)).toBeLessThanOrEqual(1);
  });

  test('are left out of folders', async () => {
    const text = `password=${word}\n${'text\n'.repeat(1024 * 1024 + 1)}`;
    expect(await placesIn('a.txt', text, '--all-text')).toEqual([]);
    expect(await placesIn('a.txt', text, 'a.txt')).toHaveLength(1);
  });
});
