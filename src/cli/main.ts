#!/usr/bin/env node
import { runAudit } from './audit.js';
import { runExplain } from './explain.js';
import type { ExitCode } from './failure.js';
import { processIo } from './io.js';
import type { Io } from './io.js';
import { runList } from './list.js';
import { runMigrate } from './migrate.js';
import { usage } from './usage.js';
import { ownVersion } from './version.js';

/** Runs the verb that the first argument names. */
async function run(io: Io, args: readonly string[]): Promise<ExitCode> {
  const [verb, ...rest] = args;
  if (verb === 'audit') return runAudit(io, rest);
  if (verb === 'migrate') return runMigrate(io, rest);
  if (verb === 'list') return runList(io, rest);
  if (verb === 'explain') return runExplain(io, rest);
  if (verb === '--help' || verb === '-h' || verb === 'help') {
    io.stdout.write(usage);
    return 0;
  }
  if (verb === '--version' || verb === '-v') {
    io.stdout.write(`${ownVersion()}\n`);
    return 0;
  }
  const problem = verb === undefined ? 'a command is missing' : `there is no command "${verb}"`;
  io.stderr.write(`azure-identity: ${problem}.\n\n${usage}`);
  return 2;
}

// A reader that has seen enough (`| head`) closes the pipe; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await run(processIo(), process.argv.slice(2));
