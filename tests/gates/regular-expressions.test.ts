import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { checkSync } from 'recheck';
import { describe, expect, it } from 'vitest';
import { walk } from '../../src/source/walk.js';
import { parsed } from '../source/parsing.js';

interface Found {
  readonly place: string;
  readonly source: string;
  readonly flags: string;
}

/** These only ever read the sentences of our own catalogue. */
const ofOwnTexts = ['src/report/markdown.ts'];

/** Regular expressions as the code writes them; those that are put together have tests where they are. */
const found = globSync(['src/**/*.ts', 'rules/**/*.ts'], { ignore: ofOwnTexts }).flatMap(
  (path): Found[] => {
    const file = parsed(readFileSync(path, 'utf8'), path);
    const expressions: Found[] = [];
    walk(file.ast, (node) => {
      if (node.type !== 'Literal' || !('regex' in node)) return undefined;
      const line = file.text.slice(0, node.range[0]).split('\n').length;
      expressions.push({
        place: `${path}:${String(line)}`,
        source: node.regex.pattern,
        flags: node.regex.flags,
      });
      return undefined;
    });
    return expressions;
  },
);

describe('regular expressions take time linear in the text', () => {
  it('are found', () => expect(found.length).toBeGreaterThan(200));

  it.each(found)('$place /$source/', ({ source, flags }) => {
    // A sticky expression is tried at one place only.
    const anchored = flags.includes('y') ? `^(?:${source})` : source;
    const result = checkSync(anchored, flags.replace('y', ''), { timeout: 20_000 });
    expect(result.status === 'vulnerable' ? result.complexity : result.status).toBe('safe');
  });
});
