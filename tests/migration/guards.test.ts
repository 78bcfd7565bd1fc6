import type { TSESTree } from '@typescript-eslint/types';
import { describe, expect, it } from 'vitest';
import { findGuard } from '../../src/migration/guards.js';
import type { SourceFile } from '../../src/source/source-file.js';
import { walk } from '../../src/source/walk.js';
import { parsed } from '../source/parsing.js';

/** The first mention of `key`. */
function mention(file: SourceFile): TSESTree.Node {
  let found: TSESTree.Node | undefined;
  walk(file.ast, (node) => {
    if (node.type === 'Identifier' && node.name === 'key') found ??= node;
    return undefined;
  });
  if (found === undefined) throw new Error('no key');
  return found;
}

/** The tests of the guard, the one of `key` in brackets; null where there is no guard. */
function guardIn(text: string): string | null {
  const file = parsed(text);
  const guard = findGuard(file, mention(file));
  if (guard === null) return null;
  return guard.operands
    .map((node) => {
      const source = text.slice(...node.range);
      return node === guard.operand ? `[${source}]` : source;
    })
    .join(' ');
}

describe('guards', () => {
  it.each([
    ['if (!key) throw new Error();', '[!key]'],
    ['if (!key) { throw new Error(); }', '[!key]'],
    ['if (!key) { console.error("no key"); process.exit(1); }', '[!key]'],
    ['if (!key) { logger.warn("a"); logger.error("b"); throw e; }', '[!key]'],
    ['function f() { if (!key) return; }', '[!key]'],
    ['function f() { if (!key) return; }', '[!key]'],
    ['function f() { if (!key) return res.status(500).send(); }', '[!key]'],
    ['function f() { if (!key) return { status: 500 }; }', '[!key]'],
    ['if (key === undefined) throw e;', '[key === undefined]'],
    ['if (undefined === key) throw e;', '[undefined === key]'],
    ['if (key == null) throw e;', '[key == null]'],
    ["if (key === '') throw e;", "[key === '']"],
    ["if (typeof key === 'undefined') throw e;", "[typeof key === 'undefined']"],
    ["if (typeof key !== 'string') throw e;", "[typeof key !== 'string']"],
    ["if (key === '<your key>') throw e;", "[key === '<your key>']"],
    ['if (key.length === 0) throw e;', '[key.length === 0]'],
    ['if (!key!) throw e;', '[!key!]'],
    ['if (!key || !url) throw e;', '[!key] !url'],
    ['if (!url || !key) throw e;', '!url [!key]'],
    ['if (!a || !key || !b) throw e;', '!a [!key] !b'],
    ['if (!a || key === undefined || b.isBad()) throw e;', '!a [key === undefined] b.isBad()'],
    ['if (!a ||\n  !key) throw e;', '!a [!key]'],
    ['assert(key);', '[key]'],
    ["assert(key, 'no key');", '[key]'],
    ['assert.ok(key);', '[key]'],
    ['assert(key !== undefined);', '[key !== undefined]'],
    ['invariant(key);', '[key]'],
  ])('%s', (text, expected) => {
    expect(guardIn(text)).toBe(expected);
  });

  it.each([
    ['if (key) throw new Error();'],
    ['if (!key) useIdentity();'],
    ['if (!key) throw e; else run();'],
    ['if (!key) { run(); throw e; }'],
    ['if (!key && !url) throw e;'],
    ['if (!key) {}'],
    ['if (key !== undefined) throw e;'],
    ["if (typeof key === 'string') throw e;"],
    ['if (!!key) throw e;'],
    ['assert(!key);'],
    ['if (key === other) throw e;'],
    ['if (key.length < 10) throw e;'],
    ['if (key.length === 88) throw e;'],
    ["if (key.startsWith('x')) throw e;"],
    ['if (isValid(key)) throw e;'],
    ['if (!a || /* why */ !key) throw e;'],
    ['if (!(key || url)) throw e;'],
    ['if (!key ? a : b) throw e;'],
    ['while (!key) throw e;'],
    ['const ok = !key;'],
    ['run(key);'],
    ['run(key, 1);'],
    ['const a = assert(key);'],
    ['assert(url, key);'],
    ['key;'],
    ['if (!key) return_();'],
    ['if (!(key ?? url)) throw e;'],
  ])('is none: %s', (text) => {
    expect(guardIn(text)).toBeNull();
  });

  // A message that nobody will see any more.
  it.each([
    ['if (!key) console.warn("no key");', '[!key]'],
    ['if (key) console.log("with a key");', '[key]'],
  ])('may be a message alone: %s', (text, expected) => {
    expect(guardIn(text)).toBe(expected);
  });
});
