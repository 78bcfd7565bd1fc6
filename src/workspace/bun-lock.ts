import { parseLenient } from './lenient-json.js';
import type { Declaration, Lock } from './lock-format.js';
import { findVersionIn } from './lock-format.js';
import { findRecord, findText } from './records.js';

/**
 * bun.lock, the text format: JSON with trailing commas. A package of which a workspace needs a version of its own has a
 * key that begins with the name of the workspace.
 * Source: https://bun.com/docs/pm/lockfile
 */
export function parseBunLock(text: string): Lock {
  const lock = parseLenient(text);
  const workspaces = findRecord(lock, 'workspaces');
  const packages = findRecord(lock, 'packages');
  return {
    findVersion: ({ folder, name }: Declaration) => {
      const workspace = findRecord(workspaces, folder);
      if (workspace === null) return null;
      const own = findText(workspace, 'name');
      const keys = own === null ? [name] : [`${own}/${name}`, name];
      for (const key of keys) {
        const entry = packages?.[key];
        const [resolved] = Array.isArray(entry) ? (entry as unknown[]) : [];
        if (typeof resolved === 'string') return findVersionIn(resolved);
      }
      return null;
    },
  };
}
