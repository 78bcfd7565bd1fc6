import type { AddedSetting, NeededRole } from '../migration/outcome.js';

/** The settings of all files, each once, by name. */
export function mergeSettings(settings: readonly AddedSetting[]): AddedSetting[] {
  const merged = new Map<string, AddedSetting>();
  for (const { name, service, replaces, example } of settings) {
    merged.set(JSON.stringify([name, service, replaces]), { name, service, replaces, example });
  }
  return sortByKey(merged);
}

/**
 * The roles of all files, each once for a service; the reasons are joined. A role whose rights another one has as well is
 * left out.
 */
export function mergeRoles(roles: readonly NeededRole[]): NeededRole[] {
  const merged = new Map<string, NeededRole & { readonly reasons: ReadonlySet<string> }>();
  for (const role of roles) {
    if (roles.some((other) => isWithin(role, other))) continue;
    const key = JSON.stringify([role.service, role.name, role.id]);
    const reasons = new Set([...(merged.get(key)?.reasons ?? []), role.why]);
    merged.set(key, { ...role, reasons });
  }
  return sortByKey(merged).map(({ service, name, id, reasons }) => {
    return { service, name, id, why: [...reasons].sort().join(' ') };
  });
}

function isWithin({ service, name }: NeededRole, other: NeededRole): boolean {
  return other.service === service && other.contains?.includes(name) === true;
}

function sortByKey<Value>(merged: ReadonlyMap<string, Value>): Value[] {
  return [...merged].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
}
