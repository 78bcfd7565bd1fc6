import type { Service } from '../catalogue/types.js';
import type { Finding } from '../findings/finding.js';
import { findRuntime, type Runtime } from '../source/runtime/runtime.js';
import type { SourceFile } from '../source/source-file.js';
import { isSentToBrowser } from './browser.js';
import type { Modules } from './modules.js';
import type { Refusal } from './refusals.js';
import { refuse } from './refuse.js';

/** What to do about each place; the remedy of the reason itself speaks of browsers. */
const remedies: Readonly<Record<Runtime, string | undefined>> = {
  browser: undefined,
  edge: 'An edge network has no managed identity: move the call to a server or a function in Azure that has one.',
  deno: 'Deno rarely runs where there is a managed identity: move the call to a Node.js server in Azure that has one, or migrate it by hand.',
  device:
    'The app runs on the computers or phones of its users, where there is no managed identity and everybody can read the key: rotate it, and move the call to a server that has one.',
  extension:
    'The extension runs on the computers of those who install it, where there is no managed identity: sign in as the user there, with vscode.authentication.getSession, or move the call to a server that has one. If the key comes with the extension, everybody can read it: rotate it.',
  worker:
    'A worker has no managed identity: move the call to a server in Azure that has one. If browsers run the worker, the key is public already: rotate it.',
};

/** Why a finding cannot be migrated because of the place where it runs; null for a server, or where nothing tells. */
export function findRuntimeObstacle(file: SourceFile, finding: Finding): Refusal | null {
  const runtime = findRuntime(file, finding.node);
  if (runtime !== null) return refuse('runs-in-browser', finding.service, remedies[runtime]);
  return isSentToBrowser(file, finding) ? refuse('runs-in-browser', finding.service) : null;
}

/** Why a file stays that another one takes along to such a place. */
export function findForeignRuntimeObstacle(
  file: SourceFile,
  service: Service | null,
  modules: Modules | null,
): Refusal | null {
  const foreign = modules?.findForeignRuntime(file.path) ?? null;
  if (foreign === null) return null;
  const { message } = refuse('runs-in-browser', service, remedies[foreign.runtime]);
  return refuse('runs-in-browser', service, `${foreign.from} takes this file along. ${message}`);
}
