import { buildAuditReport } from '../report/audit-json.js';
import { createStyle } from '../report/style.js';
import { formatFindings } from '../report/stylish.js';
import { parseAuditArguments } from './audit-arguments.js';
import { auditFiles } from './audit-files.js';
import { endWithCode } from './failure.js';
import type { ExitCode } from './failure.js';
import { realHosts } from './hosts.js';
import type { Hosts } from './hosts.js';
import { wantsColor } from './io.js';
import type { Io } from './io.js';
import { auditUsage } from './usage.js';
import { ownVersion } from './version.js';
import { walkFiles } from './walk-files.js';

/** `azure-identity audit`: prints the findings; 1 where there are any or a file failed. Never throws. */
export function runAudit(
  io: Io,
  args: readonly string[],
  hosts: Hosts = realHosts,
): Promise<ExitCode> {
  return endWithCode(io, () => audit(io, args, hosts));
}

async function audit(io: Io, args: readonly string[], hosts: Hosts): Promise<ExitCode> {
  const { help, format, paths, scope, allText } = parseAuditArguments(args);
  if (help) {
    io.stdout.write(auditUsage);
    return 0;
  }
  const others = scope.secrets === null ? 'none' : allText ? 'all' : 'markdown';
  const walked = walkFiles(io.cwd, paths.length === 0 ? ['.'] : paths, others);
  const engine = await hosts.loadEngine();
  const { outcomes, scanned, warnings } = await auditFiles(io.cwd, walked, engine, scope);
  for (const warning of [...walked.warnings, ...warnings]) {
    io.stderr.write(`warning: ${warning}\n`);
  }
  const report = buildAuditReport(ownVersion(), scanned, outcomes);
  io.stdout.write(
    format === 'json'
      ? `${JSON.stringify(report, null, 2)}\n`
      : formatFindings(report, createStyle(wantsColor(io))),
  );
  return report.files.length === 0 ? 0 : 1;
}
