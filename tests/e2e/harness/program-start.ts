import path from 'node:path';
import type { ProgramStart, Route } from './run-program.js';

/** What every program of a session finds, below its root. */
export const sessionPaths = {
  /** PEM file of the authority that programs trust. */
  authority: 'authority.pem',
  /** Folder without any developer's sign-in. */
  home: 'home',
  /** Folder without any developer's tools. */
  tools: 'tools',
} as const;

/** How a program is started in a session. */
export function programStart(
  file: string,
  settings: Readonly<Record<string, string>>,
  routes: readonly Route[],
  root: string,
): ProgramStart {
  return {
    file,
    settings,
    routes,
    authorityFile: path.join(root, sessionPaths.authority),
    home: path.join(root, sessionPaths.home),
    tools: path.join(root, sessionPaths.tools),
  };
}
