import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const built = join(root, 'dist/src/plugin.js');
let project = '';

// A project that has the package and ESLint installed.
beforeAll(() => {
  project = realpathSync(mkdtempSync(join(tmpdir(), 'azure-identity-consumer-')));
  write('package.json', '{ "name": "consumer", "private": true, "type": "commonjs" }\n');
  mkdirSync(join(project, 'node_modules'));
  link('eslint-plugin-azure-identity', root);
  link('eslint', join(root, 'node_modules/eslint'));
});

afterAll(() => rmSync(project, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(project, path)), { recursive: true });
  writeFileSync(join(project, path), text);
}

function link(name: string, target: string): void {
  symlinkSync(target, join(project, 'node_modules', name), 'junction');
}

/** Runs Node.js in the project and returns what it prints. */
function node(...args: readonly string[]): string {
  return execFileSync(process.execPath, [...args], {
    cwd: project,
    encoding: 'utf8',
    // Only what the program prints: Node.js 20 warns about require() of a module.
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

const cosmos = `const { CosmosClient } = require('@azure/cosmos');
module.exports = new CosmosClient({ endpoint: 'https://shop.example', key: process.env.KEY });
`;

describe('the package in a CommonJS project', () => {
  it('is the plugin itself for `require`', () => {
    write(
      'show.cjs',
      `const plugin = require('eslint-plugin-azure-identity');
console.log(JSON.stringify([Object.keys(plugin), Object.keys(plugin.rules), typeof plugin.default]));
`,
    );
    expect(JSON.parse(node('show.cjs'))).toEqual([
      ['meta', 'rules', 'languages', 'configs'],
      [
        'consistent-managed-identity',
        'no-client-secret',
        'no-connection-string',
        'no-hardcoded-secret',
        'no-key-credential',
        'no-legacy-auth',
        'no-sas-token',
        'no-static-token',
        'prefer-deterministic-credential',
        'prefer-shared-credential',
      ],
      'undefined',
    ]);
  });

  it('is the same object for `import`', () => {
    write(
      'same.cjs',
      `import('eslint-plugin-azure-identity').then(({ default: plugin }) => {
  console.log(plugin === require('eslint-plugin-azure-identity'));
});
`,
    );
    expect(node('same.cjs').trim()).toBe('true');
  });

  it.each([
    ['a preset', 'module.exports = [plugin.configs.recommended];'],
    [
      'a preset by its name',
      `module.exports = require('eslint/config').defineConfig({
  plugins: { 'azure-identity': plugin },
  extends: ['azure-identity/recommended'],
});`,
    ],
  ])('lints with %s in eslint.config.cjs', (_text, config) => {
    write(
      'eslint.config.cjs',
      `const plugin = require('eslint-plugin-azure-identity');\n${config}\n`,
    );
    write('src/orders.js', cosmos);
    write(
      'lint.cjs',
      `const { ESLint } = require('eslint');
new ESLint().lintFiles(['src']).then((results) => {
  console.log(JSON.stringify(results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId))));
});
`,
    );
    expect(JSON.parse(node('lint.cjs'))).toEqual(['azure-identity/no-key-credential']);
  });
});

describe('the types of the package', () => {
  const use = `
const configs: Linter.Config[] = [plugin.configs.recommended, plugin.configs.strict];
const asPlugin: ESLint.Plugin = plugin;
const rule: Rule.RuleModule = plugin.rules['no-key-credential'];
const name: string = plugin.meta.name;
const config = defineConfig([
  { plugins: { 'azure-identity': plugin }, extends: ['azure-identity/recommended'] },
  { extends: [plugin.configs.strict] },
  plugin.configs['secrets-only'],
  plugin.configs['config-files'],
]);
// @ts-expect-error -- there is no such preset
plugin.configs.recomended;
// @ts-expect-error -- there is no such rule
plugin.rules['no-keys'];
void [configs, asPlugin, rule, name, config];
`;

  it.each([
    [
      'import in .mts',
      'use.mts',
      `import type { ESLint, Linter, Rule } from 'eslint';
import { defineConfig } from 'eslint/config';
import plugin from 'eslint-plugin-azure-identity';
`,
    ],
    [
      'a named import in .mts',
      'named.mts',
      `import type { ESLint, Linter, Rule } from 'eslint';
import { defineConfig } from 'eslint/config';
import plugin from 'eslint-plugin-azure-identity';
`,
    ],
    [
      'import = require in .cts',
      'use.cts',
      `import type { ESLint, Linter, Rule } from 'eslint';
import { defineConfig } from 'eslint/config';
import plugin = require('eslint-plugin-azure-identity');
`,
    ],
  ])('fit %s, at its strictest', (_text, path, imports) => {
    write(path, imports + use);
    write(
      `tsconfig.${path}.json`,
      JSON.stringify({
        compilerOptions: {
          module: 'nodenext',
          target: 'es2023',
          strict: true,
          exactOptionalPropertyTypes: true,
          noUncheckedIndexedAccess: true,
          verbatimModuleSyntax: path.endsWith('.mts'),
          // Types of ESLint need those of Node.js, which are not at issue here.
          skipLibCheck: true,
          types: [],
          noEmit: true,
        },
        files: [path],
      }),
    );
    expect(problemsOf(`tsconfig.${path}.json`)).toBe('');
  });

  it('name no package but ESLint, which alone every user has', () => {
    const declarations = readFileSync(built.replace(/\.js$/u, '.d.ts'), 'utf8');
    const packages = [...declarations.matchAll(/(?:from |import\()["'](?<name>[^."'][^"']*)/gu)];
    expect([...new Set(packages.map((match) => match.groups?.['name']))]).toEqual(['eslint']);
  });

  /** What the TypeScript compiler says, empty if it is content. */
  function problemsOf(config: string): string {
    try {
      return node(join(root, 'node_modules/typescript/lib/tsc.js'), '-p', config);
    } catch (error) {
      return (error as { readonly stdout: string }).stdout;
    }
  }
});

it('has every package among its dependencies that it loads', () => {
  const { dependencies, peerDependencies } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  ) as Record<'dependencies' | 'peerDependencies', object>;
  const load =
    /(?:^import |^(?:import|export) [^'"=\n]* from |\bawait import\(|createRequire\([\w.]+\)\()['"](?<name>[\w@][^'"\n]*)['"]/gmu;
  const loaded = ['dist/src', 'dist/rules', 'dist/codemods']
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) =>
        join(root, folder, path),
      ),
    )
    .filter((path) => path.endsWith('.js'))
    .flatMap((path) => [...readFileSync(path, 'utf8').matchAll(load)])
    .map((match) => match.groups?.['name'] ?? '')
    .filter((name) => !isBuiltin(name))
    .map((name) => /^(?:@[^/]+\/)?[^/]+/u.exec(name)?.[0] ?? name);
  const known = [...Object.keys(dependencies), ...Object.keys(peerDependencies)];
  expect(loaded).toContain('@typescript-eslint/scope-manager');
  expect(loaded.filter((name) => !known.includes(name))).toEqual([]);
});

describe('loading the plugin', () => {
  // Each costs a lint run tens to hundreds of milliseconds.
  const heavy = [
    'oxc-parser',
    'typescript',
    'jscodeshift',
    '@typescript-eslint/parser',
    '@clack',
    'scslre',
  ];

  const hooks = `import { writeSync } from 'node:fs';
export async function resolve(specifier, context, next) {
  const result = await next(specifier, context);
  writeSync(1, result.url + '\\n');
  return result;
}`;

  /** Every module that a program loads: by `import`, which a hook sees, and by `require`, which leaves traces in the cache. */
  function loadedBy(program: string): readonly string[] {
    write(
      'program.mjs',
      `import { createRequire, register } from 'node:module';
register(${JSON.stringify(`data:text/javascript,${encodeURIComponent(hooks)}`)});
const require = createRequire(${JSON.stringify(pathToFileURL(built).href)});
${program}
for (const path of Object.keys(require.cache)) console.log(path);
`,
    );
    return node('program.mjs').trim().replaceAll('\\', '/').split('\n');
  }

  function heavyOf(paths: readonly string[]): readonly string[] {
    const inPackages = paths.flatMap((path) => /.*\/node_modules\/(.*)$/u.exec(path)?.[1] ?? []);
    return heavy.filter((name) => inPackages.some((path) => path.startsWith(name)));
  }

  const load = `const { default: plugin } = await import(${JSON.stringify(pathToFileURL(built).href)});`;

  it('takes no parser, no compiler and nothing of the command', () => {
    const paths = loadedBy(load);
    expect(paths.some((path) => path.endsWith('/dist/rules/index.js'))).toBe(true);
    expect(heavyOf(paths)).toEqual([]);
    expect(paths.filter((path) => /\/dist\/(?:src\/cli|codemods)\//u.test(path))).toEqual([]);
  });

  it('and linting takes none either', () => {
    const paths = loadedBy(`${load}
const { Linter } = await import('eslint');
const messages = new Linter().verify(${JSON.stringify(cosmos)}, plugin.configs.strict);
console.log(messages.map(({ suggestions }) => 'suggestions: ' + suggestions.length).join());`);
    expect(paths).toContain('suggestions: 2');
    expect(heavyOf(paths)).toEqual([]);
  });

  it.each([
    ['oxc-parser', `await import(pathToFileURL(require.resolve('oxc-parser')).href);`],
    ['oxc-parser', `require('oxc-parser');`],
    ['typescript', `require('typescript');`],
    ['scslre', `require('scslre');`],
  ])('is watched well enough to notice %s by %s', (name, statement) => {
    const paths = loadedBy(`const { pathToFileURL } = await import('node:url');\n${statement}`);
    expect(heavyOf(paths)).toEqual([name]);
  });

  it('takes this long, for information', () => {
    write(
      'time.mjs',
      `const start = performance.now();\n${load}\nconsole.log(performance.now() - start);`,
    );
    const ms = Number(node('time.mjs'));
    console.info(`eslint-plugin-azure-identity: ${ms.toFixed(0)} ms to import`);
    expect(ms).toBeGreaterThan(0);
  });

  it('works by `require`, so there is no top-level await', () => {
    write('require.cjs', `require(${JSON.stringify(built)});\nconsole.log('loaded');\n`);
    expect(node('require.cjs').trim()).toBe('loaded');
  });
});
