import type { Applied } from './apply-changes.js';
import { findInstallCommand } from './install.js';
import type { InstallCommand } from './install.js';
import type { Io } from './io.js';
import { showPath } from '../workspace/show-path.js';

/**
 * Installs what was added to package.json files, or tells the commands that do.
 *
 * @returns false where an install failed
 */
export function installDependencies(
  io: Io,
  { dependencies }: Applied,
  installs: boolean,
  install: (command: InstallCommand) => boolean,
): boolean {
  const commands = new Map<string, InstallCommand>();
  for (const { path } of dependencies) {
    const command = findInstallCommand(path);
    commands.set(command.folder, command);
  }
  let isInstalled = true;
  for (const command of commands.values()) {
    const folder = showPath(io.cwd, command.folder);
    const words = `"${command.manager} install" in ${folder === '.' ? 'this folder' : folder}`;
    if (!installs) {
      io.stderr.write(`Run ${words} to install the added dependency.\n`);
    } else if (!install(command)) {
      io.stderr.write(`azure-identity: ${words} failed; put that right and run it again.\n`);
      isInstalled = false;
    }
  }
  return isInstalled;
}
