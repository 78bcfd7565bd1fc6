import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** One file to be rewritten. */
export interface FileChange {
  /** Absolute; a symbolic link stays one, and the file that it points to is rewritten. */
  readonly path: string;
  /** The text that the change was planned on. */
  readonly before: string;
  readonly after: string;
}

/** A file that was left as it is, and why; a full sentence. */
export interface WriteFailure {
  readonly path: string;
  readonly message: string;
}

/**
 * Rewrites files one by one, each of them whole or not at all. A file that cannot be written, or that is no longer what
 * the change was planned on, is left as it is and returned; the others are written nevertheless.
 */
export function writeFiles(changes: readonly FileChange[]): WriteFailure[] {
  const failures: WriteFailure[] = [];
  for (const change of changes) {
    try {
      replaceFile(change);
    } catch (error) {
      failures.push({ path: change.path, message: describe(error) });
    }
  }
  return failures;
}

class StaleFileError extends Error {}

function replaceFile({ path, before, after }: FileChange): void {
  const target = fs.realpathSync(path);
  assertUnchanged(target, before);
  // Renaming over a read-only file would succeed, and is not what its owner wants.
  fs.accessSync(target, fs.constants.W_OK);
  const temporary = join(
    dirname(target),
    `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`,
  );
  try {
    writeDurably(temporary, after, fs.statSync(target));
    assertUnchanged(target, before);
    fs.renameSync(temporary, target);
  } catch (error) {
    fs.rmSync(temporary, { force: true });
    throw error;
  }
}

function writeDurably(path: string, text: string, like: fs.Stats): void {
  const file = fs.openSync(path, 'wx', like.mode);
  try {
    fs.writeFileSync(file, text);
    // The mode given to open is cut down by the umask.
    fs.fchmodSync(file, like.mode);
    if (process.getuid?.() === 0) fs.fchownSync(file, like.uid, like.gid);
    fs.fsyncSync(file);
  } finally {
    fs.closeSync(file);
  }
}

function assertUnchanged(path: string, before: string): void {
  if (!fs.readFileSync(path).equals(Buffer.from(before))) throw new StaleFileError();
}

function describe(error: unknown): string {
  if (error instanceof StaleFileError) {
    return 'The file changed on disk while the command ran, so it was not written; run again.';
  }
  const why = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return `The file cannot be written (${why}); it is as it was.`;
}
