import type { Role, Service } from '../catalogue/types.js';
import type { ClientFinding } from '../findings/finding.js';
import { createLineIndex } from '../source/line-index.js';
import type { SourceFile } from '../source/source-file.js';
import { memberName } from '../source/syntax.js';
import { walk } from '../source/walk.js';
import { findLeastRoles, withoutIncluded } from './least-role.js';
import type { NeededRole } from './outcome.js';

/** The roles that the identity needs for these clients, which are clients of the same resource. */
export function rolesOf(
  file: SourceFile,
  clients: readonly ClientFinding[],
): readonly NeededRole[] {
  const needed = new Map<Service, Set<Role>>();
  for (const client of clients) {
    const roles = needed.get(client.service) ?? new Set();
    for (const role of findLeastRoles(file, client)) roles.add(role);
    needed.set(client.service, roles);
  }
  return [...needed].flatMap(([service, roles]) =>
    withoutIncluded(service, [...roles]).map(({ name, id, use, contains }) => ({
      service: service.name,
      name,
      id,
      why: use,
      ...(contains === undefined ? {} : { contains }),
    })),
  );
}

/** Names of the roles that the identity needs for these clients. */
export function roleNamesOf(
  file: SourceFile,
  clients: readonly ClientFinding[],
): readonly string[] {
  return [...new Set(rolesOf(file, clients).map(({ name }) => name))];
}

/** What the resources need before tokens work; full sentences. */
export function requirementsOf(clients: readonly ClientFinding[]): readonly string[] {
  const services = new Set(clients.map(({ service }) => service));
  return [...services].flatMap(({ name, requires }) =>
    (requires ?? []).map((fact) => `${name}: ${fact}`),
  );
}

/** Calls that no data role allows, with their lines: the key had more rights than any identity. */
export function lostRightsOf(file: SourceFile, services: Iterable<Service>): readonly string[] {
  const lines = new Map<string, Set<number>>();
  for (const { rights } of services) {
    for (const { name, note } of rights ?? []) {
      const found = lines.get(note) ?? new Set<number>();
      for (const line of findCallLines(file, name)) found.add(line);
      lines.set(note, found);
    }
  }
  return [...lines]
    .filter(([, found]) => found.size > 0)
    .map(([note, found]) => {
      const sorted = [...found].sort((a, b) => a - b).join(', ');
      return `${file.path}:${sorted}: ${note}`;
    });
}

/** The lines that call a method; `databases.create` means the last two members of the callee. */
function findCallLines(file: SourceFile, name: string): readonly number[] {
  const [method, receiver] = name.split('.').reverse();
  const index = createLineIndex(file.text);
  const lines: number[] = [];
  walk(file.ast, (node) => {
    if (node.type !== 'CallExpression') return undefined;
    const { callee } = node;
    if (callee.type !== 'MemberExpression' || memberName(callee) !== method) return undefined;
    const { object } = callee;
    const actual =
      object.type === 'MemberExpression'
        ? memberName(object)
        : object.type === 'Identifier'
          ? object.name
          : null;
    if (receiver === undefined || actual === receiver)
      lines.push(index.placeOf(callee.property.range[0]).line);
    return undefined;
  });
  return lines;
}
