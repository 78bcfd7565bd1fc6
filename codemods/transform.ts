import { dirname } from 'node:path';
import type { API, FileInfo, Options } from 'jscodeshift';
import { migrateSource } from '../src/diagnose/migrate-source.js';
import { createContext } from '../src/migration/context.js';
import type { FileOutcome } from '../src/migration/outcome.js';
import { PackageReader } from '../src/workspace/read-package.js';
import { readTransformOptions } from './transform-options.js';

/** A jscodeshift transform: the new text, or undefined where nothing changes. */
export type Transform = (file: FileInfo, api: API, options: Options) => string | undefined;

/**
 * Makes a transform for some services, or for all. Options: `--identity=system|user`, `--clientId=GUID|env:NAME`,
 * `--credential=default|managed-identity|chained`, `--mapping=FILE`, `--changeArguments`. Refusals and counts go through
 * `api.report`.
 *
 * @throws {Error} for a file that does not parse, so that jscodeshift counts it as failed
 */
export function createTransform(services?: readonly string[]): Transform {
  const packages = new PackageReader(process.cwd());
  return (file, api, options) => {
    const { target, policy } = readTransformOptions(options, process.cwd());
    const outcome = migrateSource(
      { path: file.path, text: file.source, package: packages.factsOf(dirname(file.path)) },
      target,
      {
        context: createContext(policy),
        ...(services === undefined ? {} : { services: new Set(services) }),
      },
    );
    if (outcome.error !== null) {
      const { line, column, message } = outcome.error;
      throw new Error(`${file.path}:${String(line)}:${String(column)}: ${message}`);
    }
    reportOutcome(outcome, api);
    return outcome.changed ? outcome.text : undefined;
  };
}

/** Says what a person must know of a file; jscodeshift puts the path before each line. */
function reportOutcome({ findings, added, roles, notes }: FileOutcome, api: API): void {
  if (findings.length === 0) return;
  const refused = findings.filter(({ outcome }) => outcome === 'refused');
  for (const { line, column, reason, message } of refused) {
    api.report(`${String(line)}:${String(column)} refused (${reason ?? ''}): ${message}`);
  }
  for (const { name, replaces, example } of added) {
    api.report(`set ${name}=${example}${replaces === null ? '' : ` (replaces ${replaces})`}`);
  }
  for (const { service, name, id } of roles) api.report(`grant "${name}" (${id}) for ${service}`);
  for (const note of notes) api.report(note);
  const migrated = findings.length - refused.length;
  api.report(`${String(migrated)} migrated, ${String(refused.length)} refused`);
  api.stats('migrated', migrated);
  api.stats('refused', refused.length);
}
