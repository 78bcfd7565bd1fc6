import type { ServiceFacts } from '../catalogue/facts.js';
import { bullets, enumerate, inCode, paragraphs, prose, table } from './markdown.js';
import { formatCalls } from './service-calls.js';
import { formatIntroduction, formatSummary } from './service-introduction.js';
import { formatRoles } from './service-roles.js';
import { formatSteps, takesConnectionString } from './service-steps.js';
import { titleOf } from './service-words.js';

/** `docs/services/<id>.md`: how code leaves the keys of one service behind. */
export function formatServicePage(service: ServiceFacts): string {
  return `${paragraphs([
    `# ${titleOf(service)}`,
    `<!-- Written by npm run docs from the service's data file in src/catalogue. -->`,
    formatIntroduction(service),
    formatSummary(service),
    section('What to know first', bullets(service.requires.map(prose))),
    section('What to do', formatSteps(service)),
    section('Calls', formatCalls(service)),
    section('Settings', settings(service)),
    section('Roles', formatRoles(service)),
    section('What works only with a key', keyOnly(service)),
    section('Calls that behave differently with an identity', rights(service)),
    section('Sources', bullets(service.sources.map(source))),
  ])}\n`;
}

function section(title: string, body: string): string {
  return body === '' ? '' : `## ${title}\n\n${body}`;
}

function settings(service: ServiceFacts): string {
  const { settings: all } = service;
  const rows = all.map(({ setting, holds, replaces, example }) => [
    inCode(setting),
    holds.replace(/^azure /u, 'Azure '),
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
  const groups = new Map<string, string[]>();
  for (const { name, note } of notes) {
    const start = `${name}() `;
    const rest = note.startsWith(start) ? note.slice(start.length) : `: ${note}`;
    groups.set(rest, [...(groups.get(rest) ?? []), inCode(`${name}()`)]);
  }
  return paragraphs([
    'These calls are migrated with the rest. They fail, need another role or work in another way with an identity, so the report names each of them:',
    bullets(
      [...groups].map(([rest, names]) => {
        const subject = names.length === 1 ? names.join('') : `Each of ${enumerate(names)}`;
        return `${subject}${rest.startsWith(': ') ? '' : ' '}${prose(rest)}`;
      }),
    ),
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
