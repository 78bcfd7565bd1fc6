import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A package manager's install, to be run where its lock file lies. */
export interface InstallCommand {
  /** Absolute. */
  readonly folder: string;
  readonly manager: 'npm' | 'pnpm' | 'yarn' | 'bun';
}

const lockFiles: readonly (readonly [file: string, manager: InstallCommand['manager']])[] = [
  ['package-lock.json', 'npm'],
  ['npm-shrinkwrap.json', 'npm'],
  ['pnpm-lock.yaml', 'pnpm'],
  ['yarn.lock', 'yarn'],
  ['bun.lock', 'bun'],
  ['bun.lockb', 'bun'],
];

/** The install that a package.json needs: by the nearest lock file, in its folder; npm where there is none. */
export function findInstallCommand(packageJson: string): InstallCommand {
  const start = dirname(packageJson);
  for (let folder = start; ; folder = dirname(folder)) {
    const lock = lockFiles.find(([file]) => existsSync(join(folder, file)));
    if (lock !== undefined) return { folder, manager: lock[1] };
    const isRoot = existsSync(join(folder, '.git')) || dirname(folder) === folder;
    if (isRoot) return { folder: start, manager: 'npm' };
  }
}

/** Runs the install with its output on stderr; true where it succeeded. */
export function runInstall({ folder, manager }: InstallCommand): boolean {
  const { status } = spawnSync(manager, ['install'], {
    cwd: folder,
    stdio: ['inherit', 2, 2],
    // On Windows the package managers are scripts, which only a shell can start.
    shell: process.platform === 'win32',
  });
  return status === 0;
}
