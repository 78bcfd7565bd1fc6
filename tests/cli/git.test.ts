import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { findTreeState } from '../../src/cli/git.js';
import { runMigrate } from '../../src/cli/migrate.js';
import { fakeHosts, recordIo, Workspace } from './workspace.js';

const source = '// azure\nconst a = KEYED(process.env.ORDERS_KEY);\n';

function git(workspace: Workspace, ...args: string[]): void {
  const identity = ['-c', 'user.name=x', '-c', 'user.email=x@example.org'];
  execFileSync('git', [...identity, ...args], { cwd: workspace.root, stdio: 'ignore' });
}

function repository(): Workspace {
  const workspace = new Workspace({ 'src/a.js': source, 'src/b.js': '', 'other/c.js': '' });
  git(workspace, 'init');
  git(workspace, 'add', '.');
  git(workspace, 'commit', '-m', 'first');
  return workspace;
}

async function migrate(workspace: Workspace, ...args: string[]) {
  const io = recordIo(workspace.root);
  return { code: await runMigrate(io, args, fakeHosts()), err: io.err() };
}

describe('the state of the tree', () => {
  test('without a repository', () => {
    expect(findTreeState([new Workspace().root])).toEqual({ kind: 'no-repository' });
  });

  test('is asked for the given paths only, untracked files included', () => {
    const workspace = repository();
    const stateOf = (...paths: string[]): string =>
      findTreeState(paths.map((path) => workspace.path(path))).kind;
    expect(stateOf('.')).toBe('clean');
    workspace.write('other/c.js', 'changed');
    expect(stateOf('src', 'src/a.js', 'src/b.js')).toBe('clean');
    expect(stateOf('src/a.js', 'other/c.js')).toBe('dirty');
    workspace.write('src/new.js', '');
    expect(stateOf('src')).toBe('dirty');
    expect(stateOf('src/a.js')).toBe('clean');
  });
});

describe('migrate', () => {
  test('a clean tree is migrated', async () => {
    expect((await migrate(repository())).code).toBe(0);
  });

  test('a dirty tree stops a real run, and only that', async () => {
    const workspace = repository();
    workspace.write('src/b.js', 'changed');
    const { code, err } = await migrate(workspace);
    expect(code).toBe(2);
    expect(err).toMatch(/uncommitted changes.*commit.*--force/u);
    expect(workspace.read('src/a.js')).toBe(source);
    expect((await migrate(workspace, '--dry')).code).toBe(1);
    expect((await migrate(workspace, '--force')).code).toBe(0);
    expect(workspace.read('src/a.js')).not.toBe(source);
  });

  test('a run that would write nothing needs no clean tree', async () => {
    const workspace = repository();
    expect((await migrate(workspace)).code).toBe(0);
    expect((await migrate(workspace)).code).toBe(0);
  });

  test('a package.json outside the given paths must be clean too', async () => {
    const workspace = repository();
    workspace.write('package.json', '{ "name": "x" }');
    expect((await migrate(workspace, 'src')).code).toBe(2);
    expect(workspace.read('src/a.js')).toBe(source);
  });
});
