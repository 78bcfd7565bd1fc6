import { findSlot, type Slot } from './slots.js';
import {
  parsePredicate,
  parseSignature,
  parseTarget,
  type Predicate,
  type Signature,
  SignatureError,
  type Target,
  type Term,
} from './signature.js';
import type { Row, Service } from './types.js';

/** A row in a form that the matcher can use, one for each `from`. */
export interface CompiledRow {
  readonly service: Service;
  readonly row: Row;
  readonly from: Signature;
  readonly to: Target | null;
  readonly predicates: readonly Predicate[];
  /** `BlobServiceClient.fromConnectionString`: how messages and reports name the call. */
  readonly entryPoint: string;
  /** The slot that makes the call key-based; null where the SDK reads the key itself, or the call is merely retired. */
  readonly secret: string | null;
}

/** A row that says nothing sensible; the message names the service, the row and the mistake. */
export class RowError extends Error {
  override readonly name = 'RowError';
}

const knownPredicates = new Set(['azureHost', 'hostEndsWith', 'regionalHost']);

/**
 * Compiles the rows of a service.
 *
 * @throws {RowError} for a row that is malformed
 */
export function compileService(service: Service): readonly CompiledRow[] {
  return service.rows.flatMap((row) => {
    const signatures = typeof row.from === 'string' ? [row.from] : row.from;
    return signatures.map((text) => compileRow(service, row, text));
  });
}

function compileRow(service: Service, row: Row, text: string): CompiledRow {
  const fail = (mistake: string): never => {
    throw new RowError(`${service.id}: ${text}: ${mistake}`);
  };
  const compiled = parseRow(service, row, text, fail);
  checkOutcome(row, fail);
  checkShape(compiled.from, fail);
  checkSlots(compiled, fail);
  for (const predicate of compiled.predicates) {
    if (!knownPredicates.has(predicate.name)) fail(`unknown predicate ${predicate.name}`);
    if (![...slotsOf(compiled.from)].includes(predicate.slot)) {
      fail(`the condition is on ${predicate.slot}, which the call does not have`);
    }
  }
  for (const role of row.roles ?? []) {
    if (!service.roles.some((known) => known.name === role)) fail(`unknown role ${role}`);
  }
  for (const name of row.packages ?? []) {
    if (!service.packages.includes(name)) fail(`${name} is no package of the service`);
  }
  return compiled;
}

function parseRow(
  service: Service,
  row: Row,
  text: string,
  fail: (mistake: string) => never,
): CompiledRow {
  try {
    const from = parseSignature(text);
    const secret = secretSlotOf(from);
    const needsNone =
      row.implicit !== undefined ||
      row.signs === true ||
      row.via !== undefined ||
      service.generation === 'retired';
    if (secret === null && !needsNone) return fail('no slot is secret');
    return {
      service,
      row,
      from,
      to: row.to === undefined ? null : parseTarget(row.to),
      predicates: (row.when ?? []).map(parsePredicate),
      entryPoint: (from.callee[0] === '_' ? from.callee.slice(1) : from.callee).join('.'),
      secret,
    };
  } catch (error) {
    if (error instanceof SignatureError) return fail(error.message);
    throw error;
  }
}

function checkOutcome(row: Row, fail: (mistake: string) => never): void {
  const outcomes = [row.to, row.via, row.manual].filter((outcome) => outcome !== undefined);
  if (outcomes.length !== 1) fail('needs exactly one of to, via and manual');
}

/** Required terms after optional ones, and anything after a rest, can never be matched reliably. */
function checkShape(from: Signature, fail: (mistake: string) => never): void {
  let optional = false;
  for (const [index, term] of (from.args ?? []).entries()) {
    if (term.type === 'rest' && index !== (from.args?.length ?? 0) - 1)
      fail('a rest must stand last');
    if (term.type === 'slot' && term.optional) optional = true;
    else if (term.type !== 'rest' && optional) fail('a required argument follows an optional one');
  }
}

function checkSlots(
  { from, to, row, service }: CompiledRow,
  fail: (mistake: string) => never,
): void {
  const old = [...slotsOf(from)];
  const written = to === null ? [] : [...slotsOf(to)];
  for (const name of [...old, ...written]) {
    if (findSlot(name) === null) fail(`undeclared slot ${name}`);
  }
  if (new Set(old).size !== old.length) fail('a slot stands twice');
  if (to === null) return;
  for (const name of written) {
    if (old.includes(name)) continue;
    const source = findSlot(name)?.source;
    const isMissing =
      source === undefined ||
      (source === 'endpoint' && service.endpoint === null) ||
      (source === 'setting' && service.settings?.[name] === undefined);
    if (isMissing) fail(`${name} has no source: the old call does not have it`);
  }
  for (const name of old) {
    const slot = findSlot(name);
    if (slot?.secret === true && written.includes(name)) fail(`${name} is a secret and stays`);
    if (slot?.secret === true || written.includes(name)) continue;
    if (!(row.drops ?? []).includes(name))
      fail(`${name} gets lost; list it in drops if that is right`);
  }
}

/** The names of all slots in a term, in order. */
export function* slotsOf(term: Term): Generator<string> {
  switch (term.type) {
    case 'slot':
    case 'rest':
      yield term.name;
      break;
    case 'object':
      for (const property of term.properties) if (!property.absent) yield* slotsOf(property.value);
      if (term.rest !== null) yield term.rest;
      break;
    case 'signature':
      for (const argument of term.args ?? []) yield* slotsOf(argument);
      break;
    case 'url':
    case 'join':
    case 'encode':
      for (const part of term.parts) yield* slotsOf(part);
      break;
    case 'list':
      for (const item of term.items) yield* slotsOf(item);
      break;
    case 'constant':
  }
}

/** The first slot of a call that holds a secret; null where none does. */
export function secretSlotOf(from: Signature): string | null {
  for (const name of slotsOf(from)) {
    const slot: Slot | null = findSlot(name);
    if (slot?.secret === true) return name;
  }
  return null;
}
