import { inject } from 'vitest';
import type { Session } from './run-case.js';

/** What the global set-up provides: the migrated programs, the certificates and the emulator. */
export function openSession(): Session {
  return {
    root: inject('root'),
    certificates: inject('certificates'),
    azurite: { ports: inject('azuritePorts') },
  };
}
