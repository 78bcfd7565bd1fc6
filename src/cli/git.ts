import { spawnSync } from 'node:child_process';
import { realpathSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';

/** Whether a run could be undone with git. `unknown` says why it is not to be found out. */
export type TreeState =
  | { readonly kind: 'clean' | 'dirty' | 'no-repository' }
  | { readonly kind: 'unknown'; readonly message: string };

/**
 * Looks for uncommitted changes, untracked files included, in the given absolute paths. No git and no repository are
 * both `no-repository`: there is nothing to protect with.
 */
export function findTreeState(paths: readonly string[]): TreeState {
  let state: TreeState = { kind: 'no-repository' };
  for (const [folder, names] of groupByFolder(paths)) {
    const next = askGit(folder, names);
    if (next.kind === 'dirty' || next.kind === 'unknown') return next;
    if (next.kind === 'clean') state = next;
  }
  return state;
}

/** Files by their folder, a folder by itself, so that git is asked once for each. */
function groupByFolder(paths: readonly string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const path of paths.map((each) => realpathSync(each))) {
    const isFolder = statSync(path).isDirectory();
    const folder = isFolder ? path : dirname(path);
    groups.set(folder, [...(groups.get(folder) ?? []), isFolder ? '.' : basename(path)]);
  }
  return groups;
}

function askGit(folder: string, names: readonly string[]): TreeState {
  const args = ['--literal-pathspecs', '-C', folder, 'status', '--porcelain', '--', ...names];
  const { error, status, stdout, stderr } = spawnSync('git', args, {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' },
  });
  if (error !== undefined && 'code' in error && error.code === 'ENOENT') {
    return { kind: 'no-repository' };
  }
  if (status === 0) return { kind: stdout === '' ? 'clean' : 'dirty' };
  if (/not a git repository/iu.test(stderr)) return { kind: 'no-repository' };
  return { kind: 'unknown', message: stderr.trim().split('\n')[0] ?? error?.message ?? '' };
}
