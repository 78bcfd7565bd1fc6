import { dirname } from 'node:path';
import type { FileError, FileOutcome } from '../migration/outcome.js';
import { maskSecrets } from '../secrets/redact.js';
import type { EngineInput } from '../diagnose/engine-input.js';
import type { Engine } from './engine.js';
import { isMinified } from './file-kinds.js';
import type { PackageReader } from '../workspace/read-package.js';
import { findTextToSearch, readText } from '../workspace/read-text.js';
import type { WalkedFile } from './walk-files.js';

/** A file that went through the engine. */
export interface Analysed {
  readonly file: WalkedFile;
  /** The text as it was read. */
  readonly before: string;
  readonly outcome: FileOutcome;
}

/**
 * Reads the files, leaves out those that cannot hold a finding by their text alone, and asks about the others. A file
 * that cannot be read or analysed becomes an outcome with an error; nothing stops the run.
 */
export function analyseFiles(
  files: readonly WalkedFile[],
  packages: PackageReader,
  engine: Pick<Engine, 'mentionsAzure'>,
  ask: (input: EngineInput) => FileOutcome,
): readonly Analysed[] {
  return files.flatMap((file): Analysed[] => {
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
}

/** Puts in what others added to modules, those among the files and others of the run. */
export function addExtended(
  analysed: readonly Analysed[],
  files: readonly WalkedFile[],
  extended: Iterable<readonly [path: string, text: string]>,
): readonly Analysed[] {
  const texts = new Map(extended);
  const known = analysed.map((each): Analysed => {
    const text = texts.get(each.file.shown);
    texts.delete(each.file.shown);
    return text === undefined
      ? each
      : { ...each, outcome: { ...each.outcome, changed: true, text } };
  });
  const others = files.flatMap((file): Analysed[] => {
    const text = texts.get(file.shown);
    const before = text === undefined ? null : readText(file.path).text;
    if (text === undefined || before === null) return [];
    return [{ file, before, outcome: { ...emptyOutcome(file.shown, text), changed: true } }];
  });
  // First, so that nothing imports what is not there yet.
  return [...others, ...known];
}

/** An outcome that says only that the file failed. */
export function failedOutcome(
  path: string,
  text: string,
  code: string,
  message: string,
): FileOutcome {
  const error: FileError = { code, message, line: 1, column: 1 };
  return { ...emptyOutcome(path, text), error };
}

function emptyOutcome(path: string, text: string): FileOutcome {
  return {
    path,
    changed: false,
    text,
    error: null,
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
