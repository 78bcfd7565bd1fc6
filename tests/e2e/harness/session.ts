import { inject } from 'vitest';
import type { Shared } from './world.js';

/** What all runs of a test session share. */
export interface Session extends Shared {
  /** Folder of the programs. */
  readonly root: string;
}

/** What the global set-up provides: the migrated programs, the certificates and the emulator. */
export function openSession(): Session {
  return {
    root: inject('root'),
    certificates: inject('certificates'),
    azurite: { ports: inject('azuritePorts') },
  };
}
