import { expect, it } from 'vitest';
import { printRequiredSetting } from '../../src/migration/credential-construction.js';
import { parsed } from '../source/parsing.js';

const strict = {
  versions: {},
  compilerOptions: { noPropertyAccessFromIndexSignature: true },
};

function print(text: string, path = 'file.ts', facts = {}): string {
  return printRequiredSetting(parsed(text, path, { versions: {}, ...facts }), 'NEW', "'");
}

it.each([
  ['', 'process.env.NEW!'],
  ['run(process.env.A);', 'process.env.NEW!'],
  ["run(process.env['A']);", "process.env['NEW']!"],
  ["run(process.env['A'], process.env.B);", "process.env['NEW']!"],
  ["run(process.env['A'], process.env.B, process.env.C);", 'process.env.NEW!'],
  ["run(process.env['A'], process.env.NODE_ENV, process.env.TZ);", "process.env['NEW']!"],
  ["run(process.env['with-dash'], process.env.B);", 'process.env.NEW!'],
  ["const env = process.env; run(env['A']);", "process.env['NEW']!"],
  ["import { env } from 'node:process'; run(env['A']);", "process.env['NEW']!"],
  ['const { A } = process.env; run(A);', 'process.env.NEW!'],
])('writes settings of %j as the file does', (text, expected) => {
  expect(print(text)).toBe(expected);
});

it('asserts nothing in JavaScript, where a tie goes to the dot', () => {
  expect(print("run(process.env['A'], process.env.B);", 'file.js')).toBe('process.env.NEW');
});

it('writes brackets where the compiler asks for them', () => {
  expect(print('', 'file.ts', strict)).toBe("process.env['NEW']!");
  expect(print('run(process.env.A);', 'file.ts', strict)).toBe("process.env['NEW']!");
  expect(print('', 'file.js', strict)).toBe('process.env.NEW');
});
