import type { ServiceFacts } from '../catalogue/facts.js';
import { paragraphs, table } from './markdown.js';
import { neededRoles, usualRoleOf } from './service-roles.js';
import { packageLabels, verdictOf } from './service-words.js';

/** `docs/services/README.md`: every service with a link to its page. */
export function formatServiceIndex(services: readonly ServiceFacts[]): string {
  const current = services.filter(({ isRetired }) => !isRetired);
  return `${paragraphs([
    '# Services',
    '<!-- Written by npm run docs from src/catalogue. -->',
    'What each Azure SDK needs to work without keys: calls before and after, roles, settings, and what has no way around a key. `npx eslint-plugin-azure-identity list` and `explain` say the same without a browser; see [the command](../command.md).',
    section(
      'Signing in with an identity',
      'Each page begins with the role to grant, the settings to set and the command to run.',
      current.filter(({ rewritten }) => rewritten > 0),
    ),
    section(
      'Keys only, or a change by hand',
      'The plugin reports these calls and says what to do about them; it does not change them.',
      current.filter(({ rewritten }) => rewritten === 0),
    ),
    section(
      'Retired packages',
      'Nobody maintains these any more, and [no-legacy-auth](../rules/no-legacy-auth.md) reports them.',
      services.filter(({ isRetired }) => isRetired),
    ),
  ])}\n`;
}

function section(title: string, text: string, services: readonly ServiceFacts[]): string {
  if (services.length === 0) return '';
  const rows = services.map((service) => [
    `[${service.name}](${service.id}.md)`,
    packageLabels(service).join(', '),
    String(service.entryPoints.length),
    usualRole(service),
    verdictOf(service),
  ]);
  return paragraphs([
    `## ${title}`,
    text,
    table(['Service', 'Packages', 'Entry points', 'Usual role', 'Calls'], rows),
  ]);
}

function usualRole(service: ServiceFacts): string {
  const [only = '', ...others] = neededRoles(service);
  return usualRoleOf(service)?.name ?? (others.length === 0 ? only : 'depends on the call');
}
