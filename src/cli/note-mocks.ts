import type { EngineInput } from '../diagnose/engine-input.js';
import type { MockedCall, ReplacedCall } from '../diagnose/mocked-calls.js';
import { dirname } from 'node:path';
import type { PackageReader } from '../workspace/read-package.js';
import type { Analysed } from './analyse-files.js';
import type { Engine } from './engine.js';

/** The calls that a migrated file no longer makes. */
interface Migrated {
  readonly shown: string;
  readonly calls: readonly ReplacedCall[];
}

/**
 * Finds the files that mock what migrated files of the same package no longer call; a sentence for each place.
 *
 * @param analysed all files that mention Azure, tests with them
 */
export function noteMocks(
  engine: Pick<Engine, 'findMockedCalls' | 'findReplacedCalls'>,
  packages: PackageReader,
  analysed: readonly Analysed[],
): readonly string[] {
  const inputOf = ({ file, before }: Analysed): EngineInput => {
    return { path: file.shown, text: before, package: packages.factsOf(dirname(file.path)) };
  };
  const isMock = ({ before }: Analysed): boolean => /mock|stub|spy|expect|proxyquire/u.test(before);
  const suspects = analysed.filter((each) => !each.outcome.changed && isMock(each)).map(inputOf);
  if (suspects.length === 0) return [];
  const migrated = new Map<string | undefined, Migrated[]>();
  for (const each of analysed.filter(({ outcome }) => outcome.changed)) {
    const input = inputOf(each);
    const known = migrated.get(input.package.path) ?? [];
    const calls = engine.findReplacedCalls(input, each.outcome);
    migrated.set(input.package.path, [...known, { shown: each.file.shown, calls }]);
  }
  return suspects.flatMap((input) => {
    const files = migrated.get(input.package.path) ?? [];
    const calls = files.flatMap((each) => each.calls);
    return engine.findMockedCalls(input, calls).map((mock) => say(input.path, mock, files));
  });
}

function say(path: string, { line, kind, call }: MockedCall, files: readonly Migrated[]): string {
  const name = call.path.join('.');
  const isReplaced = (other: ReplacedCall): boolean =>
    other.module === call.module && other.path.join('.') === name;
  const [first, ...others] = files.filter(({ calls }) => calls.some(isReplaced));
  const callers =
    others.length === 0
      ? `${first?.shown ?? ''} no longer calls`
      : `${first?.shown ?? ''} and ${String(others.length)} more no longer call`;
  const place = `${path}:${String(line)}`;
  return kind === 'module'
    ? `${place} mocks ${call.module}, of which ${callers} ${name}: let the mock offer what it calls now.`
    : `${place} mocks ${name}, which ${callers}: mock what it calls now.`;
}
