/** Where a verb writes to. */
export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean | undefined;
}

/** The part of the process that a verb may touch; tests pass their own. */
export interface Io {
  /** Absolute; paths on the command line and in reports are relative to it. */
  readonly cwd: string;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly stdin: { readonly isTTY?: boolean | undefined };
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The real process. */
export function processIo(): Io {
  return {
    cwd: process.cwd(),
    stdout: process.stdout,
    stderr: process.stderr,
    stdin: process.stdin,
    env: process.env,
  };
}

/** Colours only for a person, and not for one who said no (https://no-color.org). */
export function wantsColor(io: Io): boolean {
  const { NO_COLOR: noColor } = io.env;
  return io.stdout.isTTY === true && (noColor === undefined || noColor === '');
}
