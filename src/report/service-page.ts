import type { ServiceFacts } from '../catalogue/facts.js';
import { bullets, enumerate, inCode, paragraphs, prose, table } from './markdown.js';
import { formatCalls } from './service-calls.js';
import { formatIntroduction, formatSummary } from './service-introduction.js';
import { formatSteps, neededRoles, takesConnectionString } from './service-steps.js';
import { rolePages } from './service-words.js';

/** `docs/services/<id>.md`: how code leaves the keys of one service behind. */
export function formatServicePage(service: ServiceFacts): string {
  return `${paragraphs([
    `# ${heading(service)}`,
    `<!-- Written by npm run docs from the service's data file in src/catalogue. -->`,
    formatIntroduction(service),
    formatSummary(service),
    section('What to do', formatSteps(service)),
    section('Calls', formatCalls(service)),
    section('Settings', settings(service)),
    section('Roles', roles(service)),
    section('What works only with a key', keyOnly(service)),
    section('Rights that a key had and no role gives', rights(service)),
    section('Before tokens work', bullets(service.requires.map(prose))),
    section('Sources', bullets(service.sources.map(source))),
  ])}\n`;
}

function section(title: string, body: string): string {
  return body === '' ? '' : `## ${title}\n\n${body}`;
}

/** Retired services share their name with the one that lives on, so the package tells them apart. */
function heading({ name, isRetired, packages }: ServiceFacts): string {
  return isRetired ? `${name}: ${packages[0] ?? ''} (retired)` : name;
}

function settings(service: ServiceFacts): string {
  const { settings: all } = service;
  const rows = all.map(({ setting, holds, replaces, example }) => [
    inCode(setting),
    holds,
    replaces.map(inCode).join(', '),
    inCode(example),
  ]);
  if (rows.length === 0) return '';
  const suffix = all.find((each) => each.suffix !== null)?.suffix;
  return paragraphs([
    table(['Setting', 'Holds', 'Takes the place of', 'Example'], rows),
    typeof suffix === 'string' && takesConnectionString(service)
      ? `A connection string under any other name gives a name of its own, so that two resources never share a setting: \`ORDERS_CONNECTION_STRING\` becomes \`ORDERS_${suffix}\`.`
      : '',
  ]);
}

function roles(service: ServiceFacts): string {
  const { roles: all } = service;
  const needed = neededRoles(service);
  if (all.length === 0) return '';
  const rows = all.map((role) => [
    role.name,
    role.use,
    inCode(role.id),
    [
      role.isDefault && needed.includes(role.name) ? 'the usual one' : '',
      role.methods === undefined
        ? ''
        : `enough where nothing but ${enumerate(role.methods.map((name) => inCode(`${name}()`)))} is called`,
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
  return paragraphs([table(['Role', 'Allows', 'Role definition ID', 'Note'], rows), ...links]);
}

function keyOnly({ keyOnly: members, entryPoints }: ServiceFacts): string {
  if (members.length === 0) return '';
  const codes = [...new Set(members.map(({ reason }) => reason))];
  const links = codes.map((code) => `[${code}](../codemods/what-is-refused.md#${code})`);
  const hasDelegation = entryPoints.some(({ calls }) =>
    calls.some(({ strategy }) => strategy === 'user-delegation-sas'),
  );
  return paragraphs([
    `A file that uses one of these is left alone (${links.join(', ')}) until you have replaced it:`,
    bullets(members.map(({ name, why }) => entry(name, why))),
    hasDelegation
      ? 'A use that the migration itself turns into a user delegation SAS is no obstacle; the client is then migrated together with it.'
      : '',
  ]);
}

function rights({ rights: notes }: ServiceFacts): string {
  if (notes.length === 0) return '';
  return paragraphs([
    'These calls are migrated with the rest and then fail, so the report names each of them:',
    bullets(notes.map(({ name, note }) => entry(name, note))),
  ]);
}

/** A sentence about a member, which need not begin with its name. */
function entry(name: string, sentence: string): string {
  return sentence.startsWith(`${name}(`) ? prose(sentence) : `${inCode(name)}: ${prose(sentence)}`;
}

/** A path on Microsoft Learn becomes a link. */
function source(text: string): string {
  const path = /^learn\.microsoft\.com: (?<path>[\w/#?=.-]+)$/u.exec(text)?.groups?.['path'];
  return path === undefined ? prose(text) : `[${path}](https://learn.microsoft.com/${path})`;
}
