import type { RoleFacts, ServiceFacts } from '../catalogue/facts.js';
import { bullets, enumerate, fence, inCode, paragraphs, prose } from './markdown.js';
import { assignmentCommand, neededRoles, usualRoleOf } from './service-roles.js';

/** What a newcomer does, in order. */
export function formatSteps(service: ServiceFacts): string {
  const list =
    service.rewritten > 0
      ? [roleStep(service), settingStep(service), migrationStep(service), lastStep(service)]
      : manualSteps(service);
  return list
    .filter((step) => step !== '')
    .map((step, index) => `${index + 1}. ${step.replaceAll('\n', '\n   ')}`)
    .join('\n');
}

function lastStep({ isRetired, roles }: ServiceFacts): string {
  if (isRetired) return '';
  const act =
    roles.length === 0
      ? '**Deploy, then delete the secret** of the app registration or user, once nothing needs it any more.'
      : '**Deploy, then take the keys away.** Rotate them, or switch off key access of the resource, once nothing needs them any more.';
  return `${act} If a call fails now: [troubleshooting](../troubleshooting.md).`;
}

function roleStep(service: ServiceFacts): string {
  if (service.isRetired) {
    return '**Keep the identity and its roles.** The new credential signs in as the managed identity that the code uses today.';
  }
  const names = neededRoles(service);
  const needed = service.roles.filter(({ name }) => names.includes(name));
  const [role] = needed;
  if (role === undefined) {
    return '**Give [the managed identity](../identities.md) its roles.** It needs those that the app registration or user has whose secret the code holds today. Assign them before the code changes.';
  }
  const where =
    role.system === 'cosmos'
      ? ' It is a role of Cosmos DB itself, which the role assignments of Azure know nothing about.'
      : '';
  const usual = usualRoleOf(service) ?? (needed.length === 1 ? role : null);
  const command = fence('sh', assignmentCommand(usual, role.system));
  if (usual === null) {
    return paragraphs([
      `**Grant the roles.** Which ones [the identity](../identities.md) needs depends on the calls that you have; each call below names its own.${doubtOf(needed)}${where}`,
      bullets(needed.map(roleItem)),
      'Assign them before the code changes:',
      command,
    ]);
  }
  const others = needed.filter((each) => each !== usual);
  return paragraphs([
    `**Grant the role.** [The identity](../identities.md) needs ${usual.name} (${usual.use}).${doubtOf([usual])}${where} Assign it before the code changes:`,
    command,
    others.length === 0
      ? ''
      : 'Calls that say so below need another role in its place or beside it:',
    bullets(others.map(roleItem)),
    doubtOf(others).trim(),
  ]);
}

function roleItem({ name, use, id }: RoleFacts): string {
  return `${name} (${use}): ${inCode(id)}`;
}

function doubtOf(roles: readonly RoleFacts[]): string {
  const names = roles.filter(({ unconfirmed }) => unconfirmed === true).map(({ name }) => name);
  return names.length === 0
    ? ''
    : ` No Microsoft page confirms that ${enumerate(names)} ${names.length === 1 ? 'is' : 'are'} enough, so try it before you rely on it.`;
}

function settingStep(service: ServiceFacts): string {
  const { settings: all, conflicts, endpoint } = service;
  if (all.length === 0 && conflicts.length === 0 && endpoint === null) return '';
  const lines = all.map(({ setting, example }) => `${setting}=${example}`);
  const title = `**Set the setting${lines.length > 1 ? 's' : ''}.**`;
  const isAddress = all.some(({ suffix }) => suffix !== null);
  const intro = !isAddress
    ? 'Where a new call below reads it, that is a value which the old call did not need:'
    : takesConnectionString(service)
      ? 'Migrated code reads an address where the old code read a connection string:'
      : 'Migrated code reads the address from a setting:';
  return paragraphs([
    lines.length > 0 ? `${title} ${intro}` : keptSettings(service),
    lines.length > 0 ? fence('sh', lines.join('\n')) : '',
    ...conflicts.map(({ why }) => prose(why)),
  ]);
}

function keptSettings({ endpoint, conflicts }: ServiceFacts): string {
  return endpoint === null && conflicts.length > 0
    ? '**Clear the environment.** Some settings would defeat the identity:'
    : '**Keep the endpoint.** The code goes on passing the one that it passes today.';
}

/** Whether a rewritten call signs in with a connection string. */
export function takesConnectionString({ entryPoints }: ServiceFacts): boolean {
  return entryPoints.some(({ calls: each }) =>
    each.some(({ after, secret }) => after !== null && secret === 'a connection string'),
  );
}

function migrationStep({ byHand }: ServiceFacts): string {
  return paragraphs([
    '**Migrate the code.** Look at the changes first, then run the command without `--dry`:',
    fence('sh', 'npx eslint-plugin-azure-identity migrate --dry src'),
    byHand === 0
      ? ''
      : 'What it leaves alone it lists as refused, with the advice that stands at the call below.',
  ]);
}

function manualSteps({ isRetired, roles: known, entryPoints }: ServiceFacts): readonly string[] {
  const find = paragraphs([
    '**Find the calls.**',
    fence('sh', 'npx eslint-plugin-azure-identity audit src'),
  ]);
  if (isRetired) {
    return [
      find,
      '**Move to the package that replaces this one**, as the message of each finding says. Its page among [the services](README.md) has the role and the settings.',
      '**Run `migrate`** once the new package is in use, if the code still signs in with a key.',
    ];
  }
  return [
    find,
    '**Do what the section of each call says.**',
    known.length === 0 &&
    !entryPoints.every(({ calls: each }) => each.every(({ isDevice }) => isDevice))
      ? '**Keep the secret out of the code meanwhile.** Key Vault can hold it, and a managed identity can read it there; rotate it now and then.'
      : '',
  ];
}
