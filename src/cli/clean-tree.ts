import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Planned } from './apply-changes.js';
import { UsageError } from './failure.js';
import { findTreeState } from './git.js';
import type { Io } from './io.js';

/**
 * Stops a run that could not be told apart from, or undone without, the user's own uncommitted changes.
 *
 * @throws {UsageError} where the given paths or a package.json to be changed have uncommitted changes
 */
export function assertCleanTree(io: Io, paths: readonly string[], planned: Planned): void {
  const named = paths.map((path) => resolve(io.cwd, path)).filter((path) => existsSync(path));
  const changed = [...planned.changing.map(({ file }) => file), ...planned.dependencies.changes];
  const state = findTreeState([...new Set([...named, ...changed.map(({ path }) => path)])]);
  if (state.kind === 'dirty') {
    throw new UsageError(
      'the git working tree has uncommitted changes; commit or stash them first, or pass --force to write nevertheless.',
    );
  }
  if (state.kind === 'unknown') {
    throw new UsageError(
      `git cannot say whether there are uncommitted changes (${state.message}); put that right, or pass --force to write nevertheless.`,
    );
  }
}
