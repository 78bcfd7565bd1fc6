import { families, familyGroups, familyNames } from '../secrets/families.js';
import type { FamilyGroup, Remedy } from '../secrets/family.js';

const groupTitles: Readonly<Record<FamilyGroup, string>> = {
  azure: 'Azure services (`azure`)',
  entra: 'Microsoft Entra ID and other Microsoft clouds (`entra`)',
  database: 'Databases (`database`)',
  certificate: 'Private keys (`certificate`)',
  generic: 'What its name or a general form calls a secret (`generic`)',
  'third-party': 'Tokens of other vendors (`third-party`)',
};

const actions: Readonly<Record<Remedy, string>> = {
  identity: 'Rotate it; sign in with a managed identity.',
  signature: 'Revoke it; an identity, or a user delegation SAS made when it is needed.',
  application: 'Delete it; a managed identity or a federated credential.',
  database: "Change it; a managed identity's token as the password.",
  vault: 'Rotate it; Key Vault keeps it, a managed identity reads it.',
};

/** Every family as markdown: a table for each group, with form, evidence, an invented value and what to do. */
export function formatFamilies(): string {
  return familyGroups
    .map((group) => {
      const rows = familyNames
        .filter((name) => families[name].group === group)
        .map((name) => {
          const { title, form, evidence, example, remedy } = families[name];
          return row([
            `\`${name}\``,
            `${title}: ${form}`,
            `\`${example}\``,
            evidence,
            actions[remedy],
          ]);
        });
      const head = [
        row(['Family', 'What it is', 'Looks like', 'How sure', 'What to do']),
        row(Array(5).fill('---')),
      ];
      return [`#### ${groupTitles[group]}`, '', ...head, ...rows].join('\n');
    })
    .join('\n\n');
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
