import { statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { isDynamicPattern } from 'tinyglobby';
import type { FileOutcome } from '../migration/outcome.js';
import { refuse } from '../migration/refuse.js';
import { count } from '../report/style.js';
import { isTestFolder, isTestName } from '../source/test-places.js';
import type { Analysed } from './analyse-files.js';
import type { WalkedFile } from './walk-files.js';

/** A path of the command line, with the names that it spells out: what the user wrote was meant. */
interface SearchRoot {
  readonly folder: string;
  readonly names: ReadonlySet<string>;
  readonly namesTests: boolean;
}

/** The code of a run, and the tests among it that nobody named. */
export interface SortedFiles {
  readonly code: readonly WalkedFile[];
  readonly tests: readonly WalkedFile[];
}

/**
 * Parts the tests from the code. What counts are the folders below the paths that the user gave, and the name of the file;
 * a file that is named itself is no test.
 */
export function partTestFiles(
  cwd: string,
  paths: readonly string[],
  files: readonly WalkedFile[],
): SortedFiles {
  const roots = paths.flatMap((path) => searchRootOf(cwd, path) ?? []);
  const isTest = (file: WalkedFile): boolean => !file.isNamed && isTestBelow(roots, file);
  return { code: files.filter((file) => !isTest(file)), tests: files.filter(isTest) };
}

function isTestBelow(roots: readonly SearchRoot[], { path }: WalkedFile): boolean {
  const places = roots
    .map((root) => ({ root, segments: relative(root.folder, path).split(sep) }))
    .filter(({ segments }) => segments[0] !== '..');
  return (
    places.length > 0 &&
    places.every(({ root: { names, namesTests }, segments }) => {
      const isFile = !namesTests && isTestName(segments.at(-1) ?? '');
      return isFile || segments.slice(0, -1).some((name) => isTestFolder(name) && !names.has(name));
    })
  );
}

/** Null for a file. */
function searchRootOf(cwd: string, path: string): SearchRoot | null {
  const absolute = resolve(cwd, path);
  const stats = statSync(absolute, { throwIfNoEntry: false });
  if (stats !== undefined) {
    return stats.isDirectory() ? { folder: absolute, names: new Set(), namesTests: false } : null;
  }
  const segments = path.split(/[\\/]/u);
  const first = segments.findIndex((name) => isDynamicPattern(name));
  const literal = segments.slice(0, first).join('/');
  return {
    folder: resolve(cwd, path.startsWith('/') ? `/${literal}` : literal),
    names: new Set(segments),
    namesTests: isTestName(segments.at(-1) ?? ''),
  };
}

/** What is said of a test that is left alone: each of its findings, and nothing of a migration. */
export function leaveAlone({ file, before, outcome: { path, findings } }: Analysed): Analysed {
  const { code, message } = refuse('test-file', null);
  const outcome: FileOutcome = {
    path,
    changed: false,
    text: before,
    error: null,
    findings: findings.map((finding) => ({
      ...finding,
      outcome: 'refused',
      reason: code,
      message: `${finding.entryPoint} stands in a test. ${message}`,
    })),
    added: [],
    removed: [],
    roles: [],
    notes: [],
    dependencies: [],
  };
  return { file, before, outcome };
}

/** One sentence about the tests with findings; none where there are none. */
export function noteTests(tests: readonly Analysed[]): readonly string[] {
  const left = tests.filter(({ outcome }) => outcome.findings.length > 0);
  if (left.length === 0) return [];
  const findings = left.reduce((sum, { outcome }) => sum + outcome.findings.length, 0);
  const verb = left.length === 1 ? 'was' : 'were';
  const what = `${count(left.length, 'test file')} with ${count(findings, 'finding')}`;
  return [
    `${what} ${verb} left alone; --include-tests migrates ${left.length === 1 ? 'it' : 'them'}.`,
  ];
}
