import { confirmOnTerminal } from './confirm.js';
import { loadEngine } from './engine.js';
import type { Engine } from './engine.js';
import { runInstall } from './install.js';
import type { InstallCommand } from './install.js';

/** What a verb reaches beyond its input and output; tests pass their own. */
export interface Hosts {
  readonly loadEngine: () => Promise<Engine>;
  readonly confirm: (message: string) => Promise<boolean>;
  readonly install: (command: InstallCommand) => boolean;
}

/** The real ones. */
export const realHosts: Hosts = { loadEngine, confirm: confirmOnTerminal, install: runInstall };
