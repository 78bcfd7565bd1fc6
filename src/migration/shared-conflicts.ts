import type { SettingConflict } from '../catalogue/types.js';
import type { TSESTree } from '@typescript-eslint/types';
import type { ClientFinding, Finding } from '../findings/finding.js';
import { containsRange } from '../source/edits.js';
import { settingsIn } from '../source/origin.js';
import { findObjectLiteral } from '../source/objects.js';
import { traceOrigin } from '../source/provenance.js';
import type { SourceFile, Variable } from '../source/source-file.js';
import { readsOf, variableOf } from '../source/variables.js';
import { isTest } from './checks.js';
import type { Modules } from './modules.js';
import type { Refusal } from './refusals.js';
import { refuse } from './refuse.js';
import { settingsWithin, settingUsesOf } from './setting-uses.js';

/**
 * Refuses what would break while a setting is there that something else in the file still needs: the new client of the one
 * throws as long as the key of the other is set.
 */
export function refuseSharedConflicts(
  file: SourceFile,
  findings: readonly Finding[],
  obstacles: Map<Finding, Refusal | null>,
): void {
  const needed = findings
    .filter((finding) => (obstacles.get(finding) ?? null) !== null)
    .flatMap((finding) => settingsReadBy(file, finding));
  for (const finding of findings) {
    const shared = conflictsOf(finding).find(
      ({ setting }) => needed.includes(setting) || isReadOtherwise(file, setting, findings),
    );
    if (shared === undefined || (obstacles.get(finding) ?? null) !== null) continue;
    const message = `Something else in this file still needs ${shared.setting}. Migrate that first. ${shared.why}`;
    obstacles.set(finding, refuse('needs-key', finding.service, message));
  }
}

/** Why a group stays while other files of the program need a setting that its new code cannot live with. */
export function findSharedSetting(
  file: SourceFile,
  findings: readonly Finding[],
  modules: Modules | null,
): Refusal | null {
  for (const finding of modules === null ? [] : findings) {
    for (const { setting, why } of conflictsOf(finding)) {
      const [place] = modules?.findReaders(file.path, setting) ?? [];
      if (place === undefined) continue;
      const message = `${place} still needs ${setting}. Migrate that first. ${why}`;
      return refuse('needs-key', finding.service, message);
    }
  }
  return null;
}

function conflictsOf(finding: Finding): readonly SettingConflict[] {
  if (finding.kind !== 'client') return [];
  const { row, service } = finding;
  return row.row.conflicts ?? service.conflicts ?? [];
}

/** The settings that a call takes its secrets from. */
function settingsReadBy(file: SourceFile, finding: Finding): readonly string[] {
  const implicit = finding.kind === 'client' ? finding.row.row.implicit : undefined;
  const read = finding.node.arguments.flatMap((argument) => [
    ...settingsWithin(file, [argument.range]),
    ...settingsIn(traceOrigin(file, argument).origin).map(({ name }) => name),
  ]);
  return implicit === undefined ? read : [...read, implicit];
}

/** Whether code reads a setting for anything but the findings and checks. */
function isReadOtherwise(file: SourceFile, setting: string, findings: readonly Finding[]): boolean {
  const isServing = (node: TSESTree.Node): boolean =>
    isTest(file, node) ||
    isChoice(file, node) ||
    findings.some((finding) => isPartOf(file, finding, node));
  return (settingUsesOf(file).get(setting) ?? []).some((use) => {
    const variable = variableFrom(file, use);
    return variable === null
      ? !isServing(use)
      : !readsOf(variable).every(({ identifier, init }) => init === true || isServing(identifier));
  });
}

/** `key ? new Client(…) : null`: the plan has its own say about what the key decides. */
export function isChoice(file: SourceFile, node: TSESTree.Node): boolean {
  let inner = node;
  for (let parent = file.parent(inner); parent !== null; parent = file.parent(parent)) {
    if (parent.type === 'ConditionalExpression') return parent.test === inner;
    if (parent.type !== 'UnaryExpression' && parent.type !== 'LogicalExpression') return false;
    inner = parent;
  }
  return false;
}

/** Whether a node stands in a call, or in an object literal that the call is given. */
function isPartOf(file: SourceFile, { node: call }: Finding, node: TSESTree.Node): boolean {
  if (containsRange(call.range, node.range)) return true;
  return call.arguments.some((argument) => {
    const object = findObjectLiteral(file, argument);
    return object !== null && containsRange(object.range, node.range);
  });
}

/** The constant that a setting is read into; null where it is used in place. */
function variableFrom(file: SourceFile, use: TSESTree.Node): Variable | null {
  if (use.type === 'Property') {
    const target = use.value.type === 'AssignmentPattern' ? use.value.left : use.value;
    return target.type === 'Identifier' ? variableOf(file, target) : null;
  }
  let value = use;
  let parent = file.parent(value);
  while (
    parent?.type === 'TSNonNullExpression' ||
    parent?.type === 'TSAsExpression' ||
    parent?.type === 'LogicalExpression'
  ) {
    value = parent;
    parent = file.parent(parent);
  }
  const id = parent?.type === 'VariableDeclarator' && parent.init === value ? parent.id : null;
  return id?.type === 'Identifier' ? variableOf(file, id) : null;
}

/**
 * Refuses credentials that one identity would take the place of although they are of several applications: their client IDs
 * or tenants come from different places.
 */
export function refuseSeveralPrincipals(
  file: SourceFile,
  findings: readonly Finding[],
  obstacles: Map<Finding, Refusal | null>,
): void {
  const inPlace = findings.filter(
    (finding): finding is ClientFinding =>
      finding.kind === 'client' && finding.row.to?.type === 'slot',
  );
  const principals = new Set(
    inPlace.map(({ match }) =>
      ['tenantId', 'clientId']
        .map((slot) => textOf(file, match.slots.get(slot)?.node ?? null))
        .join(' '),
    ),
  );
  if (principals.size < 2) return;
  for (const finding of inPlace) {
    if ((obstacles.get(finding) ?? null) === null) {
      obstacles.set(finding, refuse('several-principals', finding.service));
    }
  }
}

/** What tells one value from another: its setting, its text, or the code that gets it. */
function textOf(file: SourceFile, node: TSESTree.Node | null): string {
  if (node === null) return '';
  const { origin } = traceOrigin(file, node);
  const settings = settingsIn(origin).map(({ name }) => name);
  if (settings.length > 0) return settings.join('|');
  return origin.kind === 'literal' ? origin.value : file.text.slice(...origin.range);
}
