import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';
import { parseTarget, TargetError } from '../migration/target.js';
import type { Target } from '../migration/target.js';
import { UsageError } from './failure.js';

/** What `list` and `explain` were asked for. */
export interface LookupArguments {
  readonly help: boolean;
  readonly format: 'text' | 'json';
  readonly words: readonly string[];
}

/** What `migrate` was asked to do. */
export interface MigrateArguments {
  readonly help: boolean;
  readonly format: 'text' | 'json';
  readonly paths: readonly string[];
  readonly target: Target;
  readonly dry: boolean;
  readonly yes: boolean;
  readonly force: boolean;
  readonly install: boolean;
  /** Where to write the JSON report, as the user wrote it. */
  readonly report: string | null;
}

/** @throws {UsageError} that names the option. */
export function parseMigrateArguments(args: readonly string[]): MigrateArguments {
  const { values, positionals } = parseOptions(args, {
    help: { type: 'boolean' },
    format: { type: 'string' },
    identity: { type: 'string' },
    'client-id': { type: 'string' },
    credential: { type: 'string' },
    dry: { type: 'boolean' },
    yes: { type: 'boolean' },
    force: { type: 'boolean' },
    'no-install': { type: 'boolean' },
    report: { type: 'string' },
  });
  return {
    help: values['help'] === true,
    format: choose('format', values['format'], ['text', 'json']),
    paths: positionals,
    target: readTarget(values),
    dry: values['dry'] === true,
    yes: values['yes'] === true,
    force: values['force'] === true,
    install: values['no-install'] !== true,
    report: findText(values, 'report') ?? null,
  };
}

/** @throws {UsageError} that names the option. */
export function parseLookupArguments(args: readonly string[]): LookupArguments {
  const { values, positionals } = parseOptions(args, {
    help: { type: 'boolean' },
    format: { type: 'string' },
  });
  return {
    help: values['help'] === true,
    format: choose('format', values['format'], ['text', 'json']),
    words: positionals,
  };
}

type Values = Readonly<Record<string, unknown>>;

/** @throws {UsageError} that names the option. */
export function parseOptions(
  args: readonly string[],
  options: NonNullable<ParseArgsConfig['options']>,
): { values: Values; positionals: string[] } {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** The value of an option that takes one of a few words; the first of them where it is left out. */
export function choose<const Word extends string>(
  option: string,
  value: unknown,
  words: readonly [Word, ...Word[]],
): Word {
  if (value === undefined) return words[0];
  const found = words.find((word) => word === value);
  if (found === undefined) throw new UsageError(`--${option} takes ${words.join(' or ')}.`);
  return found;
}

function readTarget(values: Values): Target {
  try {
    return parseTarget({
      identity: findText(values, 'identity'),
      clientId: findText(values, 'client-id'),
      credential: findText(values, 'credential'),
    });
  } catch (error) {
    if (!(error instanceof TargetError)) throw error;
    throw new UsageError(`--identity, --client-id, --credential: ${error.message}`);
  }
}

/** @throws {UsageError} for an empty value, which is most often an unset shell variable. */
function findText(values: Values, option: string): string | undefined {
  const value = values[option];
  if (typeof value !== 'string') return undefined;
  if (value === '') throw new UsageError(`--${option} needs a value.`);
  return value;
}
