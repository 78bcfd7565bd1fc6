import type { ClientFinding } from '../findings/finding.js';
import type { SourceFile } from '../source/source-file.js';
import { memberName } from '../source/syntax.js';
import { walk } from '../source/walk.js';
import type { NeededRole } from './outcome.js';

/** The roles that the identity needs for these clients: those of the entry point, or the service's usual one. */
export function rolesOf(clients: readonly ClientFinding[]): readonly NeededRole[] {
  const roles = new Map<string, NeededRole>();
  for (const { row, service } of clients) {
    for (const name of row.row.roles ?? [service.defaultRole]) {
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

/** What a person must know: what the resource needs before tokens work, and calls that no data role allows. */
export function notesOf(file: SourceFile, clients: readonly ClientFinding[]): readonly string[] {
  const services = new Set(clients.map(({ service }) => service));
  const notes: string[] = [];
  for (const service of services) {
    notes.push(...(service.requires ?? []).map((fact) => `${service.name}: ${fact}`));
    for (const { name, note } of service.rights ?? []) {
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
  return offset === null ? null : file.text.slice(0, offset).split('\n').length;
}
