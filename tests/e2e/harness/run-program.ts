import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A connection that is sent to loopback instead. */
export interface Route {
  readonly host: string;
  readonly port: number;
  /** Port on loopback. */
  readonly to: number;
}

/** How a program is started. */
export interface ProgramStart {
  readonly file: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly routes: readonly Route[];
  /** PEM file of the authority that the program has to trust. */
  readonly authorityFile: string;
  /** Folder without any developer's sign-in. */
  readonly home: string;
  /** Folder without any developer's tools. */
  readonly tools: string;
}

/** How a program ended. */
export interface ProgramEnd {
  /** Null where it was stopped. */
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Milliseconds that a program may take; retries of an SDK are what takes longest. */
const patience = 60_000;

const preload = fileURLToPath(new URL('../preload/redirect.cjs', import.meta.url));

/** A program that runs. */
interface RunningProgram {
  readonly ended: Promise<ProgramEnd>;
  stop(): void;
}

/** Starts a program as it is, with nothing in its environment but its settings and what leads it to loopback. */
export function startProgram(start: ProgramStart): RunningProgram {
  const child = spawn(process.execPath, ['--require', preload, start.file], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: {
      PATH: start.tools,
      HOME: start.home,
      USERPROFILE: start.home,
      APPDATA: start.home,
      LOCALAPPDATA: start.home,
      NODE_EXTRA_CA_CERTS: start.authorityFile,
      E2E_ROUTES: JSON.stringify(start.routes),
      ...start.settings,
    },
  });
  const stop = (): void => void child.kill('SIGKILL');
  const timer = setTimeout(stop, patience);
  let output = '';
  let errors = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const ended = once(child, 'close').then(([code]) => {
    clearTimeout(timer);
    return { code: code as number | null, output, errors };
  });
  return { ended, stop };
}

/** Runs a program to its end, or until `signal` says that what it waits for is decided already. */
export async function runProgram(start: ProgramStart, signal: AbortSignal): Promise<ProgramEnd> {
  const { ended, stop } = startProgram(start);
  signal.addEventListener('abort', stop);
  const end = await ended;
  signal.removeEventListener('abort', stop);
  return end;
}

/** The last line that a program printed, which tells what it did. */
export function lastLineOf({ output }: ProgramEnd): string {
  return output.trim().split('\n').at(-1) ?? '';
}
