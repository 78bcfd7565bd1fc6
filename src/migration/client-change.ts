import type { TSESTree } from '@typescript-eslint/types';
import type { CompiledRow } from '../catalogue/compile.js';
import { findSlot } from '../catalogue/slots.js';
import type { ClientFinding } from '../findings/finding.js';
import { typeName } from '../source/declared-names.js';
import { importStyleOf } from '../source/import-style.js';
import { settingsIn } from '../source/origin.js';
import type { Trace } from '../source/provenance.js';
import type { SourceFile } from '../source/source-file.js';
import { findObjectLiteral } from '../source/objects.js';
import { traceOrigin } from '../source/provenance.js';
import { unwrap } from '../source/syntax.js';
import { readsOf, variableOf } from '../source/variables.js';
import { findProperty } from '../findings/match.js';
import { RowApplier } from './apply-row.js';
import { findBorder, findBorderOfKey } from './borders.js';
import type { PlanContext } from './context.js';
import { planEndpoint } from './endpoint.js';
import { isRefusal } from './endpoint-value.js';
import type { Expression } from './expression.js';
import type { GroupChange } from './group-change.js';
import { isSwitch } from './key-switches.js';
import { isChosenBySecret } from './preconditions.js';
import type { Refusal } from './refusals.js';
import { refuse } from './refuse.js';

/** Rewrites clients that are given the secret themselves. */
export function findClientChange(
  file: SourceFile,
  findings: readonly [ClientFinding, ...ClientFinding[]],
  credential: string,
  context: PlanContext,
): GroupChange | Refusal {
  const { quote } = importStyleOf(file);
  const [finding] = findings;
  const secret = finding.match.slots.get(finding.row.secret);
  if (finding.row.secret === 'connectionString') {
    const endpoint = planEndpoint(file, findings, context, quote);
    if (isRefusal(endpoint)) return endpoint;
    const applied = applyRows(file, findings, credential, endpoint.valuesFor, quote);
    if (isRefusal(applied)) return applied;
    return {
      ...applied,
      edits: [...endpoint.edits.filter(outside(applied)), ...applied.edits],
      removed: [...applied.removed, ...endpoint.removed],
      kept: [...applied.kept, ...endpoint.kept],
      reused: endpoint.reused,
      reusedSettings: new Set(endpoint.oldSettings),
      settings: endpoint.settings,
      oldSettings: endpoint.oldSettings,
      notes: endpoint.notes,
    };
  }
  const obstacle = secret?.node == null ? null : findKeyObstacle(file, finding, secret.node);
  if (obstacle !== null) return obstacle;
  const applied = applyRows(file, findings, credential, noValues, quote);
  if (isRefusal(applied)) return applied;
  return { ...applied, oldSettings: secret?.trace == null ? [] : settingNames(secret.trace) };
}

/** An edit within an argument that is replaced as a whole is part of that replacement. */
function outside(
  applied: GroupChange,
): (edit: { readonly range: readonly [number, number] }) => boolean {
  return ({ range }) =>
    !applied.removed.some(([start, end]) => start <= range[0] && range[1] <= end);
}

function settingNames(trace: Trace): readonly string[] {
  return settingsIn(trace.origin).map(({ name }) => name);
}

/** Why the key of a client cannot simply go. */
function findKeyObstacle(
  file: SourceFile,
  finding: ClientFinding,
  node: TSESTree.Node,
): Refusal | null {
  const object = findObjectLiteral(file, node);
  const key = object === null ? null : findProperty(object, 'key');
  const isCredential = finding.row.secret === 'keyCredential';
  const secret = key === null || !isCredential ? node : key.value;
  const trace = traceOrigin(file, secret);
  // A key credential from elsewhere: only that place can say what it becomes.
  const border =
    isCredential && key === null ? findBorder(trace.origin) : findBorderOfKey(file, secret);
  if (border !== null) return refuse(border, finding.service);
  if (unwrap(node).type === 'Identifier' && key !== null && isShared(file, unwrap(node))) {
    return refuse('credential-escapes', finding.service);
  }
  const settings = settingNames(trace);
  const isChosen =
    isChosenBySecret(file, finding.node, new Set(trace.variables), new Set(settings)) ||
    isSwitch(file, trace.variables, settings);
  return isChosen ? refuse('dual-branch', finding.service) : null;
}

/** Whether anything but one call reads a variable. */
export function isShared(file: SourceFile, node: TSESTree.Node): boolean {
  const variable = variableOf(file, node);
  const reads =
    variable === null ? [] : readsOf(variable).filter((reference) => reference.init !== true);
  return reads.length !== 1;
}

/** For rows whose new call has nothing but the credential that the old one had not. */
export const noValues = (): ReadonlyMap<string, Expression> => new Map();

/** Rewrites the calls from one signature to the other. */
export function applyRows(
  file: SourceFile,
  findings: readonly ClientFinding[],
  credential: string,
  valuesFor: (finding: ClientFinding) => ReadonlyMap<string, Expression>,
  quote: string,
): GroupChange | Refusal {
  const edits: GroupChange['edits'][number][] = [];
  const removed: GroupChange['removed'][number][] = [];
  const kept: GroupChange['kept'][number][] = [];
  for (const finding of findings) {
    const given = new Map<string, Expression>([
      ...valuesFor(finding),
      ['credential', { kind: 'code', text: credential }],
    ]);
    const hidden = hasDoubtfulOptions(file, finding);
    if (hidden) return refuse('options-unknown', finding.service);
    const applier = new RowApplier(file, finding.row, { values: given, quote }, nodesOf(finding));
    applier.apply(finding.node);
    if (applier.refusal !== null) return applier.refusal;
    edits.push(...applier.edits);
    removed.push(...applier.removed);
    kept.push(...applier.kept);
  }
  return {
    edits,
    removed,
    kept,
    reused: new Set(),
    reusedSettings: new Set(),
    declarators: [],
    settings: [],
    oldSettings: [],
    notes: [],
  };
}

function nodesOf(finding: ClientFinding): ReadonlyMap<string, TSESTree.Node> {
  const nodes = new Map<string, TSESTree.Node>();
  for (const [name, { node }] of finding.match.slots) if (node !== null) nodes.set(name, node);
  return nodes;
}

/**
 * Options that cannot lose their key here: a variable that something else reads or that is declared with a type of the
 * user's own, and literals with a spread that brings a key or a credential of its own.
 */
function hasDoubtfulOptions(file: SourceFile, { node, row }: ClientFinding): boolean {
  const keys = credentialKeysOf(row);
  return (row.from.args ?? []).some((term, index) => {
    const argument = node.arguments[index];
    if (term.type !== 'object' || argument === undefined) return false;
    const inner = unwrap(argument);
    if (inner.type === 'Identifier' && (isShared(file, inner) || hasForeignType(file, inner)))
      return true;
    const object = findObjectLiteral(file, inner);
    return object?.properties.some((property) => isDoubtfulSpread(file, property, keys)) === true;
  });
}

function hasForeignType(file: SourceFile, identifier: TSESTree.Identifier): boolean {
  const declared = variableOf(file, identifier)?.identifiers[0];
  const type = declared === undefined ? null : typeName(declared);
  return type !== null && !type.endsWith('Options');
}

/** The properties that hold the secret in a row's old call, and those that its new call brings. */
function credentialKeysOf({ row, from, to }: CompiledRow): readonly string[] {
  const objects = [from, to].flatMap((side) =>
    side?.type === 'signature' ? (side.args ?? []).filter((term) => term.type === 'object') : [],
  );
  const [old, written] = objects;
  const secrets = (old?.properties ?? []).filter(
    ({ value }) => value.type === 'slot' && findSlot(value.name)?.secret === true,
  );
  const added = (written?.properties ?? []).filter(
    ({ key }) => old?.properties.every((property) => property.key !== key) === true,
  );
  return [...secrets, ...added].map(({ key }) => key).concat(row.drops ?? []);
}

function isDoubtfulSpread(
  file: SourceFile,
  property: TSESTree.ObjectLiteralElement,
  keys: readonly string[],
): boolean {
  if (property.type !== 'SpreadElement') return false;
  const source = unwrap(property.argument);
  if (source.type === 'LogicalExpression' || source.type === 'ConditionalExpression') return true;
  const object = findObjectLiteral(file, source);
  return object !== null && keys.some((key) => findProperty(object, key) !== null);
}
