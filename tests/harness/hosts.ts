import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
// The programmatic interface that jscodeshift documents; it has no types of its own.
import * as runner from 'jscodeshift/src/Runner.js';
import type { TargetOptions } from '../../src/migration/target.js';

const transform = fileURLToPath(new URL('../../dist/codemods/azure-to-entra.js', import.meta.url));
const command = fileURLToPath(new URL('../../dist/src/cli/main.js', import.meta.url));

interface RunnerResult {
  readonly ok: number;
  readonly error: number;
  readonly nochange: number;
}

/** Runs the built transform on a folder, as `npx jscodeshift --no-babel` does. */
export async function runTransform(
  root: string,
  options: TargetOptions & { readonly dropKeyBranches?: boolean },
): Promise<RunnerResult> {
  const { run } = runner as {
    run: (file: string, paths: string[], options: object) => Promise<RunnerResult>;
  };
  return run(transform, [root], {
    ...options,
    runInBand: true,
    babel: false,
    silent: true,
    verbose: 0,
    extensions: 'js,jsx,mjs,cjs,ts,tsx,mts,cts',
  });
}

/** Runs the built command in a folder. */
export function runCommand(root: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status, stdout, stderr };
}

/** A target as options of the command. */
export function commandOptions({ identity, clientId, credential }: TargetOptions): string[] {
  return [
    ...(identity === undefined ? [] : ['--identity', identity]),
    ...(clientId === undefined ? [] : ['--client-id', clientId]),
    ...(credential === undefined ? [] : ['--credential', credential]),
  ];
}
