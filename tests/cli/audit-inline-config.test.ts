import { describe, expect, test } from 'vitest';
import { runAudit } from '../../src/cli/audit.js';
import { parseAuditArguments } from '../../src/cli/audit-arguments.js';
import { disabledFiles } from '../rules/secret-files.js';
import { password, storageKey, storageString } from '../harness/secrets.js';
import { auditFiles } from './audit-secrets.js';
import { recordIo, Workspace } from './workspace.js';

const key = storageKey();
const word = password();
const secrets = [key, word, storageString()];
const rule = 'azure-identity/no-hardcoded-secret';
const next = `eslint-disable-next-line ${rule}`;

async function linesIn(name: string, text: string, ...args: string[]) {
  const { report } = await auditFiles({ [name]: text }, secrets, name, ...args);
  return report.files.flatMap(({ findings }) => findings.map(({ line }) => line));
}

const pair = (name: string, comment: string, line: string) =>
  [name, [comment, line, line].join('\n')] as const;
const fence = (language: string, ...lines: string[]) => ['```' + language, ...lines, '```'];
const page = (...lines: string[]) => ['a.md', lines.join('\n')] as const;

/** Each has a secret that is silenced, and after it one that is not. */
const files: readonly (readonly [name: string, text: string])[] = [
  ['a.js', `// ${next}\nf({ password: '${word}' });\nf({ password: '${word}' });`],
  ['a.tsx', `<A>{/* ${next} */}\n<B password="${word}"/><C/>\n<B password="${word}"/></A>`],
  [
    'flow.js',
    `type A = ?b;\nf({ password: '${word}' }); // eslint-disable-line\nf({ password: '${word}' });`,
  ],
  ['a.json', `{ "a": {\n// ${next}\n"password": "${word}" }, "b": {\n"password": "${word}" } }`],
  ['broken.json', `{\n"password": "${word}", // eslint-disable-line\n"password": "${word}"\n`],
  [
    'a.json',
    `["/* eslint-disable */", {\n"password": "${word}" // eslint-disable-line\n},\n{ "password": "${word}" }]`,
  ],
  ['a.yaml', `a:\n  # ${next}\n  password: ${word}\nb:\n  password: ${word}`],
  pair('.env', `# ${next} -- a fake`, `PASSWORD=${word}`),
  ['b.env', `A_PASSWORD="${word}" # oxlint-disable-line\nB_PASSWORD=${word}`],
  pair('a.tf', `# ${next}`, `password = "${word}"`),
  pair('a.bicep', `// ${next}`, `password: '${word}'`),
  pair('a.config', `<!-- ${next} -->`, `<add key="password" value="${word}" />`),
  pair('a.properties', `# ${next}`, `password=${word}`),
  page(`<!-- ${next} -->`, `KEY=${key}`, '', `KEY=${key}`),
  page(`<!-- ${next} -->`, ...fence('js', `f('${key}');`, `f('${key}');`)),
  page(...fence('js', `// ${next}`, `f('${key}');`), `KEY=${key}`),
  page(...fence('js', '/* eslint-disable */', `f('${key}');`), ...fence('js', `f('${key}');`)),
  page(...fence('sh', `export KEY=${key} # eslint-disable-line`, `export KEY=${key}`)),
  page('<!-- eslint-disable -->', `KEY=${key}`, '<!-- eslint-enable -->', `KEY=${key}`),
  page(
    '`<!-- eslint-disable -->` is `# eslint-disable` there',
    `KEY=${key} <!-- eslint-disable-line -->`,
    '',
    '# eslint-disable',
    `KEY=${key}`,
  ),
];

describe('a comment silences', () => {
  test.each(files)('one of two secrets in %s (%#)', async (name, text) => {
    const all = await linesIn(name, text, '--no-inline-config');
    expect(all).toHaveLength(2);
    expect(await linesIn(name, text)).toEqual(all.slice(1));
  });

  // `eslint rule: "off"` is a configuration, and the command has none.
  test.each(disabledFiles.filter(([, text]) => text.includes('eslint-disable')))(
    'what it silences for the rule, in %s (%#)',
    async (name, text) => {
      expect(await linesIn(name, text)).toEqual([]);
      expect(await linesIn(name, text, '--no-inline-config')).toHaveLength(1);
    },
  );

  const call = `BlobServiceClient.fromConnectionString('${storageString()}');`;
  test.each([
    ['no-connection-string', ['no-hardcoded-secret']],
    ['no-hardcoded-secret', ['no-connection-string']],
    ['no-connection-string, azure-identity/no-hardcoded-secret', []],
    ['no-key-credential', ['no-connection-string', 'no-hardcoded-secret']],
  ])('of a call what it names: %s', async (names, rules) => {
    const text = `import { BlobServiceClient } from '@azure/storage-blob';\n// eslint-disable-next-line azure-identity/${names}\n${call}\n`;
    const { report, code } = await auditFiles({ 'a.ts': text }, secrets);
    const found = report.files.flatMap(({ findings }) => findings.map(({ ruleId }) => ruleId));
    expect(found).toEqual(rules);
    expect(code).toBe(rules.length === 0 ? 0 : 1);
    expect(report.summary.findings).toBe(rules.length);
  });

  test.each([
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
  ])('the same with %s', async (_, change) => {
    for (const [name, text] of files) {
      expect(await linesIn(name, change(text)), name).toEqual(await linesIn(name, text));
    }
  });
});

describe('--allow', () => {
  const text = `PASSWORD=${word}\nKEY=${key}\n`;
  test.each([
    [[], [1, 2]],
    [['--allow', `^${word}$`], [2]],
    [['--allow=-7$', '--allow', '=$'], []],
    [
      ['--allow', '^none$'],
      [1, 2],
    ],
  ])('%#', async (args, lines) => {
    expect(await linesIn('a.env', text, ...args)).toEqual(lines);
  });

  test('holds for code', async () => {
    const code = `f({ password: '${word}' }); // ${key}\n`;
    expect(await linesIn('a.ts', code)).toEqual([1, 1]);
    expect(await linesIn('a.ts', code, '--allow=-7$')).toEqual([1]);
  });

  test.each([
    [['--allow', '('], /^--allow: "\(" is no regular expression/u],
    [['--allow', '^a', '--allow', '(a+)+$'], /^--allow: \/\(a\+\)\+\$\/ can take very long/u],
    [['--allow', ''], /^--allow needs a value/u],
    [['--allow'], /--allow/u],
    [['--no-secrets', '--allow', 'a'], /^--no-secrets and --allow exclude each other/u],
  ])('%j is a wrong usage', async (args, message) => {
    expect(() => parseAuditArguments(args)).toThrow(message);
    const io = recordIo(new Workspace({ 'a.env': text }).root);
    expect(await runAudit(io, args)).toBe(2);
    expect(io.out()).toBe('');
    expect(io.err()).toMatch(/^azure-identity: .*--allow/u);
  });
});
