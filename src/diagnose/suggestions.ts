import type { TextEdit } from '../source/edits.js';
import type { SourceFile } from '../source/source-file.js';
import { type Target, type TargetOptions, parseTarget } from '../migration/target.js';
import { type Diagnosis, groupOf } from './diagnose.js';
import { describeTarget } from './messages.js';
import { planDiagnosed } from './plan-diagnosed.js';

/** One change that an editor offers for a finding, complete on its own. */
export interface Suggestion {
  readonly text: string;
  readonly edits: readonly TextEdit[];
}

/**
 * The targets to offer: the one that the user chose, or both identities where the choice is open, the system-assigned one
 * first because it needs nothing further.
 *
 * @throws {TargetError} for settings that make no sense
 */
export function targetsFor(options: TargetOptions): readonly Target[] {
  if (options.identity !== undefined || options.clientId !== undefined)
    return [parseTarget(options)];
  const { credential, identities } = options;
  return [
    parseTarget({ identity: 'system', credential, identities }),
    parseTarget({ identity: 'user', credential, identities }),
  ];
}

/** The suggestions for a finding; none where its migration is refused or would reach another file. */
export function suggestionsFor(
  file: SourceFile,
  { finding }: Diagnosis,
  targets: readonly Target[],
): readonly Suggestion[] {
  const diagnosed = groupOf(file, finding);
  if (diagnosed === null) return [];
  const suggestions = targets.flatMap((target) => {
    const { plan } = planDiagnosed(file, diagnosed, target);
    const isLocal = plan !== null && [...plan.edits.keys()].every((path) => path === file.path);
    const edits = isLocal ? plan.edits.get(file.path) : undefined;
    return edits === undefined ? [] : [{ text: describeTarget(plan?.target ?? null), edits }];
  });
  // What keeps its identity is the same for every target.
  return [...new Map(suggestions.map((suggestion) => [suggestion.text, suggestion])).values()];
}
