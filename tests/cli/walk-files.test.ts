import { mkdirSync, symlinkSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isMinified } from '../../src/cli/file-kinds.js';
import type { OtherFiles } from '../../src/cli/file-lists.js';
import { walkFiles } from '../../src/cli/walk-files.js';
import { Workspace } from './workspace.js';

function walk(workspace: Workspace, ...paths: string[]): string[] {
  return walkFiles(workspace.root, paths).code.map(({ shown }) => shown);
}

function filesOf(...paths: string[]): Record<string, string> {
  return Object.fromEntries(paths.map((path) => [path, '']));
}

describe('a folder', () => {
  test('gives source files of every extension, sorted', () => {
    const names = ['a.cjs', 'b.cts', 'c.js', 'd.jsx', 'e.mjs', 'f.mts', 'g.ts', 'h.tsx'];
    const workspace = new Workspace(filesOf(...names.toReversed(), 'i.d.ts', 'j.min.js', 'k.txt'));
    expect(walk(workspace, '.')).toEqual(names);
  });

  test('leaves out what was installed or built', () => {
    const left = [
      'node_modules',
      'dist',
      'build',
      'out',
      '.next',
      '.nuxt',
      'coverage',
      'vendor',
      '.git',
    ];
    const workspace = new Workspace(
      filesOf('src/lib/a.js', ...left.map((name) => `p/${name}/a.js`)),
    );
    expect(walk(workspace, '.')).toEqual(['src/lib/a.js']);
    expect(walk(workspace, 'p/dist')).toEqual(['p/dist/a.js']);
  });

  test('does not follow symbolic links', () => {
    const workspace = new Workspace(filesOf('a/b.js'));
    symlinkSync(workspace.path('a'), workspace.path('a/loop'));
    symlinkSync(workspace.path('a/b.js'), workspace.path('link.js'));
    expect(walk(workspace, '.')).toEqual(['a/b.js']);
    expect(walk(workspace, 'link.js', 'a')).toEqual(['link.js']);
  });
});

describe('.gitignore', () => {
  test('holds at every level, and the inner one wins', () => {
    const workspace = new Workspace({
      ...filesOf(
        'a.js',
        'gen/a.js',
        'p/a.js',
        'p/keep.js',
        'p/q/only.js',
        'q/only.js',
        'p/deep/x/a.js',
      ),
      '.gitignore': '# comment\ngen/\n/p/a.js\nkeep.js\n',
      'p/.gitignore': '!keep.js\nq/only.js\ndeep/*\n',
    });
    expect(walk(workspace, '.')).toEqual(['a.js', 'p/keep.js', 'q/only.js']);
  });

  test('reaches from above a searched folder, up to the root of the repository', () => {
    const workspace = new Workspace({
      ...filesOf('repo/src/a.js', 'repo/src/gen.js', 'repo/src/outer.js', 'repo/made/b.js'),
      '.gitignore': 'outer.js\n',
      'repo/.gitignore': 'gen.js\nmade/\n',
    });
    mkdirSync(workspace.path('repo/.git'));
    expect(walk(workspace, 'repo/src')).toEqual(['repo/src/a.js', 'repo/src/outer.js']);
    expect(walk(workspace, 'repo/made')).toEqual(['repo/made/b.js']);
    expect(walk(workspace, 'repo/src/gen.js')).toEqual(['repo/src/gen.js']);
  });
});

describe('arguments', () => {
  test('a named file is always taken, once', () => {
    const workspace = new Workspace(filesOf('a.min.js', 'b.d.ts', 'dist/c.js'));
    const files = ['a.min.js', 'b.d.ts', 'dist/c.js'];
    expect(walk(workspace, ...files, './a.min.js', '.')).toEqual(files);
  });

  test('a missing path and a pattern without a file are usage errors that name it', () => {
    const workspace = new Workspace();
    expect(() => walk(workspace, 'nowhere.js')).toThrow('nowhere.js');
    expect(() => walk(workspace, 'src/**/*.ts')).toThrow('src/**/*.ts');
  });

  test('a pattern is expanded under the same rules', () => {
    const workspace = new Workspace({
      ...filesOf('src/a.ts', 'src/b.js', 'src/dist/c.ts', 'src/node_modules/d.ts', 'src/e.ts'),
      'src/.gitignore': 'e.ts',
    });
    mkdirSync(workspace.path('.git'));
    expect(walk(workspace, 'src/**/*.ts')).toEqual(['src/a.ts']);
    expect(walk(workspace, 'src/**/c.ts')).toEqual([]);
    expect(walk(workspace, 'src/dist/*.ts')).toEqual(['src/dist/c.ts']);
  });

  test('paths outside the working directory', () => {
    const workspace = new Workspace(filesOf('a/x.js', 'b/y.js'));
    const { code } = walkFiles(workspace.path('a'), ['../b']);
    expect(code.map(({ shown }) => shown)).toEqual(['../b/y.js']);
  });
});

test('files that may name settings, those of one machine even where git ignores them', () => {
  const workspace = new Workspace({
    ...filesOf(
      '.env',
      'local.env',
      '.env.test',
      'local.settings.json',
      'x.yml',
      'y.yaml',
      'z.json',
    ),
    ...filesOf('package-lock.json', 'secret.json'),
    '.gitignore': '.env*\nlocal.*\nsecret.json\n',
  });
  expect(walkFiles(workspace.root, ['.']).settings.map(({ shown }) => shown)).toEqual([
    '.env',
    '.env.test',
    'local.env',
    'local.settings.json',
    'x.yml',
    'y.yaml',
    'z.json',
  ]);
});

test('other files, where they are asked for', () => {
  const workspace = new Workspace(
    filesOf('a.md', 'b.tf', 'c.js', 'd.min.js', 'e.lock', 'f.d.ts', 'dist/g.tf', 'yarn.lock'),
  );
  const texts = (paths: string[], others?: OtherFiles) =>
    walkFiles(workspace.root, paths, others).texts.map(({ shown }) => shown);
  expect(texts(['.'])).toEqual([]);
  expect(texts(['.'], 'markdown')).toEqual(['a.md']);
  expect(texts(['.'], 'all')).toEqual(['a.md', 'b.tf', 'f.d.ts']);
  expect(texts(['a.md', 'yarn.lock', 'd.min.js'], 'all')).toEqual(['a.md', 'yarn.lock']);
});

test('says which settings git ignores', () => {
  const workspace = new Workspace({ ...filesOf('.env', 'a.env'), '.gitignore': '.env\n' });
  const { settings } = walkFiles(workspace.root, ['.']);
  expect(settings.map(({ shown, isIgnored }) => [shown, isIgnored])).toEqual([
    ['.env', true],
    ['a.env', false],
  ]);
});

test('minified: more than 5,000 characters a line on average', () => {
  expect(isMinified('x'.repeat(5001))).toBe(true);
  expect(isMinified('x'.repeat(5000))).toBe(false);
  expect(isMinified(`${'x'.repeat(9000)}\n`)).toBe(false);
});
