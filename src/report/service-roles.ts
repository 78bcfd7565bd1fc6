import type { RoleFacts, ServiceFacts } from '../catalogue/facts.js';
import { enumerate, inCode, paragraphs, table } from './markdown.js';

/**
 * The role that most of the rewritten calls need; null where no role is needed by more than half of them, so that each
 * call names its own.
 */
export function usualRoleOf({ entryPoints, roles }: ServiceFacts): RoleFacts | null {
  const usual = roles.find(({ isDefault }) => isDefault) ?? null;
  const rewritten = entryPoints.flatMap(({ calls }) =>
    calls.filter(({ manual }) => manual === null),
  );
  const count = rewritten.filter(({ roles: names }) => names.includes(usual?.name ?? '')).length;
  return count * 2 > rewritten.length ? usual : null;
}

/** The roles of the calls that are rewritten, in the order of the catalogue. */
export function neededRoles({ entryPoints, roles: all }: ServiceFacts): readonly string[] {
  const rewritten = entryPoints.flatMap(({ calls }) =>
    calls.filter(({ manual }) => manual === null),
  );
  const needed = new Set(rewritten.flatMap((call) => call.roles));
  return all.filter(({ name }) => needed.has(name)).map(({ name }) => name);
}

/** All roles of a service as a table, with a link to where they are documented. */
export function formatRoles(service: ServiceFacts): string {
  const { roles: all } = service;
  if (all.length === 0) return '';
  const usual = usualRoleOf(service);
  const rows = all.map((role) => [
    role.name,
    role.use,
    inCode(role.id),
    [
      role === usual ? 'the usual one' : '',
      methodsNote(role, all),
      role.unconfirmed === true ? 'not confirmed by a Microsoft page' : '',
    ]
      .filter((note) => note !== '')
      .join('; '),
  ]);
  const systems = [...new Set(all.map(({ system }) => system))];
  const links = systems.map((system) =>
    system === 'cosmos'
      ? `Cosmos DB keeps [data-plane roles of its own](${rolePages.cosmos}); they are assigned with \`az cosmosdb sql role assignment create\`.`
      : `The IDs are those of [Azure's built-in roles](${rolePages.azure}). Assign a role at the narrowest scope that works: one container, queue or hub rather than the whole account.`,
  );
  return paragraphs([
    table(['Role', 'Allows', 'Role definition ID', 'Note'], rows),
    all.some(({ methods }) => methods !== undefined)
      ? 'The report of `migrate` names the narrowest of them that is enough for the calls in sight; a client that leaves the file needs the usual one.'
      : '',
    ...links,
  ]);
}

/** Which calls a role is meant for; those of a narrower role before it are not named again. */
function methodsNote({ name, methods }: RoleFacts, all: readonly RoleFacts[]): string {
  if (methods === undefined) return '';
  const index = all.findIndex((role) => role.name === name);
  const others = all.slice(0, index);
  const narrower = others.filter(
    (role) => role.methods?.every((each) => methods.includes(each)) === true,
  );
  const known = new Set(narrower.flatMap((role) => role.methods ?? []));
  const own = methods.filter((each) => !known.has(each)).map((each) => inCode(`${each}()`));
  const isExtra = others.some(({ isDefault }) => isDefault) && narrower.length === 0;
  if (isExtra) return `in addition, where ${enumerate(own)} is called`;
  const beside =
    narrower.length === 0
      ? ''
      : `, beside the calls of ${enumerate(narrower.map((role) => role.name))},`;
  return `enough where${beside} nothing but ${enumerate(own)} is called`;
}

/** The command that gives a role to an identity; null: a role to be chosen. */
export function assignmentCommand(
  role: { readonly id: string } | null,
  system: 'azure' | 'cosmos',
): string {
  const id = role?.id ?? '<role definition ID>';
  const lines =
    system === 'cosmos'
      ? [
          'az cosmosdb sql role assignment create --resource-group <group> --account-name <account>',
          `  --role-definition-id ${id}`,
          '  --principal-id <object ID of the identity> --scope /',
        ]
      : [
          `az role assignment create --role ${id}`,
          '  --assignee-object-id <object ID of the identity> --assignee-principal-type ServicePrincipal',
          '  --scope <resource ID>',
        ];
  return lines.join(' \\\n');
}

/** Where the definition of a role is documented. */
export const rolePages = {
  azure: 'https://learn.microsoft.com/azure/role-based-access-control/built-in-roles',
  cosmos: 'https://learn.microsoft.com/azure/cosmos-db/nosql/security/reference-data-plane-roles',
} as const;
