import type { Service } from '../catalogue/types.js';
import type { ClientFinding } from '../findings/finding.js';
import { createLineIndex } from '../source/line-index.js';
import type { SourceFile } from '../source/source-file.js';
import { memberName } from '../source/syntax.js';
import { walk } from '../source/walk.js';
import type { NeededRole } from './outcome.js';

/** Names of the roles that a client needs: those of its entry point, or the service's usual one. */
export function roleNamesOf({ row, service }: ClientFinding): readonly string[] {
  return row.row.roles ?? [service.defaultRole];
}

/** The roles that the identity needs for these clients. */
export function rolesOf(clients: readonly ClientFinding[]): readonly NeededRole[] {
  const roles = new Map<string, NeededRole>();
  for (const client of clients) {
    const { service } = client;
    for (const name of roleNamesOf(client)) {
      const role = service.roles.find((candidate) => candidate.name === name);
      if (role === undefined) continue;
      roles.set(`${service.id}/${role.id}`, {
        service: service.name,
        name: role.name,
        id: role.id,
        why: role.use,
      });
    }
  }
  return [...roles.values()];
}

/** What the resources need before tokens work; full sentences. */
export function requirementsOf(clients: readonly ClientFinding[]): readonly string[] {
  const services = new Set(clients.map(({ service }) => service));
  return [...services].flatMap(({ name, requires }) =>
    (requires ?? []).map((fact) => `${name}: ${fact}`),
  );
}

/** Calls that no data role allows, with the place of the first in the file: the key had more rights than any identity. */
export function lostRightsOf(file: SourceFile, services: Iterable<Service>): readonly string[] {
  const notes: string[] = [];
  for (const { rights } of services) {
    for (const { name, note } of rights ?? []) {
      const line = findCallLine(file, name);
      if (line !== null) notes.push(`${file.path}:${String(line)}: ${note}`);
    }
  }
  return notes;
}

/** The line of the first call of a method; `databases.create` means the last two members of the callee. */
function findCallLine(file: SourceFile, name: string): number | null {
  const [method, receiver] = name.split('.').reverse();
  let offset: number | null = null;
  walk(file.ast, (node) => {
    if (offset !== null || node.type !== 'CallExpression') return undefined;
    const { callee } = node;
    if (callee.type !== 'MemberExpression' || memberName(callee) !== method) return undefined;
    const { object } = callee;
    const actual =
      object.type === 'MemberExpression'
        ? memberName(object)
        : object.type === 'Identifier'
          ? object.name
          : null;
    if (receiver === undefined || actual === receiver) offset = node.range[0];
    return undefined;
  });
  return offset === null ? null : createLineIndex(file.text).placeOf(offset).line;
}
