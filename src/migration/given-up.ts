import type { TSESTree } from '@typescript-eslint/types';
import { settingsIn, originsIn } from '../source/origin.js';
import { originsOfResults } from '../source/local-results.js';
import { traceOrigin } from '../source/provenance.js';
import type { SourceFile } from '../source/source-file.js';
import type { ImportedValue } from './modules.js';

/** Where the secrets of migrated clients came from: what still reads them there is for a person to see. */
export interface GivenUp {
  /** Values of other modules of the program. */
  readonly imports: readonly ImportedValue[];
  /** Settings that functions of the file read. */
  readonly settings: readonly string[];
  /** Members of what functions return: `STORAGE_KEY` of `getConfig().STORAGE_KEY`. */
  readonly members: readonly string[];
}

/** What clients give up with these expressions. */
export function givenUpWith(file: SourceFile, secrets: readonly TSESTree.Node[]): GivenUp {
  const own = secrets.flatMap((node) => [...originsIn(traceOrigin(file, node).origin)]);
  const far = secrets.flatMap((node) =>
    originsOfResults(file, node).flatMap((origin) => [...originsIn(origin)]),
  );
  const all = [...own, ...far];
  return {
    imports: all.flatMap((origin) =>
      origin.kind === 'import' && origin.specifier.startsWith('.')
        ? [{ specifier: origin.specifier, path: origin.path }]
        : [],
    ),
    settings: far.flatMap((origin) => settingsIn(origin).map(({ name }) => name)),
    members: all.flatMap((origin) => (origin.kind === 'call' ? (origin.path.at(-1) ?? []) : [])),
  };
}

/** The same of several plans, each part once. */
export function joinGivenUp(parts: readonly GivenUp[]): GivenUp {
  const imports = parts.flatMap((part) => part.imports);
  return {
    imports: [...new Map(imports.map((value) => [JSON.stringify(value), value])).values()],
    settings: [...new Set(parts.flatMap(({ settings }) => settings))],
    members: [...new Set(parts.flatMap(({ members }) => members))],
  };
}

/** `config.storage.key of ./config`. */
export function nameOfImported({ specifier, path }: ImportedValue): string {
  const name = path.filter((part) => part !== 'default').join('.');
  return `${name === '' ? 'the value' : name} of ${specifier}`;
}
