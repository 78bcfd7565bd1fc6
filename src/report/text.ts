import { refusalReasons } from '../migration/refusals.js';
import type { RefusalCode } from '../migration/refusals.js';
import type { Mention, MigrateReport, ReportedFile, ReportedFinding } from './json.js';
import { count, formatTable } from './style.js';
import type { Style } from './style.js';

/** The report of `migrate` as a person reads it. */
export function formatReport(report: MigrateReport, style: Style): string {
  const sections = [
    ...report.files.map((file) => formatFile(file, report.dryRun, style)),
    section('Settings to add', formatAdded(report), style),
    section('Settings that the migrated code no longer reads', formatRemoved(report), style),
    section('Roles that the identity needs', formatRoles(report), style),
    section('Dependencies', formatDependencies(report), style),
    section(
      'Notes',
      report.notes.map((note) => `  ${note}`),
      style,
    ),
    section('Refused', formatRefused(report), style),
    formatSummary(report, style),
  ];
  return `${sections.filter((text) => text !== '').join('\n\n')}\n`;
}

function section(title: string, lines: readonly string[], style: Style): string {
  return lines.length === 0 ? '' : [style('bold', title), ...lines].join('\n');
}

function formatFile(file: ReportedFile, dryRun: boolean, style: Style): string {
  const lines = [style('underline', file.path)];
  if (file.error !== null) {
    const { line, column, message } = file.error;
    lines.push(`  ${String(line)}:${String(column)}  ${style('red', 'failed')}  ${message}`);
  }
  return [...lines, ...file.findings.map((each) => formatFinding(each, dryRun, style))].join('\n');
}

function formatFinding(finding: ReportedFinding, dryRun: boolean, style: Style): string {
  const place = `${String(finding.line)}:${String(finding.column)}`;
  if (finding.outcome === 'migrated') {
    const what = dryRun ? 'would be migrated' : 'migrated';
    return `  ${place}  ${style('green', what)}  ${finding.entryPoint}`;
  }
  const reason = finding.reason === null ? '' : `  ${style('dim', finding.reason)}`;
  return `  ${place}  ${style('yellow', 'refused')}  ${finding.message}${reason}`;
}

function formatAdded({ settings }: MigrateReport): string[] {
  return formatTable(
    settings.add.map(({ name, service, replaces, example }) => [
      name,
      service,
      replaces === null ? 'new' : `replaces ${replaces}`,
      example,
    ]),
  );
}

function formatRemoved({ settings }: MigrateReport): string[] {
  return formatTable(
    settings.remove.map(({ name, mentions }) => [
      name,
      mentions.length === 0 ? 'no file mentions it any more' : `still in ${placesOf(mentions)}`,
    ]),
  );
}

/** `a.js:3, b.js:7 (a Functions binding reads it)`, one place for each file. */
function placesOf(mentions: readonly Mention[]): string {
  const byPath = new Map<string, Mention>();
  for (const mention of mentions) {
    if (!byPath.has(mention.path) || mention.isBinding) byPath.set(mention.path, mention);
  }
  return [...byPath.values()]
    .map(
      ({ path, line, isBinding }) =>
        `${path}:${String(line)}${isBinding ? ' (a Functions binding reads it)' : ''}`,
    )
    .join(', ');
}

function formatRoles({ roles, target }: MigrateReport): string[] {
  if (roles.length === 0) return [];
  const number = count(roles.length, 'role assignment');
  const cost =
    target.identity === 'system'
      ? `  ${number} for every instance of the app, as each has its own system-assigned identity.`
      : `  ${number} in all, as the instances share the user-assigned identity.`;
  return [
    ...formatTable(roles.map(({ service, name, id, why }) => [service, name, id, why])),
    cost,
  ];
}

function formatDependencies({ dependencies }: MigrateReport): string[] {
  return dependencies.flatMap(({ packageJson, add }) =>
    Object.entries(add).map(([name, range]) => `  ${packageJson}: ${name} ${range}`),
  );
}

function formatRefused({ summary }: MigrateReport): string[] {
  const reasons = Object.entries(summary.reasons).sort(
    ([a, m], [b, n]) => n - m || (a < b ? -1 : 1),
  );
  return formatTable(
    reasons.map(([code, number]) => [String(number), code, refusalReasons[code as RefusalCode]]),
  );
}

function formatSummary({ summary, dryRun }: MigrateReport, style: Style): string {
  const { migrated, refused, changed, failed, scanned } = summary;
  if (migrated + refused + failed === 0) {
    return `Nothing to migrate in ${count(scanned, 'source file')}.`;
  }
  const done = dryRun ? 'would be migrated' : 'migrated';
  const parts = [`${count(migrated, 'place')} ${done} in ${count(changed, 'file')}`];
  if (refused > 0) parts.push(`${String(refused)} refused`);
  if (failed > 0) parts.push(`${count(failed, 'file')} failed`);
  const lines = [style('bold', `${parts.join(', ')}.`)];
  if (dryRun && migrated > 0) lines.push('Nothing was written.');
  if (migrated > 0) {
    lines.push(
      'Assign the roles and set the settings before you deploy; then rotate the old keys and disable local authentication.',
    );
  }
  return lines.join('\n');
}
