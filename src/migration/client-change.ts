import type { TSESTree } from '@typescript-eslint/types';
import { findSlot } from '../catalogue/slots.js';
import type { ClientFinding } from '../findings/finding.js';
import { importStyleOf } from '../source/import-style.js';
import { settingsIn } from '../source/origin.js';
import type { Trace } from '../source/provenance.js';
import type { SourceFile } from '../source/source-file.js';
import { settingsWithin } from './setting-uses.js';
import { findObjectLiteral } from '../source/objects.js';
import { traceOrigin } from '../source/provenance.js';
import { unwrap } from '../source/syntax.js';
import { findProperty } from '../findings/match.js';
import { RowApplier } from './apply-row.js';
import { findBorder, findBorderOfInput, findBorderOfKey } from './borders.js';
import type { PlanContext } from './context.js';
import { findEmulatorClients, valuesOf, writeChoices } from './emulator-clients.js';
import { refuseEmulator } from './emulator-refusal.js';
import { planEndpoint } from './endpoint.js';
import { isRefusal } from './endpoint-value.js';
import type { CredentialPlan } from './credential.js';
import type { Expression } from './expression.js';
import { givenUpWith } from './given-up.js';
import { findGivenValues, type Giving } from './given-values.js';
import type { GroupChange } from './group-change.js';
import { isSwitch, refuseSwitch } from './key-switches.js';
import type { AddedSetting } from './outcome.js';
import { isChosenBySecret } from './chosen-by-secret.js';
import type { Refusal } from './refusals.js';
import { refuse } from './refuse.js';
import { findForeignType, hasDoubtfulOptions, isShared } from './doubtful-options.js';

/** Rewrites clients that are given the secret themselves. */
export function findClientChange(
  file: SourceFile,
  findings: readonly [ClientFinding, ...ClientFinding[]],
  credential: CredentialPlan,
  context: PlanContext,
): GroupChange | Refusal {
  const { quote } = importStyleOf(file);
  const giving = { credential, context, quote };
  const [finding] = findings;
  const { secret: secretName } = finding.row;
  if (secretName === 'connectionString') {
    const clients = findEmulatorClients(file, findings);
    if (isRefusal(clients)) return clients;
    const endpoint = planEndpoint(file, clients.findings, context, quote);
    if (isRefusal(endpoint)) return endpoint;
    const valuesFor = valuesOf(clients, endpoint.valuesFor);
    const applied = applyRows(file, clients.findings, giving, valuesFor);
    if (isRefusal(applied)) return applied;
    const change = {
      ...applied,
      edits: [...endpoint.edits.filter(outside(applied)), ...applied.edits],
      removed: [...applied.removed, ...endpoint.removed],
      kept: [...applied.kept, ...endpoint.kept],
      reused: endpoint.reused,
      reusedSettings: new Set(endpoint.oldSettings),
      settings: [...endpoint.settings, ...applied.settings],
      oldSettings: [...endpoint.oldSettings, ...endpoint.droppedSettings],
      notes: [...endpoint.notes, ...applied.notes],
      elsewhere: endpoint.elsewhere,
    };
    return writeChoices(file, clients, change, endpoint, quote);
  }
  const obstacle = findSecretObstacle(file, finding);
  if (obstacle !== null) return obstacle;
  const applied = applyRows(file, findings, giving, noValues);
  if (isRefusal(applied)) return applied;
  const dropped = [secretName ?? [], finding.row.row.drops ?? []].flat();
  const traces = dropped.flatMap((name) => finding.match.slots.get(name)?.trace ?? []);
  const { implicit } = finding.row.row;
  return {
    ...applied,
    givenUp: givenUpWith(
      file,
      dropped.flatMap((name) => finding.match.slots.get(name)?.node ?? []),
    ),
    impliedSettings: new Set(implicit === undefined ? [] : [implicit]),
    oldSettings: [
      ...traces.flatMap((trace) => settingNames(trace)),
      ...settingsWithin(file, applied.removed),
      implicit ?? [],
    ].flat(),
  };
}

/** Why what the call drops cannot simply go: its secret, and whatever else only a call with a secret has. */
function findSecretObstacle(file: SourceFile, finding: ClientFinding): Refusal | null {
  const { row, match, service, node } = finding;
  if (row.row.implicit !== undefined) {
    const isChosen = isChosenBySecret(file, node, new Set(), new Set([row.row.implicit]));
    return isChosen ? refuseSwitch(file, service) : null;
  }
  const secret = row.secret === null ? null : (match.slots.get(row.secret)?.node ?? null);
  const obstacle = secret === null ? null : findKeyObstacle(file, finding, secret);
  if (obstacle !== null) return obstacle;
  for (const name of row.row.drops ?? []) {
    if (findSlot(name)?.isPrincipal !== true) continue;
    const dropped = match.slots.get(name)?.node ?? null;
    const border = dropped === null ? null : findBorderOfInput(file, dropped);
    if (border === null) continue;
    return refuse(
      border,
      service,
      'Where the code decides which application signs in is not in sight, and an identity signs in as itself only: check that one identity can take its place, then write the credential by hand.',
    );
  }
  return null;
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
  if (border === 'emulator') return refuseEmulator(finding);
  if (border !== null) return refuse(border, finding.service);
  if (unwrap(node).type === 'Identifier' && key !== null && isShared(file, unwrap(node))) {
    return refuse('credential-escapes', finding.service);
  }
  const settings = settingNames(trace);
  const isChosen =
    isChosenBySecret(file, finding.node, new Set(trace.variables), new Set(settings)) ||
    isSwitch(file, trace.variables, settings);
  return isChosen ? refuseSwitch(file, finding.service) : null;
}

/** For rows whose new call has nothing but the credential that the old one had not. */
export const noValues = (): ReadonlyMap<string, Expression> => new Map();

/** Why the options of a call cannot lose their key. */
function findOptionsObstacle(file: SourceFile, finding: ClientFinding): Refusal | null {
  const type = findForeignType(file, finding);
  if (type !== null) {
    const message = `The options are declared as ${type}, which may ask for the key: leave the type out, then run again.`;
    return refuse('options-unknown', finding.service, message);
  }
  return hasDoubtfulOptions(file, finding) ? refuse('options-unknown', finding.service) : null;
}

/** Rewrites the calls from one signature to the other. */
export function applyRows(
  file: SourceFile,
  findings: readonly ClientFinding[],
  giving: Giving,
  valuesFor: (finding: ClientFinding) => ReadonlyMap<string, Expression>,
): GroupChange | Refusal {
  const edits: GroupChange['edits'][number][] = [];
  const removed: GroupChange['removed'][number][] = [];
  const kept: GroupChange['kept'][number][] = [];
  const settings: AddedSetting[] = [];
  const notes: string[] = [];
  for (const finding of findings) {
    const given = findGivenValues(file, finding, giving);
    if (isRefusal(given)) return given;
    settings.push(...given.settings);
    notes.push(...notesOf(finding));
    const values = new Map([...valuesFor(finding), ...given.values]);
    const obstacle = findOptionsObstacle(file, finding);
    if (obstacle !== null) return obstacle;
    const applier = new RowApplier(
      file,
      finding.row,
      { values, quote: giving.quote },
      nodesOf(finding),
    );
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
    impliedSettings: new Set(),
    declarators: [],
    settings,
    oldSettings: [],
    notes,
  };
}

/** What the row says, and what defeats the new code as long as it is there. */
export function notesOf({ row, service }: ClientFinding): readonly string[] {
  const conflicts = row.row.conflicts ?? service.conflicts ?? [];
  return [...(row.row.notes ?? []), ...conflicts.map(({ why }) => why)].map(
    (note) => `${service.name}: ${note}`,
  );
}

function nodesOf(finding: ClientFinding): ReadonlyMap<string, TSESTree.Node> {
  const nodes = new Map<string, TSESTree.Node>();
  for (const [name, { node }] of finding.match.slots) if (node !== null) nodes.set(name, node);
  return nodes;
}
