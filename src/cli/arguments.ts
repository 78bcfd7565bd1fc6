import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';
import { UsageError } from './failure.js';

/** What `list` and `explain` were asked for. */
export interface LookupArguments {
  readonly help: boolean;
  readonly format: 'text' | 'json';
  readonly words: readonly string[];
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

/** What `parseArgs` makes of options. */
export type Values = Readonly<Record<string, unknown>>;

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

/** @throws {UsageError} for an empty value, which is most often an unset shell variable. */
export function findText(values: Values, option: string): string | undefined {
  const value = values[option];
  if (typeof value !== 'string') return undefined;
  if (value === '') throw new UsageError(`--${option} needs a value.`);
  return value;
}
