import { buildAuditReport } from '../report/audit-json.js';
import { createStyle } from '../report/style.js';
import { formatFindings } from '../report/stylish.js';
import { analyseFiles } from './analyse-files.js';
import { parseAuditArguments } from './arguments.js';
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
  const { help, format, paths } = parseAuditArguments(args);
  if (help) {
    io.stdout.write(auditUsage);
    return 0;
  }
  const walked = walkFiles(io.cwd, paths.length === 0 ? ['.'] : paths);
  const engine = await hosts.loadEngine();
  const { analysed, warnings } = analyseFiles(io.cwd, walked.code, engine, (input) =>
    engine.auditSource(input),
  );
  for (const warning of [...walked.warnings, ...warnings]) {
    io.stderr.write(`warning: ${warning}\n`);
  }
  const outcomes = analysed.map(({ outcome }) => outcome);
  const report = buildAuditReport(ownVersion(), walked.code.length, outcomes);
  io.stdout.write(
    format === 'json'
      ? `${JSON.stringify(report, null, 2)}\n`
      : formatFindings(outcomes, createStyle(wantsColor(io))),
  );
  return report.files.length === 0 ? 0 : 1;
}
