import type { TSESTree } from '@typescript-eslint/types';
import { identityPackage } from '../catalogue/identity-package.js';
import type { Service } from '../catalogue/types.js';
import { findImportedModules } from '../findings/imported-modules.js';
import type { SourceFile, Variable } from '../source/source-file.js';
import { isTest } from './checks.js';
import { findCondition, findGuard } from './guards.js';
import { choosesWay } from './other-way.js';
import type { Refusal } from './refusals.js';
import { refuse } from './refuse.js';
import { settingUsesOf } from './setting-uses.js';

/**
 * Whether the code does one thing with the key and another without: a test of the key that is neither a check that stops
 * the program nor a part of a condition. Without the key, the program would take the other way from now on.
 */
export function isSwitch(
  file: SourceFile,
  variables: readonly Variable[],
  settings: readonly string[],
): boolean {
  const references: readonly TSESTree.Node[] = [
    ...variables.flatMap((variable) => variable.references.map(({ identifier }) => identifier)),
    ...settings.flatMap((name) => settingUsesOf(file).get(name) ?? []),
  ];
  return references.some(
    (reference) =>
      choosesWay(file, reference) ||
      (isTest(file, reference) &&
        !isLogged(file, reference) &&
        findGuard(file, reference) === null &&
        findCondition(file, reference) === null),
  );
}

function isLogged(file: SourceFile, reference: TSESTree.Node): boolean {
  return file.parent(reference)?.type === 'CallExpression';
}

/** The refusal for a key that decides: between itself and an identity, or whether something is there at all. */
export function refuseSwitch(file: SourceFile, service: Service | null): Refusal {
  if (findImportedModules(file).has(identityPackage)) return refuse('dual-branch', service);
  return refuse(
    'dual-branch',
    service,
    'The key switches this on or off: let another setting decide, such as the endpoint, then run again.',
  );
}
