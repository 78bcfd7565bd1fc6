import { readFileSync } from 'node:fs';
import * as typescriptParser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.js';
import plugin from '../../src/plugin.js';

/** Every block of code on the page of a rule, with its language and whether the text before it calls it incorrect. */
function blocksOf(page: string): readonly Block[] {
  return [...page.matchAll(/^```(?<language>\w+)\n(?<code>.*?)^```/gmsu)].map((match) => {
    const before = page.slice(0, match.index);
    const kind = /.*\*\*(?<kind>incorrect|correct)\*\*/su.exec(before)?.groups?.['kind'];
    return {
      language: match.groups?.['language'] ?? '',
      code: match.groups?.['code'] ?? '',
      kind: before.includes('\n## Messages') ? null : (kind ?? null),
    };
  });
}

interface Block {
  readonly language: string;
  readonly code: string;
  readonly kind: string | null;
}

/** Messages of one preset for a block of code. */
function lint(code: string, preset: 'recommended' | 'strict'): readonly Linter.LintMessage[] {
  return new Linter().verify(code, [
    plugin.configs[preset],
    { languageOptions: { parser: typescriptParser as Linter.Parser } },
  ]);
}

describe.each(Object.keys(rules))('the page of %s', (name) => {
  const page = readFileSync(new URL(`../../docs/rules/${name}.md`, import.meta.url), 'utf8');
  const blocks = blocksOf(page);
  const ofKind = (kind: string): readonly string[] =>
    blocks.filter((block) => block.kind === kind).map(({ code }) => code);

  it('calls incorrect what the rule reports and can migrate', () => {
    expect(ofKind('incorrect').length).toBeGreaterThan(1);
    for (const code of ofKind('incorrect')) {
      // A client and the tokens that it signs are reported by a rule each; what matters is the one of this page.
      const own = lint(code, 'recommended').filter(
        ({ ruleId }) => ruleId === `azure-identity/${name}`,
      );
      expect(own, code).toHaveLength(1);
      expect(own[0]?.suggestions?.length, code).toBeGreaterThan(0);
    }
  });

  it('calls correct what no rule reports', () => {
    expect(ofKind('correct').length).toBeGreaterThan(1);
    for (const code of ofKind('correct')) expect(lint(code, 'strict'), code).toEqual([]);
  });

  it('quotes a message of its first example', () => {
    const [message] = blocks.filter(({ language }) => language === 'text');
    const [first = ''] = ofKind('incorrect');
    expect(lint(first, 'recommended').map((each) => `${each.message}\n`)).toEqual([message?.code]);
  });

  it('lists the suggestions of that example', () => {
    const [first = ''] = ofKind('incorrect');
    const listed = [...page.matchAll(/^- "(?<text>Use .*)"$/gmu)].map(
      (match) => match.groups?.['text'],
    );
    const [message] = lint(first, 'recommended');
    expect(message?.suggestions?.map(({ desc }) => desc)).toEqual(listed);
  });
});
