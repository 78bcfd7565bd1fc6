import {
  isCodeFile,
  isDeploymentFile,
  isLockFile,
  isMinifiedFile,
  isSettingsFile,
} from './file-kinds.js';
import { isMarkdownFile } from './text-kinds.js';

/**
 * Which files that are neither code nor settings a walk takes: pages, what deploys the code and sets its environment, or
 * all, binary ones among them.
 */
export type OtherFiles = 'none' | 'markdown' | 'deployment' | 'all';

/** The lists that a walk makes. */
export type ListName = 'code' | 'settings' | 'texts';

/**
 * The list that a file belongs to by its name; null for one that is not wanted. What the user names and nobody knows counts
 * as code, so that it is said that it cannot be parsed.
 */
export function listOf(name: string, isNamed: boolean, others: OtherFiles): ListName | null {
  if (isSettingsFile(name)) return 'settings';
  if (isCodeFile(name)) return 'code';
  if ((others === 'markdown' || others === 'all') && isMarkdownFile(name)) return 'texts';
  if (others === 'deployment' && isDeploymentFile(name)) return 'texts';
  if (isNamed) return isTextToAudit(name, others) ? 'texts' : 'code';
  return others === 'all' && !isLockFile(name) && !isMinifiedFile(name) ? 'texts' : null;
}

/** Nobody names a lock file to migrate it. */
function isTextToAudit(name: string, others: OtherFiles): boolean {
  return others === 'all' ? !isJavaScript(name) : others === 'markdown' && isLockFile(name);
}

/** Minified code, declaration files: left out of folders, and code all the same. */
function isJavaScript(name: string): boolean {
  return /\.[cm]?[jt]sx?$/iu.test(name);
}
