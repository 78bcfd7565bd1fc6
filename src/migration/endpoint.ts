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
import { findBorder } from './borders.js';
import type { PlanContext } from './context.js';
import { printSetting } from './credential-construction.js';
import { exampleEndpoint, isRefusal, readEndpoint } from './endpoint-value.js';
import type { Expression } from './expression.js';
import { print } from './expression.js';
import type { AddedSetting } from './outcome.js';
import type { Refusal } from './refusals.js';
import { refuse } from './refuse.js';
import { refuseSwitch } from './key-switches.js';
import { findCarrier } from './carrier.js';
import { type PlacedValue, type Rewrite, rewriteSlice } from './rewrite.js';
import { isChosenBySecret } from './chosen-by-secret.js';
import { settingUsesOf } from './setting-uses.js';
import { isTest, planMessages } from './checks.js';
import { isParsed, planUses, type ValueHolder } from './variable-uses.js';

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
  readonly notes: readonly string[];
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
  const rewrites = rewriteOrigin(file, finding, trace, context, quote);
  if (isRefusal(rewrites)) return rewrites;
  const entity = findEntity(finding, rewrites);
  if (entity !== null && isRefusal(entity)) return entity;
  const placed = placeValue(file, findings, node, trace, rewrites, quote);
  if (isRefusal(placed)) return placed;
  const settings = rewrites.flatMap(({ setting }) => setting ?? []);
  return {
    ...placed,
    valuesFor: (client) =>
      new Map([
        [addressSlotOf(client), placed.valueFor(client)],
        ...(entity === null ? [] : [['eventHubName', entity] as const]),
      ]),
    kept: rewrites.flatMap(({ kept }) => kept),
    settings: settings.map(({ old, name }) => ({
      name,
      service: service.name,
      replaces: old,
      example: exampleEndpoint(service),
    })),
    oldSettings: settings.map(({ old }) => old),
    notes: notesFor(file, trace.origin, finding),
  };
}

/** The slot of the new call that takes the address. */
function addressSlotOf({ row }: ClientFinding): string {
  const slots = row.to === null ? [] : [...slotsOf(row.to)];
  return slots.find((name) => findSlot(name)?.source === 'endpoint') ?? 'endpoint';
}

function optionsOf(origin: Origin): readonly Origin[] {
  return origin.kind === 'choice'
    ? origin.options.flatMap((option) => optionsOf(option))
    : [origin];
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

function rewriteOrigin(
  file: SourceFile,
  finding: ClientFinding,
  trace: Trace,
  context: PlanContext,
  quote: string,
): readonly Rewrite[] | Refusal {
  const { service } = finding;
  const rewrites: Rewrite[] = [];
  const options = optionsOf(trace.origin);
  const hasSetting = options.some((option) => option.kind === 'setting');
  let isKept = false;
  for (const option of options) {
    if (option.kind === 'empty' || (option.kind === 'literal' && option.value === '')) continue;
    if (option.kind === 'argument' && (hasSetting || context.policy.changesArguments)) {
      isKept = true;
      continue;
    }
    if (option.kind === 'unknown' && isReassigned(trace)) return refuse('reassigned', service);
    const rewrite = rewriteOption(file, finding, option, context, quote);
    if (isRefusal(rewrite)) return rewrite;
    rewrites.push(rewrite);
  }
  return rewrites.length === 0 && !isKept ? refuse('unknown-origin', service) : rewrites;
}

/** The same way of reading the environment with another name: `env.OLD`, `process.env['OLD']`; null for other ways. */
function renameSetting(
  file: SourceFile,
  { name: old, range, form }: Extract<Origin, { kind: 'setting' }>,
  name: string,
): string | null {
  const text = file.text.slice(...range);
  const at = text.lastIndexOf(old);
  const tail = text.slice(at + old.length);
  const isSpelledOut = form === 'member' && at !== -1 && /^(?:['"`]\s*\])?$/u.test(tail);
  const fits = tail !== '' || /^[A-Za-z_$][\w$]*$/u.test(name);
  return isSpelledOut && fits ? text.slice(0, at) + name + tail : null;
}

/** The value has no single origin, because its variable is assigned several times. */
function isReassigned({ variables }: Trace): boolean {
  const last = variables.at(-1);
  if (last === undefined) return false;
  const writes = last.references.filter((reference) => reference.isWrite());
  return writes.length > 1;
}

function rewriteOption(
  file: SourceFile,
  { service }: ClientFinding,
  option: Origin,
  context: PlanContext,
  quote: string,
): Rewrite | Refusal {
  switch (option.kind) {
    case 'setting': {
      const name = context.allocateSetting(option.name, service);
      const renamed = renameSetting(file, option, name);
      return {
        range: option.range,
        expression: { kind: 'code', text: renamed ?? printSetting(file, name, quote) },
        setting: { old: option.name, name, isProperty: option.form === 'property' },
        // What leads to the environment (`env` of an import) stands in the new code too.
        kept: renamed === null ? [] : [option.range],
        entity: null,
      };
    }
    case 'literal':
    case 'template': {
      const parts = option.kind === 'literal' ? [option.value] : option.parts;
      const value = readEndpoint(file, service, parts);
      if (isRefusal(value)) return value;
      // A part of another constant may be out of sight where the text stands.
      if (!value.kept.every((range) => containsRange(option.range, range))) {
        return refuse('endpoint-unknown', service);
      }
      const { endpoint, entity, kept } = value;
      return { range: option.range, expression: endpoint, setting: null, kept, entity };
    }
    default:
      return refuse(findBorder(option) ?? 'unknown-origin', service);
  }
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
    return planUses(file, findings, carrier.variable, holder, rewrites, quote);
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
  // Elsewhere, only a value without alternatives can be written down again.
  if (only === undefined || trace.origin.kind === 'choice') {
    return refuse('unknown-origin', finding.service);
  }
  // Types: the old value was a string here, or made one by an assertion that the new value needs as well.
  const isTypeScript = /\.[cm]?tsx?$/u.test(file.path);
  const text = print(only.expression, quote) + (isTypeScript && only.setting !== null ? '!' : '');
  return place({ kind: 'code', text }, []);
}

/** Checks of the old setting test the new one, where nothing but the call reads the old one any more. */
function planSettingTests(
  file: SourceFile,
  finding: ClientFinding,
  rewrites: readonly Rewrite[],
  quote: string,
): readonly TextEdit[] | Refusal {
  const edits: TextEdit[] = [];
  for (const rewrite of rewrites) {
    if (rewrite.setting === null) continue;
    const others = (settingUsesOf(file).get(rewrite.setting.old) ?? []).filter(
      (use) => !rewrites.some(({ range }) => containsRange(range, use.range)),
    );
    if (others.some((use) => isParsed(file, use))) return refuse('secret-parsed', finding.service);
    if (others.every((use) => isTest(file, use))) {
      for (const use of others) {
        edits.push({ range: use.range, text: print(rewrite.expression, quote) });
        edits.push(...planMessages(file, use, rewrites));
      }
    } else if (isChosenBySecret(file, finding.node, new Set(), new Set([rewrite.setting.old]))) {
      return refuseSwitch(file, finding.service);
    }
  }
  return edits;
}

function sameRange(a: Range, b: Range): boolean {
  return a[0] === b[0] && a[1] === b[1];
}
