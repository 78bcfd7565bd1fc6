import { describe, expect, it } from 'vitest';
import { findLostNames } from '../../src/source/lost-names.js';
import { parsed } from './parsing.js';

function lost(before: string, after: string): readonly string[] {
  return findLostNames(parsed(before), parsed(after));
}

describe('names that a change loses', () => {
  it.each([
    ['a constant', 'const url = f(); use(url);', 'use(url);'],
    ['an import', "import url from 'x'; use(url);", 'use(url);'],
    ['a local constant', '{ const url = f(); use(url); }', 'use(url);'],
    ['a parameter', 'const f = (url) => use(url);', 'const f = () => use(url);'],
  ])('%s', (_what, before, after) => {
    expect(lost(before, after)).toEqual(['url']);
  });

  it.each([
    ['the environment', 'const key = "x"; use(key);', 'use(process.env.KEY);'],
    ['a name that nothing declared before', 'use(url);', 'use(url); use(url);'],
    ['a constant that is nowhere used', 'const url = f(); use();', 'use();'],
    ['a new name', 'const url = f(); use(url);', 'const endpoint = f(); use(endpoint);'],
    ['a type', 'type Url = string; let a: Url;', 'let a: string;'],
  ])('nothing: %s', (_what, before, after) => {
    expect(lost(before, after)).toEqual([]);
  });
});
