import { mentionsAzure } from '../catalogue/gate.js';
import type { FileOutcome } from '../migration/outcome.js';
import type { Target } from '../migration/target.js';
import { parseSource } from '../source/parse.js';
import type { EngineInput, MigrationOptions } from './engine-input.js';
import { joinOutcomes } from './join-outcomes.js';
import { MigrationRun } from './migration-run.js';
import { partsOf } from './parts.js';

/**
 * Migrates a file: group by group in source order, analysing anew after each, exactly as if a person applied the editor's
 * suggestions one after the other. What is refused stays as it is, as does all of a component that is no code.
 */
export function migrateSource(
  input: EngineInput,
  target: Target,
  options: MigrationOptions = {},
): FileOutcome {
  if (!mentionsAzure(input.text)) return unchanged(input);
  const outcomes: FileOutcome[] = [];
  let { text } = input;
  // From the last to the first, so that what is reported of a part has its place in the text as it was.
  for (let place = partsOf(input).length - 1; place >= 0; place -= 1) {
    const outcome = migratePart({ ...input, text }, place, target, options);
    text = outcome.text;
    outcomes.unshift(outcome);
  }
  return joinOutcomes({ ...unchanged(input), text }, outcomes);
}

function migratePart(
  input: EngineInput,
  place: number,
  target: Target,
  options: MigrationOptions,
): FileOutcome {
  const part = partsOf(input)[place];
  if (part === undefined || !mentionsAzure(part.script?.code ?? part.text)) return unchanged(input);
  const result = parseSource(part);
  if (!result.ok) return { ...unchanged(input), error: result.error };
  const run = new MigrationRun(input, place, result.file, target, options);
  run.run();
  return run.outcome();
}

function unchanged({ path, text }: EngineInput): FileOutcome {
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
