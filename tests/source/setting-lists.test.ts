import { describe, expect, it } from 'vitest';
import { findNameLists } from '../../src/source/setting-lists.js';
import { parsed } from './parsing.js';

/** Whether each list that names `X` is only checked. */
function checksIn(text: string): readonly boolean[] {
  return findNameLists(parsed(text, 'file.ts'), 'X').map(({ isCheck }) => isCheck);
}

describe('lists of names', () => {
  it.each([
    'for (const n of ["X", "Y"]) if (!process.env[n]) throw new Error(n);',
    'const l = ["X"]; for (const n of l) { if (process.env[n] === undefined) process.exit(1); }',
    'const l = ["X"] as const; const missing = l.filter((n) => !process.env[n]);',
    'const l = ["X"]; l.forEach((n) => { if (!process.env[n]?.trim()) throw new Error(`${n}`); });',
    'const l = ["X"]; if (!l.every((n) => n in process.env)) throw new Error(l.join());',
    'const l = ["X"]; l.filter(function (n) { return !process.env[n]; });',
    'const env = (n) => process.env[n]; ["X"].forEach(env);',
    'const env = (n) => process.env[n]; for (const n of ["X"]) env(n);',
  ])('checked: %s', (text) => {
    expect(checksIn(text)).toEqual([true]);
  });

  it.each([
    'const l = ["X"]; for (const n of l) config[n] = process.env[n];',
    'const l = ["X"]; const values = l.map((n) => process.env[n]);',
    'const l = ["X"]; l.forEach((n) => use(n, process.env[n]));',
    'export const l = ["X"]; for (const n of l) if (!process.env[n]) throw new Error(n);',
    'const l = ["X"]; for (const n of l) if (!process.env[n]) throw new Error(n); use(l);',
    'const l = ["X"]; for (const n of l) if (!settings[n]) throw new Error(n);',
    'const l = ["X"];',
    'check(["X"]);',
  ])('not only checked: %s', (text) => {
    expect(checksIn(text)).toEqual([false]);
  });

  it.each(['const l = ["X", 1];', 'const l = ["X", "not a name"];', 'const l = ["Y"];'])(
    'no list of such names: %s',
    (text) => {
      expect(checksIn(text)).toEqual([]);
    },
  );
});
