import { type CompiledRow, compileService } from '../../src/catalogue/compile.js';
import { findCredentialClass } from '../../src/catalogue/lookup.js';
import { parseSignature, type Signature, type Term } from '../../src/catalogue/signature.js';
import { findSlot, type SlotKind } from '../../src/catalogue/slots.js';
import type { Service } from '../../src/catalogue/types.js';
import type { EntryPoint } from './declarations.js';
import type { SecretPlace } from './secret-places.js';

/** A secret of an overload that nothing in the catalogue is about. */
export interface Uncovered {
  readonly entryPoint: EntryPoint;
  readonly place: SecretPlace;
}

/** Every secret of the entry points that no row, credential class or key-only member of the services is about. */
export function findUncovered(
  entryPoints: readonly EntryPoint[],
  services: readonly Service[],
): readonly Uncovered[] {
  const catalogue = new Map(services.map((service) => [service, compileService(service)] as const));
  return entryPoints.flatMap((entryPoint) => {
    const own = [...catalogue].filter(([service]) => service.packages.includes(entryPoint.module));
    if (own.some(([service]) => isKeyOnly(service, entryPoint))) return [];
    const credential = findCredentialClass(entryPoint.module, entryPoint.path);
    const calls = [
      ...own.flatMap(([, rows]) => rows.filter((row) => isAbout(row, entryPoint)).map(callOf)),
      ...(credential === null ? [] : [{ from: parseSignature(credential.from), isAny: false }]),
    ];
    return entryPoint.places
      .filter((place) => !calls.some((call) => covers(call, entryPoint, place)))
      .map((place) => ({ entryPoint, place }));
  });
}

/** A list to read: one line per overload, under the module that has it. */
export function tellUncovered(all: readonly Uncovered[]): string {
  const lines = new Map<string, string[]>();
  for (const { entryPoint, place } of all) {
    const line = `${entryPoint.specifier}\n  ${entryPoint.overload}`;
    lines.set(line, [...(lines.get(line) ?? []), place.name]);
  }
  return [...lines].map(([line, names]) => `${line}\n    ${names.join(', ')}`).join('\n');
}

function isKeyOnly(service: Service, { path }: EntryPoint): boolean {
  return (service.keyOnly ?? []).some(
    ({ name }) => name === path.join('.') || name === path.at(-1),
  );
}

function isAbout({ row }: CompiledRow, { module }: EntryPoint): boolean {
  return row.packages?.includes(module) !== false;
}

interface Call {
  readonly from: Signature;
  /** Reported whatever it is given. */
  readonly isAny: boolean;
}

function callOf({ from, row, service }: CompiledRow): Call {
  return { from, isAny: service.generation === 'retired' || row.via !== undefined };
}

function covers({ from, isAny }: Call, entryPoint: EntryPoint, place: SecretPlace): boolean {
  // A row about a bare export holds for every call of it and of its methods.
  if (from.args === null) return from.callee[0] === entryPoint.path[0];
  const path = entryPoint.isInstance ? ['_', ...entryPoint.path.slice(1)] : entryPoint.path;
  if (from.callee.join('.') !== path.join('.')) return false;
  if (from.isNew !== entryPoint.isNew || !fits(from.args, entryPoint)) return false;
  const secrets = from.args.flatMap((term, index) => secretsIn(term, [String(index)]));
  if (secrets.length === 0) return isAny;
  const trail = [String(place.argument), ...place.properties];
  return secrets.some((secret) => agree(secret, trail, place.kind));
}

/** Whether some call is both one of the overload and one of the row, judged by the number of arguments. */
function fits(args: readonly Term[], { parameters, required }: EntryPoint): boolean {
  const hasRest = args.some((term) => term.type === 'rest');
  const needed = args.filter((term) => term.type !== 'rest' && !isOptional(term)).length;
  return needed <= parameters && (hasRest || required <= args.length);
}

function isOptional(term: Term): boolean {
  return term.type === 'slot' && term.optional;
}

interface Secret {
  /** Index of the argument, then the properties that lead to the secret. */
  readonly trail: readonly string[];
  readonly kind: SlotKind;
}

function secretsIn(term: Term, trail: readonly string[]): readonly Secret[] {
  switch (term.type) {
    case 'slot': {
      const slot = findSlot(term.name);
      return slot?.secret === true ? [{ trail, kind: slot.kind }] : [];
    }
    case 'object':
      return term.properties
        .filter((property) => !property.absent)
        .flatMap((property) => secretsIn(property.value, [...trail, property.key]));
    case 'signature':
      // A credential that is constructed in place stands for itself.
      return (term.args ?? [])
        .flatMap((argument) => secretsIn(argument, trail))
        .map((secret) => ({ ...secret, kind: 'key-credential' }));
    default:
      return [];
  }
}

/**
 * A text must stand where the row says, or in an object that the row takes whole. A credential must stand where the row
 * takes one, or where the row says what is in it.
 */
function agree(secret: Secret, trail: readonly string[], kind: SecretPlace['kind']): boolean {
  const [short, long] =
    secret.trail.length < trail.length ? [secret.trail, trail] : [trail, secret.trail];
  if (!short.every((step, index) => long[index] === step)) return false;
  if (secret.trail.length > trail.length) return kind === 'credential';
  const isCredential = secret.kind === 'key-credential';
  // Slots for keys match objects too: a certificate with its password, say.
  if (secret.trail.length < trail.length) return isCredential || secret.kind === 'key';
  return isCredential === (kind === 'credential');
}
