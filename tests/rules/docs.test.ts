import { readFileSync } from 'node:fs';
import json from '@eslint/json';
import * as typescriptParser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import yml from 'eslint-plugin-yml';
import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.js';
import plugin from '../../src/plugin.js';
import { identityRules } from '../../src/presets.js';
import * as secrets from '../harness/secrets.js';

/** Pages shorten secrets, as the examples of families do: nothing that looks like one is written in a file. */
const shortened: readonly (readonly [short: string, secret: string])[] = [
  ['pX3v…==', secrets.storageKey()],
  ['k8Zr…==', secrets.cosmosKey()],
  ['v7Lw…=', secrets.serviceBusKey()],
  ['aBc8Q~kX2v…', secrets.clientSecret()],
  ['hT4…%3D', encodeURIComponent(secrets.oldKey('shop', 32))],
  ['9f3c…', secrets.hexOf('shop', 32)],
  ['9F3C…', secrets.hexOf('shop', 32).toUpperCase()],
  ['k2Q…', secrets.password()],
];

/** Every block of code on the page of a rule, with its language and whether the text before it calls it incorrect. */
function blocksOf(page: string): readonly Block[] {
  return [...page.matchAll(/^```(?<language>\w+)\n(?<code>.*?)^```/gmsu)].map((match) => {
    // Of the same section.
    const before = page.slice(0, match.index).split('\n## ').at(-1) ?? '';
    const kind = /.*\*\*(?<kind>incorrect|correct)\*\*/su.exec(before)?.groups?.['kind'];
    return {
      language: match.groups?.['language'] ?? '',
      code: shortened.reduce(
        (code, [short, secret]) => code.replaceAll(short, secret),
        match.groups?.['code'] ?? '',
      ),
      kind: kind ?? null,
    };
  });
}

interface Block {
  readonly language: string;
  readonly code: string;
  readonly kind: string | null;
}

type Preset = 'recommended' | 'strict';

/** Pages of rules about code that uses identities already: each speaks of its own rule, with the settings that it shows. */
const isOfIdentities = (name: string): boolean => identityRules.some((each) => each === name);
const settings = {
  'azure-identity': { identity: 'user', clientId: 'env:SHOP_IDENTITY_CLIENT_ID' },
};

/** The rules to lint a page with: one that is correct for its own rule may go against another one's policy. */
function rulesFor(name: string, preset: Preset): Linter.RulesRecord {
  if (isOfIdentities(name)) return { [`azure-identity/${name}`]: 'error' };
  const all = Object.entries(plugin.configs[preset].rules ?? {});
  return Object.fromEntries(
    all.filter(([id]) => !identityRules.some((each) => id === `azure-identity/${each}`)),
  ) as Linter.RulesRecord;
}

/** Languages of blocks that are no code: there only secrets are looked for. */
const languages: Readonly<Record<string, string>> = {
  json: 'json/jsonc',
  env: 'azure-identity/dotenv',
  yaml: 'yml/yaml',
};

/** Messages of one preset for a block of a page. */
function lint(
  name: string,
  { code, language }: Block,
  preset: Preset,
): readonly Linter.LintMessage[] {
  const other = languages[language];
  const plugins = { json, yml } as unknown as NonNullable<Linter.Config['plugins']>;
  return new Linter().verify(
    code,
    other === undefined
      ? [
          { ...plugin.configs[preset], rules: rulesFor(name, preset) },
          { languageOptions: { parser: typescriptParser as Linter.Parser } },
          ...(name === 'consistent-managed-identity' ? [{ settings }] : []),
        ]
      : [plugin.configs['secrets-only'], { plugins, language: other }],
  );
}

describe.each(Object.keys(rules))('the page of %s', (name) => {
  const page = readFileSync(new URL(`../../docs/rules/${name}.md`, import.meta.url), 'utf8');
  const blocks = blocksOf(page);
  const ofKind = (kind: string): readonly Block[] => blocks.filter((block) => block.kind === kind);
  // Other pages have an example in each block, all of which can be migrated.
  const isOfSecrets = name === 'no-hardcoded-secret';
  const least = isOfSecrets ? 1 : 2;
  const incorrect = ofKind('incorrect').flatMap((block) =>
    isOfSecrets ? block.code.split('\n\n').map((code) => ({ ...block, code })) : [block],
  );

  it('calls incorrect what the rule reports and can migrate', () => {
    expect(incorrect.length).toBeGreaterThan(1);
    for (const block of incorrect) {
      // A client and the tokens that it signs are reported by a rule each; what matters is the one of this page.
      const own = lint(name, block, 'recommended').filter(
        ({ ruleId }) => ruleId === `azure-identity/${name}`,
      );
      expect(own, block.code).toHaveLength(1);
      if (isOfSecrets || rules[name as keyof typeof rules].meta?.hasSuggestions !== true) continue;
      expect(own[0]?.suggestions?.length, block.code).toBeGreaterThan(0);
    }
  });

  it('calls correct what no rule reports', () => {
    expect(ofKind('correct').length).toBeGreaterThanOrEqual(least);
    for (const block of ofKind('correct')) {
      expect(lint(name, block, 'strict'), block.code).toEqual([]);
    }
  });

  // That page has neither a message nor suggestions.
  if (isOfSecrets) return;

  it('quotes a message of its first example', () => {
    const [message] = blocks.filter(({ language }) => language === 'text');
    const [first] = incorrect;
    const found = first === undefined ? [] : lint(name, first, 'recommended');
    expect(found.map((each) => `${each.message}\n`)).toEqual([message?.code]);
  });

  it('lists the suggestions of that example', () => {
    const [first] = incorrect;
    const listed = [...page.matchAll(/^- "(?<text>[A-Z].*)"$/gmu)].map(
      (match) => match.groups?.['text'],
    );
    const [message] = first === undefined ? [] : lint(name, first, 'recommended');
    expect((message?.suggestions ?? []).map(({ desc }) => desc)).toEqual(listed);
  });
});
