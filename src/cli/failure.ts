import { maskSecrets } from '../secrets/redact.js';
import type { Io } from './io.js';

/** 0: nothing to do or all done; 1: findings, pending changes or a failed file; 2: usage, dirty tree, internal error. */
export type ExitCode = 0 | 1 | 2;

/** Something that the caller can put right: a wrong option, a missing path, uncommitted changes. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Runs a verb; a failure becomes a message on stderr and exit code 2. */
export async function endWithCode(io: Io, verb: () => Promise<ExitCode>): Promise<ExitCode> {
  try {
    return await verb();
  } catch (error) {
    io.stderr.write(`azure-identity: ${describeFailure(error, io)}\n`);
    return 2;
  }
}

function describeFailure(error: unknown, io: Io): string {
  if (error instanceof UsageError) return maskSecrets(error.message);
  const message = error instanceof Error ? error.message : String(error);
  const stack = error instanceof Error ? (error.stack ?? message) : message;
  const { AZURE_IDENTITY_DEBUG: debug } = io.env;
  const hint = 'This is a fault of the command; set AZURE_IDENTITY_DEBUG=1 to see where it arose.';
  return maskSecrets(debug === undefined ? `internal error: ${message}\n${hint}` : stack);
}
