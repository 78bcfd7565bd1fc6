import { resolve } from 'node:path';
import { readText } from './read-text.js';
import { isRecord } from './records.js';

/** A mapping file that makes no sense; the message names the file and the place in it. */
export class MappingError extends Error {
  override readonly name = 'MappingError';
}

/** The name of the setting that replaces another. */
export interface MappedName {
  readonly old: string;
  /** Service ID; null for any. */
  readonly service: string | null;
  readonly name: string;
}

/** What a mapping file says; the same as `--env` and `--client-id` say on the command line. */
export interface Mapping {
  readonly env: readonly MappedName[];
  /** Client IDs by service ID. */
  readonly identities: Readonly<Record<string, string>>;
}

/** What a run without a mapping file has. */
export const noMapping: Mapping = { env: [], identities: {} };

/**
 * Reads a mapping file: `{ "env": { OLD: NEW | { SERVICE: NEW } }, "identities": { SERVICE: CLIENT_ID } }`.
 *
 * @throws {MappingError} that names the file, and the place in it
 */
export function readMapping(cwd: string, path: string): Mapping {
  const content = parse(path, readText(resolve(cwd, path)));
  for (const key of Object.keys(content)) {
    if (key !== 'env' && key !== 'identities' && key !== '$schema') {
      throw new MappingError(
        `${path}: there is no "${key}"; a mapping has "env" and "identities".`,
      );
    }
  }
  const env = Object.entries(recordOf(path, content, 'env'));
  const identities = Object.entries(recordOf(path, content, 'identities'));
  return {
    env: env.flatMap(([old, name]) => namesOf(path, old, name)),
    identities: Object.fromEntries(
      identities.map(([service, id]) => [service, textOf(path, `identities.${service}`, id)]),
    ),
  };
}

function parse(path: string, read: ReturnType<typeof readText>): Record<string, unknown> {
  if (read.text === null) throw new MappingError(`${path}: ${read.message}`);
  let value: unknown;
  try {
    value = JSON.parse(read.text.replace(/^\uFEFF/u, ''));
  } catch {
    throw new MappingError(`${path} is not valid JSON; correct it and run again.`);
  }
  if (!isRecord(value)) {
    throw new MappingError(`${path}: a mapping is an object with "env" and "identities".`);
  }
  return value;
}

function recordOf(
  path: string,
  content: Record<string, unknown>,
  key: string,
): Record<string, unknown> {
  const value = content[key] ?? {};
  if (!isRecord(value)) throw new MappingError(`${path}: "${key}" takes an object.`);
  return value;
}

function namesOf(path: string, old: string, value: unknown): readonly MappedName[] {
  if (!isRecord(value)) return [{ old, service: null, name: textOf(path, `env.${old}`, value) }];
  return Object.entries(value).map(([service, name]) => {
    return { old, service, name: textOf(path, `env.${old}.${service}`, name) };
  });
}

function textOf(path: string, place: string, value: unknown): string {
  if (typeof value === 'string' && value !== '') return value;
  throw new MappingError(`${path}: "${place}" takes a text.`);
}
