import type { Role, Service } from '../catalogue/types.js';
import type { ClientFinding } from '../findings/finding.js';
import type { SourceFile } from '../source/source-file.js';
import { type CalledMethods, findCalledMethods } from './called-methods.js';

/**
 * The roles that a client needs. Where all that the code calls is in sight, it is the first role that allows every call,
 * or else the first two that do so together; where it is not, the service's usual role, and what calls in sight need
 * beyond it. A row that names its roles limits the choice to them.
 */
export function findLeastRoles(file: SourceFile, client: ClientFinding): readonly Role[] {
  const { service } = client;
  const named = client.row.row.roles;
  const called = findCalledMethods(file, client);
  if (named !== undefined) {
    const roles = named.flatMap((name) => service.roles.find((role) => role.name === name) ?? []);
    return findCovering(roles, called) ?? roles;
  }
  const usual = findUsual(service);
  if (usual === null) return [];
  // A user delegation key is no help without the rights that the SAS passes on: such a role never stands alone.
  const complete = service.roles.filter((role) => !isExtra(service, role));
  const least = findCovering(complete, called);
  if (least !== null) return least;
  const beyond = service.roles.filter(
    (role) => isBehind(service, role) && isCalled(role, called.names),
  );
  return withoutIncluded(service, [usual, ...beyond]);
}

/** Leaves out roles that others of the same service include; the usual role includes the narrower ones before it. */
export function withoutIncluded(service: Service, roles: readonly Role[]): readonly Role[] {
  return roles.filter(
    (role) =>
      !roles.some(
        (other) => other.contains?.includes(role.name) === true || includes(service, other, role),
      ),
  );
}

function includes(service: Service, wide: Role, narrow: Role): boolean {
  if (wide === narrow || narrow.methods === undefined) return false;
  if (wide === findUsual(service) && service.roles.indexOf(narrow) < service.roles.indexOf(wide)) {
    return true;
  }
  const allowed = new Set(wide.methods);
  return narrow.methods.every((name) => allowed.has(name));
}

function findUsual({ roles, defaultRole }: Service): Role | null {
  return roles.find(({ name }) => name === defaultRole) ?? null;
}

/** Roles behind the usual one give rights that it has not. */
function isBehind(service: Service, role: Role): boolean {
  const usual = findUsual(service);
  return usual !== null && service.roles.indexOf(role) > service.roles.indexOf(usual);
}

/** A role that adds to the usual one instead of including it. */
function isExtra(service: Service, role: Role): boolean {
  const usual = findUsual(service);
  return isBehind(service, role) && (usual === null || !includes(service, role, usual));
}

function findCovering(roles: readonly Role[], called: CalledMethods): readonly Role[] | null {
  const { names, isComplete } = called;
  if (!isComplete || names.size === 0) return null;
  const narrow = roles.filter(({ methods }) => methods !== undefined);
  for (const role of narrow) if (allow([role], names)) return [role];
  for (const [index, role] of narrow.entries()) {
    for (const other of narrow.slice(index + 1)) {
      if (allow([role, other], names)) return [role, other];
    }
  }
  return null;
}

function allow(roles: readonly Role[], names: ReadonlySet<string>): boolean {
  return [...names].every((name) => roles.some(({ methods = [] }) => methods.includes(name)));
}

function isCalled({ methods = [] }: Role, names: ReadonlySet<string>): boolean {
  return methods.some((name) => names.has(name));
}
