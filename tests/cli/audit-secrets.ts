import { expect } from 'vitest';
import { runAudit } from '../../src/cli/audit.js';
import { loadEngine } from '../../src/cli/engine.js';
import type { AuditedFinding, AuditReport } from '../../src/report/audit-json.js';
import { fakeHosts, recordIo, Workspace } from './workspace.js';

/** What a run of `audit` with the real engine leaves behind. */
export interface AuditRun {
  readonly code: number;
  readonly report: AuditReport;
  /** `path:line:column-endColumn family`, of calls `path:line:column rule`. */
  readonly places: readonly string[];
}

/** Runs `audit` in a folder, as JSON, and makes sure that nothing it prints has one of the secrets. */
export async function auditIn(
  { root }: Pick<Workspace, 'root'>,
  args: readonly string[],
  secrets: readonly string[],
): Promise<AuditRun> {
  const io = recordIo(root);
  const code = await runAudit(io, ['--format', 'json', ...args], fakeHosts({ loadEngine }));
  const stylish = recordIo(root);
  expect(await runAudit(stylish, args, fakeHosts({ loadEngine }))).toBe(code);
  for (const printed of [io.out(), io.err(), stylish.out(), stylish.err()]) {
    for (const secret of secrets) expect(printed).not.toContain(secret);
  }
  const report = JSON.parse(io.out()) as AuditReport;
  const places = report.files.flatMap(({ path, findings }) =>
    findings.map((finding) => `${path}:${placeOf(finding)}`),
  );
  return { code, report, places };
}

function placeOf({ line, column, endColumn, family, ruleId }: AuditedFinding): string {
  const start = `${String(line)}:${String(column)}`;
  return family === null ? `${start} ${ruleId}` : `${start}-${String(endColumn)} ${family}`;
}

/** Audits files by their path. */
export function auditFiles(
  files: Readonly<Record<string, string>>,
  secrets: readonly string[],
  ...args: readonly string[]
): Promise<AuditRun> {
  return auditIn(new Workspace(files), args, secrets);
}
