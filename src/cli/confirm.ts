import type { Io } from './io.js';

/** True where a question can be answered: both ends are terminals. */
export function isInteractive(io: Io): boolean {
  return io.stdin.isTTY === true && io.stdout.isTTY === true;
}

/** Asks on stderr, so that stdout holds the report alone. Cancelling means no. */
export async function confirmOnTerminal(message: string): Promise<boolean> {
  const { confirm } = await import('@clack/prompts');
  return (await confirm({ message, initialValue: false, output: process.stderr })) === true;
}
