import { findExports } from './exports.js';
import { functionOfVariable } from './local-functions.js';
import { readSettingReader } from './setting-readers.js';
import type { SourceFile } from './source-file.js';
import { findStringValue } from './syntax.js';

/** How other modules read settings by an exported function: `requireEnv('NAME')`. */
export interface ExportedReader {
  /** Which argument is the name. */
  readonly name: number;
  /** Arguments that stand in for a missing setting. */
  readonly fallbacks: readonly number[];
}

/** The exported function as a reader of settings; null for any other export, and for one with values of its own. */
export function findExportedReader(
  file: SourceFile,
  path: readonly string[],
): ExportedReader | null {
  const [exportName, ...rest] = path[0] === 'default' && path.length > 1 ? path.slice(1) : path;
  const local = findExports(file).find(({ name, from }) => name === exportName && from === null);
  if (rest.length > 0 || local?.local == null) return null;
  const scope = file.scopes.scopes.find(
    ({ type, set }) => (type === 'module' || type === 'global') && set.has(local.local ?? ''),
  );
  const variable = scope?.set.get(local.local);
  const target = variable === undefined ? null : functionOfVariable(variable);
  const reader = target === null ? null : readSettingReader(file, target);
  if (reader === null) return null;
  const fallbacks: number[] = [];
  for (const fallback of reader.fallbacks) {
    if (typeof fallback === 'number') fallbacks.push(fallback);
    else if ((findStringValue(fallback) ?? '') !== '') return null;
  }
  return { name: reader.name, fallbacks };
}
