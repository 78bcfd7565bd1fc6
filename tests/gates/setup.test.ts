import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (path: string): string =>
  readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** The lines of every fenced block that is exactly one line long. */
function oneLineBlocks(markdown: string): readonly string[] {
  return [...markdown.matchAll(/^```[a-z]*\n(?<line>[^\n]*)\n```$/gmu)].map(
    (match) => match.groups?.['line'] ?? '',
  );
}

describe('setting up', () => {
  it.each([
    'package-lock.json',
    'tests/conformance/package-lock.json',
    'tests/e2e/package-lock.json',
  ])('%s names no host to install from, so it works behind any registry', (path) => {
    expect(read(path)).not.toMatch(/"resolved":\s*"[a-z]+:\/\//u);
  });

  it.each(['npm install && npm start', 'npm cit'])('the README holds the command: %s', (line) => {
    expect(oneLineBlocks(read('README.md'))).toContain(line);
  });

  it('the package runs no script of its own when somebody installs it', () => {
    const scripts = (JSON.parse(read('package.json')) as { scripts: Record<string, string> })
      .scripts;
    for (const name of ['preinstall', 'install', 'postinstall', 'prepublish', 'prepublishOnly']) {
      expect(scripts).not.toHaveProperty(name);
    }
  });
});
