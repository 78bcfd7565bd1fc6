import {
  type ChosenName,
  chooseSettingNames,
  SettingNameError,
} from '../migration/chosen-names.js';
import type { PlanPolicy } from '../migration/context.js';
import { parseTarget, type Target, TargetError } from '../migration/target.js';
import { choose, findText, parseOptions, type Values } from './arguments.js';
import { UsageError } from './failure.js';
import { type Mapping, MappingError, noMapping, readMapping } from '../workspace/mapping-file.js';

/** What `migrate` was asked to do. */
export interface MigrateArguments {
  readonly help: boolean;
  readonly format: 'text' | 'json';
  readonly paths: readonly string[];
  readonly target: Target;
  readonly policy: PlanPolicy;
  /** Tests are migrated like all other code. */
  readonly includesTests: boolean;
  readonly dry: boolean;
  readonly yes: boolean;
  readonly force: boolean;
  readonly install: boolean;
  /** Where to write the JSON report, as the user wrote it. */
  readonly report: string | null;
}

/**
 * Reads the options, and the mapping file that they name.
 *
 * @param cwd the folder that the path of a mapping file is relative to
 * @throws {UsageError} that names the option, or the file and the place in it
 */
export function parseMigrateArguments(args: readonly string[], cwd: string): MigrateArguments {
  const { values, positionals } = parseOptions(args, {
    help: { type: 'boolean' },
    format: { type: 'string' },
    identity: { type: 'string' },
    'client-id': { type: 'string', multiple: true },
    credential: { type: 'string' },
    env: { type: 'string', multiple: true },
    mapping: { type: 'string' },
    'change-arguments': { type: 'boolean' },
    'drop-key-branches': { type: 'boolean' },
    'include-tests': { type: 'boolean' },
    dry: { type: 'boolean' },
    yes: { type: 'boolean' },
    force: { type: 'boolean' },
    'no-install': { type: 'boolean' },
    report: { type: 'string' },
  });
  const mapping = readMappingOf(values, cwd);
  return {
    help: values['help'] === true,
    format: choose('format', values['format'], ['text', 'json']),
    paths: positionals,
    target: readTarget(values, mapping),
    policy: {
      changesArguments: values['change-arguments'] === true,
      dropsKeyBranches: values['drop-key-branches'] === true,
      settingNames: readSettingNames(values, mapping),
    },
    includesTests: values['include-tests'] === true,
    dry: values['dry'] === true,
    yes: values['yes'] === true,
    force: values['force'] === true,
    install: values['no-install'] !== true,
    report: findText(values, 'report') ?? null,
  };
}

function readMappingOf(values: Values, cwd: string): Mapping {
  const file = findText(values, 'mapping');
  if (file === undefined) return noMapping;
  try {
    return readMapping(cwd, file);
  } catch (error) {
    if (!(error instanceof MappingError)) throw error;
    throw new UsageError(`--mapping: ${error.message}`);
  }
}

/** `--client-id ID` for all, `--client-id SERVICE=ID` for one; the command line goes before the mapping file. */
function readTarget(values: Values, mapping: Mapping): Target {
  const identities = { ...mapping.identities };
  let common: string | undefined;
  for (const value of textsOf(values, 'client-id')) {
    const [service, clientId] = splitAtEquals(value) ?? [null, value];
    if (service !== null) identities[service] = clientId;
    else if (common === undefined) common = clientId;
    else throw new UsageError('--client-id: give one ID for all services, or SERVICE=ID for each.');
  }
  try {
    return parseTarget({
      identity: findText(values, 'identity'),
      clientId: common,
      credential: findText(values, 'credential'),
      identities,
    });
  } catch (error) {
    if (!(error instanceof TargetError)) throw error;
    throw new UsageError(`--identity, --client-id, --credential: ${error.message}`);
  }
}

function readSettingNames(values: Values, mapping: Mapping): PlanPolicy['settingNames'] {
  const given = textsOf(values, 'env').map((value): ChosenName => {
    const [from, name] = splitAtEquals(value) ?? [];
    if (from === undefined || name === undefined) {
      throw new UsageError('--env takes OLD=NEW, or OLD:SERVICE=NEW.');
    }
    const colon = from.indexOf(':');
    return colon === -1
      ? { old: from, service: null, name }
      : { old: from.slice(0, colon), service: from.slice(colon + 1), name };
  });
  const isGiven = ({ old, service }: ChosenName): boolean =>
    given.some((other) => other.old === old && other.service === service);
  try {
    return chooseSettingNames([...mapping.env.filter((name) => !isGiven(name)), ...given]);
  } catch (error) {
    if (!(error instanceof SettingNameError)) throw error;
    throw new UsageError(`--env, --mapping: ${error.message}`);
  }
}

function textsOf(values: Values, option: string): readonly string[] {
  const value = values[option];
  const texts = Array.isArray(value) ? value.filter((text) => typeof text === 'string') : [];
  if (texts.includes('')) throw new UsageError(`--${option} needs a value.`);
  return texts;
}

function splitAtEquals(text: string): readonly [left: string, right: string] | null {
  const at = text.indexOf('=');
  return at === -1 ? null : [text.slice(0, at), text.slice(at + 1)];
}
