import type { AuditedFile, AuditedFinding, AuditReport } from './audit-json.js';
import { count } from './style.js';
import type { Style } from './style.js';

/** The findings of `audit`, file by file, as a person reads them; empty where there are none. */
export function formatFindings({ files, summary }: AuditReport, style: Style): string {
  if (files.length === 0) return '';
  const sections = files.map((file) => formatFile(file, style));
  return `${[...sections, formatTotal(files, summary, style)].join('\n\n')}\n`;
}

function formatFile({ path, error, findings }: AuditedFile, style: Style): string {
  const lines = [style('underline', path)];
  if (error !== null) {
    const place = `${String(error.line)}:${String(error.column)}`;
    lines.push(`  ${place}  ${style('red', 'failed')}  ${error.message}`);
  }
  return [...lines, ...findings.map((finding) => formatFinding(finding, style))].join('\n');
}

function formatFinding(finding: AuditedFinding, style: Style): string {
  const place = `${String(finding.line)}:${String(finding.column)}`;
  const verdict = verdictOf(finding, style);
  return `  ${place}  ${verdict}  ${finding.message}  ${style('dim', finding.ruleId)}`;
}

function verdictOf({ confidence, migratable, reason }: AuditedFinding, style: Style): string {
  if (confidence !== null) return style('red', `secret: ${confidence}`);
  return migratable
    ? style('green', 'can be migrated')
    : style('yellow', `by hand: ${reason ?? ''}`);
}

function formatTotal(
  files: readonly AuditedFile[],
  { findings, secrets, failed }: AuditReport['summary'],
  style: Style,
): string {
  const calls = files
    .flatMap((file) => file.findings)
    .filter(({ confidence }) => confidence === null);
  const automatic = calls.filter(({ migratable }) => migratable).length;
  const parts = [count(findings, 'finding')];
  if (calls.length > 0) parts.push(`${String(automatic)} can be migrated`);
  if (secrets > 0) parts.push(count(secrets, 'secret'));
  if (failed > 0) parts.push(`${count(failed, 'file')} failed`);
  return style('bold', `${parts.join(', ')}.`);
}
