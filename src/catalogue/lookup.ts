import { type CompiledRow, compileService } from './compile.js';
import { credentialClasses } from './credentials.js';
import { services } from './index.js';
import type { CredentialClass, Service } from './types.js';

const compiled = new Map<Service, ReadonlyMap<string, readonly CompiledRow[]>>();

/** The services that a package belongs to. */
export function servicesOf(module: string): readonly Service[] {
  return services.filter((service) => service.packages.includes(module));
}

/**
 * The rows for an export of a package, compiled when the package is first met. `path` is the export path; a leading
 * `default` is dropped where more follows, for packages whose namespace arrives as the default import.
 */
export function findRows(module: string, path: readonly string[]): readonly CompiledRow[] {
  const key = (path[0] === 'default' && path.length > 1 ? path.slice(1) : path).join('.');
  return servicesOf(module).flatMap((service) => rowsOf(service).get(key) ?? []);
}

/** All rows of a service, by callee. */
export function rowsOf(service: Service): ReadonlyMap<string, readonly CompiledRow[]> {
  const known = compiled.get(service);
  if (known !== undefined) return known;
  const rows = new Map<string, CompiledRow[]>();
  for (const row of compileService(service)) {
    const key = row.from.callee.join('.');
    const group = rows.get(key);
    if (group === undefined) rows.set(key, [row]);
    else group.push(row);
  }
  compiled.set(service, rows);
  return rows;
}

/**
 * The key credential class that an export is; null for anything else. Nearly every package of the Azure SDK passes these
 * classes on, also those that no row is about, so that the name decides.
 */
export function findCredentialClass(
  module: string,
  path: readonly string[],
): CredentialClass | null {
  const name = path.at(-1);
  const isDirect = path.length === 1 || (path.length === 2 && path[0] === 'default');
  if (!isDirect || !/^@azure(?:-rest)?\//u.test(module)) return null;
  return credentialClasses.find((entry) => entry.export === name) ?? null;
}
