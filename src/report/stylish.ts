import type { FileOutcome, FindingOutcome } from '../migration/outcome.js';
import { maskSecrets } from '../secrets/redact.js';
import { count } from './style.js';
import type { Style } from './style.js';

/** The findings of `audit`, file by file, as a person reads them; empty where there are none. */
export function formatFindings(outcomes: readonly FileOutcome[], style: Style): string {
  const files = outcomes.filter(({ error, findings }) => error !== null || findings.length > 0);
  if (files.length === 0) return '';
  const sections = files.map((outcome) => formatFile(outcome, style));
  return `${[...sections, formatTotal(files, style)].join('\n\n')}\n`;
}

function formatFile({ path, error, findings }: FileOutcome, style: Style): string {
  const lines = [style('underline', path)];
  if (error !== null) {
    const place = `${String(error.line)}:${String(error.column)}`;
    lines.push(`  ${place}  ${style('red', 'failed')}  ${maskSecrets(error.message)}`);
  }
  return [...lines, ...findings.map((finding) => formatFinding(finding, style))].join('\n');
}

function formatFinding(finding: FindingOutcome, style: Style): string {
  const place = `${String(finding.line)}:${String(finding.column)}`;
  const verdict =
    finding.outcome === 'migrated'
      ? style('green', 'can be migrated')
      : style('yellow', `by hand: ${finding.reason ?? ''}`);
  return `  ${place}  ${verdict}  ${maskSecrets(finding.message)}  ${style('dim', finding.ruleId)}`;
}

function formatTotal(files: readonly FileOutcome[], style: Style): string {
  const findings = files.flatMap((file) => file.findings);
  const failed = files.filter(({ error }) => error !== null).length;
  const automatic = findings.filter(({ outcome }) => outcome === 'migrated').length;
  const parts = [`${count(findings.length, 'finding')}, ${String(automatic)} can be migrated`];
  if (failed > 0) parts.push(`${count(failed, 'file')} failed`);
  return style('bold', `${parts.join(', ')}.`);
}
