import type { RoleFacts, ServiceFacts } from '../catalogue/facts.js';
import { bullets, enumerate, fence, inCode, paragraphs, prose } from './markdown.js';
import { assignmentCommand } from './service-words.js';

/** What a newcomer does, in order. */
export function formatSteps(service: ServiceFacts): string {
  const list =
    service.rewritten > 0
      ? [roleStep(service), settingStep(service), migrationStep(service)]
      : manualSteps(service);
  return list
    .filter((step) => step !== '')
    .map((step, index) => `${index + 1}. ${step.replaceAll('\n', '\n   ')}`)
    .join('\n');
}

function roleStep(service: ServiceFacts): string {
  const names = neededRoles(service);
  const needed = service.roles.filter(({ name }) => names.includes(name));
  const [role] = needed;
  if (role === undefined) {
    return '**Give the managed identity its roles.** It needs those that the app registration or user has whose secret the code holds today. Assign them before the code changes.';
  }
  const where =
    role.system === 'cosmos'
      ? ' It is a role of Cosmos DB itself, which the role assignments of Azure know nothing about.'
      : '';
  const usual = needed.find(({ isDefault }) => isDefault) ?? (needed.length === 1 ? role : null);
  const command = fence('sh', assignmentCommand(usual, role.system));
  if (usual === null) {
    return paragraphs([
      `**Grant the roles.** Which ones depends on the calls that you have; each call below names its own.${doubtOf(needed)}${where}`,
      bullets(needed.map(roleItem)),
      'Assign them before the code changes:',
      command,
    ]);
  }
  const others = needed.filter((each) => each !== usual);
  return paragraphs([
    `**Grant the role.** The identity needs ${usual.name} (${usual.use}).${doubtOf([usual])}${where} Assign it before the code changes:`,
    command,
    others.length === 0
      ? ''
      : `Calls that say so below need another role in its place or beside it:${doubtOf(others)}`,
    bullets(others.map(roleItem)),
  ]);
}

function roleItem({ name, use, id }: RoleFacts): string {
  return `${name} (${use}): ${inCode(id)}`;
}

/** The roles of the calls that are rewritten, the usual one first. */
export function neededRoles({ entryPoints, roles: all }: ServiceFacts): readonly string[] {
  const rewritten = entryPoints.flatMap(({ calls: each }) =>
    each.filter(({ manual }) => manual === null),
  );
  const needed = new Set(rewritten.flatMap((call) => call.roles));
  return all.filter(({ name }) => needed.has(name)).map(({ name }) => name);
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
    ? 'The new call takes a value that the old one did not need:'
    : takesConnectionString(service)
      ? 'Migrated code reads an address where the old code read a connection string:'
      : 'Migrated code reads the address from a setting:';
  return paragraphs([
    lines.length > 0 ? `${title} ${intro}` : keptSettings(service),
    lines.length > 0 ? fence('sh', lines.join('\n')) : '',
    ...conflicts.map(({ setting, why }) => `Take ${inCode(setting)} away. ${prose(why)}`),
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
