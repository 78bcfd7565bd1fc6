import json from '@eslint/json';
import { Linter } from 'eslint';
import { expect, it } from 'vitest';
import plugin from '../../src/plugin.js';
import * as secrets from '../harness/secrets.js';
import { messageOf } from './secret-cases.js';

const key = secrets.storageKey();
const codeConfig = plugin.configs['secrets-only'];
const jsonConfig = {
  ...codeConfig,
  plugins: { ...codeConfig.plugins, json } as unknown as NonNullable<Linter.Config['plugins']>,
  language: 'json/jsonc',
};

/** A text over and over, on one line. */
const fill = (unit: string, length: number): string => unit.repeat(Math.ceil(length / unit.length));
const literal = (text: string): string => `const a = "${text}", b = "${key}";`;

const megabyte = 1_000_000;

/**
 * Files on one line with a secret at the end. No time is measured: what is quadratic in the length takes minutes, and the
 * test ends before. ESLint itself takes most of the time.
 */
const files: readonly (readonly [name: string, code: string, config: Linter.Config])[] = [
  [
    'a bundle',
    `${fill("f('some text of a bundle that is long',{a:b,c:'d'});", 3 * megabyte)}f('${key}')`,
    codeConfig,
  ],
  ['a long text', literal(fill('lorem ipsum ', 3 * megabyte)), codeConfig],
  [
    'a file in base64',
    literal(secrets.bytesOf('file', 2 * megabyte).toString('base64')),
    codeConfig,
  ],
  [
    'data',
    `{${fill('"name":"some text of a file that is long",', 3 * megabyte)}"a":"${key}"}`,
    jsonConfig,
  ],
  ['a comment', `/* ${fill('some text, ', 3 * megabyte)}*/ f('${key}')`, codeConfig],
  ['comments', `${fill('/* name: text */', 0.5 * megabyte)} f('${key}')`, codeConfig],
  ['comments of JSON', `[${fill('/* name: text */1,', 0.5 * megabyte)}"${key}"]`, jsonConfig],
  // Texts that begin like a secret, again and again.
  ...[
    'Server=a;Password=b;',
    'AccountKey=',
    'https://a:b',
    'sig=aaaaaaaaaaaaaaaaaaaaaaaa&',
    `-----BEGIN ${'PRIVATE'} KEY-----`,
    'a.shop.example:6380,password=abcdefg',
    'Bearer aaaaaaaaaaaaaaaaaaaaaaaa',
    'eyJ.eyJ',
    'apiKey:a',
    '${',
  ].map((unit) => [`a text of ${unit}`, literal(fill(unit, 1.5 * megabyte)), codeConfig] as const),
];

it.each(files)(
  'reads %s to its end',
  (_name, code, config) => {
    const filename = config === jsonConfig ? 'a.json' : 'a.js';
    const found = new Linter().verify(code, [{ files: ['**/*.{js,json}'], ...config }], filename);
    expect(found.at(-1)).toMatchObject({
      message: messageOf(['storage-key', 'certain']),
      line: 1,
      column: code.indexOf(key),
    });
  },
  30_000,
);
