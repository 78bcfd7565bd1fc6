import type { Options } from 'jscodeshift';
import { chooseSettingNames } from '../src/migration/chosen-names.js';
import type { PlanPolicy } from '../src/migration/context.js';
import { parseTarget, type Target } from '../src/migration/target.js';
import { type Mapping, noMapping, readMapping } from '../src/workspace/mapping-file.js';

/** What the options of a transform say. */
export interface TransformOptions {
  readonly target: Target;
  readonly policy: Partial<PlanPolicy>;
}

/**
 * Reads the options: those of the command, in the spelling of jscodeshift.
 *
 * @param cwd the folder that the path of a mapping file is relative to
 * @throws {Error} that names the option, or the file and the place in it
 */
export function readTransformOptions(options: Options, cwd: string): TransformOptions {
  const path = textOf(options['mapping']);
  const mapping = path === undefined ? noMapping : mappingAt(cwd, path);
  return {
    target: parseTarget({
      identity: textOf(options['identity']),
      clientId: textOf(options['clientId']),
      credential: textOf(options['credential']),
      identities: mapping.identities,
    }),
    policy: {
      changesArguments: options['changeArguments'] === true,
      dropsKeyBranches: options['dropKeyBranches'] === true,
      settingNames: chooseSettingNames(mapping.env),
    },
  };
}

/** Read once: jscodeshift calls a transform for every file. */
const mappings = new Map<string, Mapping>();

function mappingAt(cwd: string, path: string): Mapping {
  const key = `${cwd}\n${path}`;
  const mapping = mappings.get(key) ?? readMapping(cwd, path);
  mappings.set(key, mapping);
  return mapping;
}

function textOf(value: unknown): string | undefined {
  // jscodeshift turns options that look like numbers or booleans into them.
  if (value === undefined) return undefined;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
