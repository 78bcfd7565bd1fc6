import { dirname } from 'node:path';
import type { FileError, FileOutcome } from '../migration/outcome.js';
import { maskSecrets } from '../secrets/redact.js';
import type { Engine, EngineInput } from './engine.js';
import { isMinified } from './file-kinds.js';
import { PackageReader } from '../workspace/read-package.js';
import { findTextToSearch, readText } from '../workspace/read-text.js';
import type { WalkedFile } from './walk-files.js';

/** A file that went through the engine. */
export interface Analysed {
  readonly file: WalkedFile;
  /** The text as it was read. */
  readonly before: string;
  readonly outcome: FileOutcome;
}

/** All files that can hold a finding, with what the engine says of them. */
export interface Analysis {
  readonly analysed: readonly Analysed[];
  readonly packages: PackageReader;
  /** Full sentences. */
  readonly warnings: readonly string[];
}

/**
 * Reads the files, leaves out those that cannot hold a finding by their text alone, and asks about the others. A file
 * that cannot be read or analysed becomes an outcome with an error; nothing stops the run.
 */
export function analyseFiles(
  cwd: string,
  files: readonly WalkedFile[],
  engine: Engine,
  ask: (input: EngineInput) => FileOutcome,
): Analysis {
  const packages = new PackageReader(cwd);
  const analysed = files.flatMap((file): Analysed[] => {
    const read = readText(file.path);
    if (read.text === null) {
      const rough = file.isNamed ? null : findTextToSearch(file.path, Infinity);
      if (rough !== null && !engine.mentionsAzure(rough)) return [];
      return [
        { file, before: '', outcome: failedOutcome(file.shown, '', read.code, read.message) },
      ];
    }
    const text = read.text;
    if (!engine.mentionsAzure(text) || (!file.isNamed && isMinified(text))) return [];
    const facts = packages.factsOf(dirname(file.path));
    const outcome = askSafely({ path: file.shown, text, package: facts }, ask);
    return [{ file, before: text, outcome }];
  });
  return { analysed, packages, warnings: packages.warnings };
}

/** An outcome that says only that the file failed. */
export function failedOutcome(
  path: string,
  text: string,
  code: string,
  message: string,
): FileOutcome {
  const error: FileError = { code, message, line: 1, column: 1 };
  return {
    path,
    changed: false,
    text,
    error,
    findings: [],
    added: [],
    removed: [],
    roles: [],
    notes: [],
    dependencies: [],
  };
}

function askSafely(input: EngineInput, ask: (input: EngineInput) => FileOutcome): FileOutcome {
  try {
    return ask(input);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const message = `The analysis failed (${maskSecrets(why)}); please report this as a bug.`;
    return failedOutcome(input.path, input.text, 'internal-error', message);
  }
}
