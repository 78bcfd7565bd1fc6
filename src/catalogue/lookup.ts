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
  // `require('m')` may be the class itself: what a package with a single export calls its default.
  const [first = 'default', ...members] =
    path[0] === 'default' && path.length > 1 ? path.slice(1) : path;
  const key = [first, ...members].join('.');
  return servicesOf(module)
    .flatMap((service) => [
      ...(rowsOf(service).get(key) ?? []),
      ...(members.length > 0 ? bareExports(service, first) : []),
    ])
    .filter(({ row }) => row.packages?.includes(module) !== false);
}

/** Rows about an export that is there without a call; they hold for every method of it. */
function bareExports(service: Service, name: string): readonly CompiledRow[] {
  return (rowsOf(service).get(name) ?? []).filter(({ from }) => from.args === null);
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
  if (!isDirect) return null;
  const isAzure = /^@azure(?:-rest)?\//u.test(module);
  return (
    credentialClasses.find(
      (entry) => entry.export === name && (isAzure || entry.packages.includes(module)),
    ) ?? null
  );
}
