import type { TSESTree } from '@typescript-eslint/types';
import { slotsOf } from '../catalogue/compile.js';
import { findSlot } from '../catalogue/slots.js';
import type { ClientFinding } from '../findings/finding.js';
import { containsRange, type TextEdit } from '../source/edits.js';
import { isConnectionString } from '../secrets/connection-string.js';
import type { Origin } from '../source/origin.js';
import type { Trace } from '../source/provenance.js';
import type { Range, SourceFile, Variable } from '../source/source-file.js';
import { assignmentsTo, findSingleDefinition } from '../source/variables.js';
import { optionsOf, rewriteOrigin } from './rewrite-origin.js';
import type { PlanContext } from './context.js';
import { exampleEndpoint, isRefusal } from './endpoint-value.js';
import type { Expression } from './expression.js';
import { print } from './expression.js';
import type { AddedSetting } from './outcome.js';
import type { Refusal } from './refusals.js';
import { refuse } from './refuse.js';
import { findCarrier } from './carrier.js';
import { findReadAt, printRead } from './rename-setting.js';
import { type PlacedValue, type Rewrite, rewriteSlice } from './rewrite.js';
import { planOwnTests, planSettingTests } from './setting-tests.js';
import { planUses, type ValueHolder } from './variable-uses.js';

/** How a connection string turns into an endpoint, before the calls themselves are rewritten. */
export interface EndpointPlan {
  /** Values of the slots that come out of the connection string, for each of the clients. */
  readonly valuesFor: (finding: ClientFinding) => ReadonlyMap<string, Expression>;
  readonly edits: readonly TextEdit[];
  readonly removed: readonly Range[];
  readonly kept: readonly Range[];
  /** Variables that stay with a new meaning. */
  readonly reused: ReadonlySet<Variable>;
  readonly settings: readonly AddedSetting[];
  readonly oldSettings: readonly string[];
  /** Settings that nothing takes the place of: a key beside the host. */
  readonly droppedSettings: readonly string[];
  readonly notes: readonly string[];
  /** Changes of other modules, by path. */
  readonly elsewhere: ReadonlyMap<string, readonly TextEdit[]>;
}

/** Plans the endpoint for clients that share one connection string. */
export function planEndpoint(
  file: SourceFile,
  findings: readonly [ClientFinding, ...ClientFinding[]],
  context: PlanContext,
  quote: string,
): EndpointPlan | Refusal {
  const [finding] = findings;
  const { service } = finding;
  const slot = finding.match.slots.get('connectionString');
  const trace = slot?.trace ?? null;
  const node = slot?.node ?? null;
  if (trace === null || node === null) return refuse('unknown-argument', service);
  const rewrites = rewriteOrigin(file, service, trace, context, quote);
  if (isRefusal(rewrites)) return rewrites;
  const entity = findEntity(finding, rewrites);
  if (entity !== null && isRefusal(entity)) return entity;
  const placed = placeValue(file, findings, node, trace, rewrites, quote);
  if (isRefusal(placed)) return placed;
  const settings = rewrites.flatMap(({ setting }) => setting ?? []);
  const imported = rewrites.flatMap((rewrite) => rewrite.imported ?? []);
  const exported = imported.map((each) => each.exported);
  return {
    ...placed,
    edits: [...placed.edits, ...imported.flatMap(({ edits }) => edits)],
    reused: new Set([...placed.reused, ...imported.flatMap(({ reused }) => reused ?? [])]),
    elsewhere: new Map(
      exported.filter(({ edits }) => edits.length > 0).map(({ module, edits }) => [module, edits]),
    ),
    valuesFor: (client) =>
      new Map([
        [addressSlotOf(client), placed.valueFor(client)],
        ...(entity === null ? [] : [['eventHubName', entity] as const]),
      ]),
    kept: rewrites.flatMap(({ kept }) => kept),
    settings: [
      ...settings.map(({ old, name }) => ({
        name,
        service: service.name,
        replaces: old,
        example: exampleEndpoint(service),
      })),
      ...exported.flatMap((each) => each.settings),
    ],
    oldSettings: [
      ...settings.map(({ old }) => old),
      ...exported.flatMap(({ oldSettings }) => oldSettings),
    ],
    droppedSettings: rewrites.flatMap((rewrite) => rewrite.droppedSettings ?? []),
    notes: [...notesFor(file, trace.origin, finding), ...exported.flatMap(({ notes }) => notes)],
  };
}

/** The slot of the new call that takes the address. */
export function addressSlotOf({ row }: ClientFinding): string {
  const slots = row.to === null ? [] : [...slotsOf(row.to)];
  return slots.find((name) => findSlot(name)?.source === 'endpoint') ?? 'endpoint';
}

function notesFor(
  file: SourceFile,
  origin: Origin,
  { entryPoint, service }: ClientFinding,
): readonly string[] {
  const notes: string[] = [];
  const options = optionsOf(origin);
  if (options.some((option) => option.kind === 'argument')) {
    notes.push(
      `${file.path}: the command-line argument that ${entryPoint} reads now takes the endpoint of ${service.name} (${exampleEndpoint(service)}); change what calls the program and its help text.`,
    );
  }
  for (const option of options) {
    if (option.kind !== 'literal' || !isConnectionString(option.value)) continue;
    notes.push(
      `${file.path}: a connection string of ${service.name} stood in the code; the history of the repository keeps it, so rotate its key.`,
    );
  }
  return notes;
}

/** The entity that the new call needs and the old one left to the connection string. */
function findEntity(
  finding: ClientFinding,
  rewrites: readonly Rewrite[],
): Expression | Refusal | null {
  const { row, service } = finding;
  const isNew = row.to !== null && [...slotsOf(row.to)].includes('eventHubName');
  if (!isNew || [...slotsOf(row.from)].includes('eventHubName')) return null;
  const [only, ...others] = rewrites;
  if (only?.entity === undefined || only.entity === null || others.length > 0) {
    return refuse('entity-unknown', service);
  }
  return only.entity;
}

function placeValue(
  file: SourceFile,
  findings: readonly [ClientFinding, ...ClientFinding[]],
  node: TSESTree.Node,
  trace: Trace,
  rewrites: readonly Rewrite[],
  quote: string,
): PlacedValue | Refusal {
  const carrier = findCarrier(file, findings[0]);
  const holder = carrier === null ? null : findHolder(file, carrier.variable);
  const isHeld =
    holder !== null && rewrites.every(({ range }) => containsRange(holder.value.range, range));
  if (carrier !== null && isHeld) {
    const { service } = findings[0];
    const placed = planUses(file, findings, carrier.variable, holder, rewrites, quote);
    if (isRefusal(placed)) return placed;
    const imported = rewrites.filter((rewrite) => rewrite.imported !== undefined);
    const tests = planSettingTests(file, findings[0], imported, quote);
    if (isRefusal(tests)) return tests;
    const own = planOwnTests(file, service, rewrites, placed.edits, quote);
    return { ...placed, edits: [...placed.edits, ...tests, ...own] };
  }
  return placeInline(file, findings[0], node, trace, rewrites, quote);
}

function findHolder(file: SourceFile, variable: Variable): ValueHolder | null {
  const declarator = findSingleDefinition(variable)?.node;
  if (declarator?.type !== 'VariableDeclarator') return null;
  if (declarator.init !== null) return { declarator, value: declarator };
  const [assignment] = assignmentsTo(variable);
  const parent = assignment === undefined ? null : file.parent(assignment.identifier);
  return parent?.type === 'AssignmentExpression' ? { declarator, value: parent } : null;
}

/** The value stands in the call itself: it stood there before, or what held it has a life of its own. */
function placeInline(
  file: SourceFile,
  finding: ClientFinding,
  node: TSESTree.Node,
  trace: Trace,
  rewrites: readonly Rewrite[],
  quote: string,
): PlacedValue | Refusal {
  const edits = planSettingTests(file, finding, rewrites, quote);
  if (isRefusal(edits)) return edits;
  const place = (value: Expression, removed: readonly Range[]): PlacedValue => ({
    valueFor: () => value,
    edits,
    removed,
    reused: new Set(),
  });
  const [only, ...others] = rewrites;
  const removed = rewrites.map(({ range }) => range);
  if (rewrites.every(({ range }) => containsRange(node.range, range))) {
    const isWhole = only !== undefined && others.length === 0 && sameRange(only.range, node.range);
    if (isWhole) return place(only.expression, removed);
    return place({ kind: 'code', text: rewriteSlice(file, node.range, rewrites, quote) }, removed);
  }
  const setting = only?.setting ?? null;
  const read =
    only === undefined || setting === null ? null : findReadAt(file, setting.old, only.range);
  // Elsewhere, only a value without alternatives can be written down again, or with those that the read brings along.
  const isAlone =
    trace.origin.kind !== 'choice' || (read !== null && sameRange(read.range, trace.origin.range));
  if (only === undefined || others.length > 0 || !isAlone) {
    return refuse('unknown-origin', finding.service);
  }
  if (setting === null || read === null)
    return place({ kind: 'code', text: print(only.expression, quote) }, []);
  const text = printRead(file, read, setting.name, finding.node, quote);
  if (text === null) return refuse('unknown-origin', finding.service);
  return place({ kind: 'code', text }, []);
}

function sameRange(a: Range, b: Range): boolean {
  return a[0] === b[0] && a[1] === b[1];
}
