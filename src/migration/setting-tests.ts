import type { TSESTree } from '@typescript-eslint/types';
import type { Service } from '../catalogue/types.js';
import type { ClientFinding } from '../findings/finding.js';
import { containsRange, type TextEdit } from '../source/edits.js';
import type { SourceFile } from '../source/source-file.js';
import { isTest, planMessages } from './checks.js';
import { isChosenBySecret } from './chosen-by-secret.js';
import { print } from './expression.js';
import { findFormCheck, planFormChecks } from './form-checks.js';
import { refuseSwitch } from './key-switches.js';
import { isParsed } from './parsed-strings.js';
import type { Refusal } from './refusals.js';
import { refuse } from './refuse.js';
import { planRename } from './rename-setting.js';
import type { Rewrite } from './rewrite.js';
import { usesOfImported } from './rewrite-imported.js';
import { settingUsesOf } from './setting-uses.js';

/** Checks of the old setting test the new one, where nothing but the call reads the old one any more. */
export function planSettingTests(
  file: SourceFile,
  finding: ClientFinding,
  rewrites: readonly Rewrite[],
  quote: string,
): readonly TextEdit[] | Refusal {
  const edits: TextEdit[] = [];
  const { service } = finding;
  for (const rewrite of rewrites) {
    const others = otherUses(file, rewrite, rewrites);
    const isTaken = others.some(
      (use) => findFormCheck(file, use, service) === null && isParsed(file, use),
    );
    if (isTaken) return refuse('secret-parsed', service);
    const tests = planTests(file, service, rewrite, rewrites, quote);
    if (tests !== null) edits.push(...tests);
    else if (
      rewrite.setting !== null &&
      isChosenBySecret(file, finding.node, new Set(), new Set([rewrite.setting.old]))
    ) {
      return refuseSwitch(file, service);
    }
  }
  return edits;
}

/**
 * The same where a variable holds the value: the checks of the setting itself, beside those of the variable.
 *
 * @param edits what becomes of the variable: only where it reads the new setting from now on do checks follow
 */
export function planOwnTests(
  file: SourceFile,
  service: Service,
  rewrites: readonly Rewrite[],
  edits: readonly TextEdit[],
  quote: string,
): readonly TextEdit[] {
  return rewrites.flatMap((rewrite) => {
    const [start, end] = rewrite.range;
    const isMoved = edits.some(({ range }) => range[0] < end && start < range[1]);
    if (rewrite.setting === null || !isMoved) return [];
    return planTests(file, service, rewrite, rewrites, quote) ?? [];
  });
}

/** Lets every check of the old value test the new one; null where something else reads the old one. */
function planTests(
  file: SourceFile,
  service: Service,
  rewrite: Rewrite,
  rewrites: readonly Rewrite[],
  quote: string,
): readonly TextEdit[] | null {
  const others = otherUses(file, rewrite, rewrites);
  const checks = others.flatMap((use) => findFormCheck(file, use, service) ?? []);
  const plain = others.filter((use) => findFormCheck(file, use, service) === null);
  if (!plain.every((use) => isTest(file, use))) return null;
  const removals = planFormChecks(file, checks);
  const tests = plain.flatMap((use) => [
    renameTest(file, use, rewrite, quote),
    ...planMessages(file, use, rewrites),
  ]);
  const kept = tests.filter(
    ({ range }) => !removals.some((removal) => containsRange(removal.range, range)),
  );
  return [...removals, ...kept];
}

/** What else reads the value that a rewrite replaces. */
function otherUses(
  file: SourceFile,
  rewrite: Rewrite,
  rewrites: readonly Rewrite[],
): readonly TSESTree.Node[] {
  return usesOfOld(file, rewrite).filter(
    (use) =>
      !rewrites.some(
        ({ range }) => containsRange(range, use.range) || containsRange(use.range, range),
      ),
  );
}

function renameTest(
  file: SourceFile,
  use: TSESTree.Node,
  { setting, expression }: Rewrite,
  quote: string,
): TextEdit {
  return setting === null
    ? { range: use.range, text: print(expression, quote) }
    : planRename(file, use, setting.name, quote);
}

/** What reads the value that a rewrite replaces, the rewritten place included. */
function usesOfOld(file: SourceFile, { setting, imported }: Rewrite): readonly TSESTree.Node[] {
  if (imported !== undefined) return usesOfImported(file, imported.value);
  return setting === null ? [] : (settingUsesOf(file).get(setting.old) ?? []);
}
