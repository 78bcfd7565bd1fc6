import { resolve } from 'node:path';
import { buildReport } from '../report/json.js';
import type { MigrateReport } from '../report/json.js';
import { count, createStyle } from '../report/style.js';
import { formatReport } from '../report/text.js';
import { PackageReader } from '../workspace/read-package.js';
import { addExtended, analyseFiles } from './analyse-files.js';
import { applyChanges } from './apply-changes.js';
import type { Applied, Planned } from './apply-changes.js';
import { parseMigrateArguments } from './migrate-arguments.js';
import type { MigrateArguments } from './migrate-arguments.js';
import { assertCleanTree } from './clean-tree.js';
import { isInteractive } from './confirm.js';
import { formatDiff } from './diff.js';
import { endWithCode } from './failure.js';
import type { ExitCode } from './failure.js';
import { findMentions } from './find-mentions.js';
import { realHosts } from './hosts.js';
import type { Hosts } from './hosts.js';
import { installDependencies } from './install-dependencies.js';
import { wantsColor } from './io.js';
import type { Io } from './io.js';
import { leftoverSettings, noteLeftovers } from './leftover-settings.js';
import { noteMocks } from './note-mocks.js';
import { planDependencies } from './plan-dependencies.js';
import { assertReportFolder, leaveOutReport, writeReport } from './report-file.js';
import { migrateUsage } from './usage.js';
import { createModuleHost } from './module-host.js';
import { ownVersion } from './version.js';
import { leaveAlone, noteTests, partTestFiles } from './test-files.js';
import type { SortedFiles } from './test-files.js';
import { walkFiles } from './walk-files.js';
import type { WalkedFiles } from './walk-files.js';

/**
 * `azure-identity migrate`: analyse all, plan all, confirm, write. 1 where changes are pending or a file failed.
 * Never throws.
 */
export function runMigrate(
  io: Io,
  args: readonly string[],
  hosts: Hosts = realHosts,
): Promise<ExitCode> {
  return endWithCode(io, () => migrate(io, parseMigrateArguments(args, io.cwd), hosts));
}

async function migrate(io: Io, options: MigrateArguments, hosts: Hosts): Promise<ExitCode> {
  if (options.help) {
    io.stdout.write(migrateUsage);
    return 0;
  }
  assertReportFolder(io, options.report);
  const paths = options.paths.length === 0 ? ['.'] : options.paths;
  const walked = leaveOutReport(io, options.report, walkFiles(io.cwd, paths, 'deployment'));
  const files = partTestFiles(io.cwd, options.includesTests ? [] : paths, walked.code);
  const planned = await planAll(io, options, hosts, walked, files);
  const isPending = planned.changing.length > 0;
  if (isPending && !options.dry && !options.force) assertCleanTree(io, paths, planned);

  const asks = isPending && !options.dry && !options.yes && isInteractive(io);
  const writes = !options.dry && (!asks || (await hosts.confirm(askAbout(io, planned))));
  const applied = applyChanges(planned, writes);
  const report = reportAll(options, walked, applied, !writes);
  print(io, options, applied, report);
  if (options.report !== null) writeReport(resolve(io.cwd, options.report), report);
  const isInstalled =
    !writes || installDependencies(io, applied, asks && options.install, hosts.install);
  const isDone = report.summary.failed === 0 && isInstalled && (writes || !isPending);
  return isDone ? 0 : 1;
}

async function planAll(
  io: Io,
  { target, policy }: MigrateArguments,
  hosts: Hosts,
  walked: WalkedFiles,
  { code, tests }: SortedFiles,
): Promise<Planned> {
  const engine = await hosts.loadEngine();
  const packages = new PackageReader(io.cwd, { raisesRanges: true });
  const host = createModuleHost(io.cwd, walked, packages);
  const program = engine.createProgram(host, target, policy);
  // By themselves, so that no setting is named for what stays as it is.
  const apart = engine.createProgram(host, target, policy);
  const left = analyseFiles(tests, packages, engine, (input) => apart.migrate(input)).map(
    leaveAlone,
  );
  const alone = [
    ...analyseFiles(code, packages, engine, (input) => program.migrate(input)),
    ...left,
  ];
  const analysed = addExtended(alone, [...walked.code, ...walked.settings], program.extended());
  const changing = analysed.filter(
    ({ before, outcome }) => outcome.changed && outcome.text !== before,
  );
  const dependencies = planDependencies(io.cwd, changing, packages);
  for (const warning of [...walked.warnings, ...packages.warnings]) {
    io.stderr.write(`warning: ${warning}\n`);
  }
  const notes = [...program.notes(), ...noteMocks(engine, packages, analysed), ...noteTests(left)];
  return { analysed, changing, dependencies, notes };
}

function reportAll(
  { target }: MigrateArguments,
  walked: WalkedFiles,
  { outcomes, changing, dependencies, notes }: Applied,
  dryRun: boolean,
): MigrateReport {
  const migrated = new Map(changing.map(({ file, outcome }) => [file.shown, outcome.text]));
  const removed = changing.flatMap(({ outcome }) => outcome.removed);
  const usesDefault = changing.some(({ outcome }) =>
    outcome.text.includes('DefaultAzureCredential'),
  );
  // At once, because every file of the run is read for it.
  const names = usesDefault ? [...removed, ...leftoverSettings] : removed;
  const mentioned = findMentions(names, walked, migrated);
  const leftovers = usesDefault ? noteLeftovers(mentioned, removed) : [];
  return buildReport({
    version: ownVersion(),
    dryRun,
    target,
    scanned: walked.code.length,
    outcomes,
    removed: mentioned.filter(({ name }) => removed.includes(name)),
    dependencies: dependencies.map(({ shown, add }) => ({ packageJson: shown, add })),
    notes: [...notes, ...leftovers],
  });
}

/** JSON: one object on stdout and everything else on stderr. Text: the diff of a dry run, then the report. */
function print(
  io: Io,
  { format, dry }: MigrateArguments,
  { changing, dependencies }: Applied,
  report: MigrateReport,
): void {
  if (format === 'json') {
    for (const note of report.notes) io.stderr.write(`note: ${note}\n`);
    io.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
    return;
  }
  if (dry) {
    for (const { file, before, outcome } of changing) {
      io.stdout.write(`${formatDiff(file.shown, before, outcome.text)}\n`);
    }
    for (const { shown, before, after } of dependencies) {
      io.stdout.write(`${formatDiff(shown, before, after)}\n`);
    }
  }
  io.stdout.write(formatReport(report, createStyle(wantsColor(io))));
}

function askAbout(io: Io, { changing, dependencies }: Planned): string {
  const files = [
    ...changing.map(({ file }) => file.shown),
    ...dependencies.changes.map((each) => each.shown),
  ];
  for (const file of files) io.stderr.write(`  ${file}\n`);
  return `Change ${count(files.length, 'file')}?`;
}
