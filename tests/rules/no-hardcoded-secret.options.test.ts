import { describe, expect, it } from 'vitest';
import { linters, type Message } from '../config-texts/lint-texts.js';
import plugin from '../../src/plugin.js';
import * as secrets from '../harness/secrets.js';

const id = 'azure-identity/no-hardcoded-secret';
const key = secrets.storageKey();
const text = secrets.storageString();
const password = secrets.password();

/** One secret a line, of each group and each confidence. */
const code = `const shared = '${key}';
const client = '${secrets.clientSecret('client')}';
const url = '${secrets.databaseUrl('orders')}';
const pem = '${secrets.privateKey('signing').replaceAll('\n', '\\n')}';
const github = '${secrets.githubToken('build')}';
const cosmosKey = '${secrets.oldKey('cosmos', 64)}';
const text = '${text}';
open();
function open() { return { adminPassword: '${password}' }; }
// ${secrets.searchKey('search')}
`;
const all = [1, 2, 3, 4, 5, 6, 7, 9, 10];
const without = (...lines: readonly number[]): readonly number[] =>
  all.filter((line) => !lines.includes(line));

describe.each(linters)('ESLint %s', (_version, linter) => {
  const lint = (options: object | undefined, source = code): Message[] =>
    linter.verify(
      source,
      [
        {
          plugins: { 'azure-identity': plugin },
          rules: { [id]: options === undefined ? 'error' : ['error', options] },
        },
      ],
      'shop.js',
    );
  const linesOf = (options?: object): readonly number[] => lint(options).map(({ line }) => line);
  const errorOf = (options: object): string => {
    try {
      lint(options);
      return '';
    } catch (error) {
      return (error as Error).message;
    }
  };

  it.each([
    ['none', undefined, all],
    ['none of several', {}, all],
    ['no family', { families: [] }, all],
    ['a family', { families: ['storage-key'] }, [1]],
    ['families', { families: ['storage-key', 'database-url'] }, [1, 3]],
    ['a group', { families: ['azure'] }, [1, 6, 7, 10]],
    ['a group and a family', { families: ['entra', 'password'] }, [2, 9]],
    ['without a group', { families: ['!azure'] }, [2, 3, 4, 5, 9]],
    ['without families', { families: ['!password', '!private-key'] }, without(4, 9)],
    ['a group without a family', { families: ['azure', '!storage-key'] }, [6, 7, 10]],
    ['the same in another order', { families: ['!storage-key', 'azure'] }, [6, 7, 10]],
    ['nothing', { families: ['storage-key', '!azure'] }, []],
    ['no comments', { checkComments: false }, without(10)],
    ['possible', { minConfidence: 'possible' }, all],
    ['likely', { minConfidence: 'likely' }, without(9)],
    ['certain', { minConfidence: 'certain' }, without(5, 6, 9)],
    ['the secret itself', { allow: [`^${password}$`] }, without(9)],
    ['a part of the secret', { allow: [key.slice(0, 8)] }, without(1, 7)],
    ['the whole text', { allow: ['^DefaultEndpoints'] }, without(7)],
    ['a text around it, or a prefix', { allow: ['@orders\\.postgres', '^ghp_'] }, without(3, 5)],
    [
      'all together',
      { families: ['azure'], allow: ['^Def'], checkComments: false, minConfidence: 'certain' },
      [1],
    ],
  ])('%s', (_name, options, lines) => expect(linesOf(options)).toEqual(lines));

  it.each([
    ['a word', { families: ['storage'] }, /"storage" should be equal to one of/u],
    ['a negated word', { families: ['!storage'] }, /"!storage" should be equal to one of/u],
    ['a property', { ignore: ['a'] }, /ignore/u],
    ['a confidence', { minConfidence: 'sure' }, /minConfidence|sure/u],
    ['a type', { checkComments: 'no' }, /boolean/u],
    ['the same twice', { families: ['azure', 'azure'] }, /duplicate/u],
    ['an empty pattern', { allow: [''] }, /1 character|fewer/u],
    ['a pattern that is none', { allow: ['fine', '(['] }, /allow.*\(\[.*no regular expression/su],
    // What to do is said as well: anchors, or a limit.
    ['a pattern in exponential time', { allow: ['^(a+)+$'] }, /allow.*\(a\+\)\+\$.*\{1,100\}/su],
    ['a pattern in quadratic time', { allow: ['a+b'] }, /allow.*a\+b.*\^ and \$/su],
  ])('refuses %s that is not known', (_name, options, message) => {
    expect(errorOf(options)).toMatch(message);
    expect(errorOf(options)).toContain(id);
  });

  it.each([
    ['the next line', `// eslint-disable-next-line ${id} -- a fake\nopen('${key}');`],
    ['the line', `open('${key}'); // eslint-disable-line ${id}`],
    ['a part', `/* eslint-disable ${id} */\nopen('${key}');\n/* eslint-enable ${id} */`],
    ['the file', `/* eslint ${id}: "off" */\nopen('${key}');`],
    ['a comment', `// eslint-disable-next-line ${id}\n// ${key}`],
  ])('lets a comment disable it for %s', (_part, source) => {
    expect(lint(undefined, source)).toEqual([]);
  });

  it('takes options of a comment', () => {
    const comment = `/* eslint ${id}: ["error", { "families": ["database"] }] */`;
    expect(lint(undefined, `${comment}\n${code}`).map(({ line }) => line)).toEqual([4]);
  });
});
