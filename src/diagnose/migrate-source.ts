import { clientsOf, type Finding } from '../findings/finding.js';
import { applyEdits } from '../source/edits.js';
import { mentionsAzure } from '../catalogue/gate.js';
import type { Service } from '../catalogue/types.js';
import { lostRightsOf } from '../migration/advice.js';
import { membersOf } from '../migration/groups.js';
import { createContext, type PlanContext } from '../migration/context.js';
import type { AddedSetting, FileOutcome, NeededRole } from '../migration/outcome.js';
import type { Plan } from '../migration/plan.js';
import type { Refusal } from '../migration/refusals.js';
import type { Target } from '../migration/target.js';
import { readsSetting } from '../migration/setting-uses.js';
import { parseSource } from '../source/parse.js';
import type { PackageFacts, SourceFile } from '../source/source-file.js';
import { diagnose, diagnoseGroups, planDiagnosed } from './diagnose.js';
import { outcomesOf, refusalsOf } from './finding-outcomes.js';

/** A file as a host hands it over; `text` may begin with a byte order mark. */
export interface EngineInput {
  readonly path: string;
  readonly text: string;
  readonly package: PackageFacts;
}

/** What narrows or joins migrations. */
export interface MigrationOptions {
  /** One context for several files keeps their settings apart. */
  readonly context?: PlanContext;
  /** IDs of the services to migrate; findings of other services are neither changed nor reported. */
  readonly services?: ReadonlySet<string>;
}

/**
 * Migrates a file: group by group in source order, analysing anew after each, exactly as if a person applied the editor's
 * suggestions one after the other. What is refused stays as it is.
 */
export function migrateSource(
  input: EngineInput,
  target: Target,
  options: MigrationOptions = {},
): FileOutcome {
  const start = parseInput(input);
  if ('changed' in start) return start;
  const run = new MigrationRun(input, start, target, options);
  run.run();
  return run.outcome();
}

function parseInput(input: EngineInput): SourceFile | FileOutcome {
  if (!mentionsAzure(input.text)) return unchanged(input);
  const result = parseSource(input);
  return result.ok ? result.file : { ...unchanged(input), error: result.error };
}

function unchanged({ path, text }: EngineInput): FileOutcome {
  return {
    path,
    changed: false,
    text,
    error: null,
    findings: [],
    added: [],
    removed: [],
    roles: [],
    notes: [],
    dependencies: [],
  };
}

class MigrationRun {
  private file: SourceFile;
  private readonly plans: Plan[] = [];
  private readonly services = new Set<Service>();
  /** Indices of the original findings that are still in the text, in source order. */
  private remaining: readonly number[];
  private refusals: readonly (Refusal | null)[] = [];
  private readonly context: PlanContext;
  private readonly isWanted: (finding: Pick<Finding, 'service'>) => boolean;

  constructor(
    private readonly input: EngineInput,
    private readonly original: SourceFile,
    private readonly target: Target,
    { context = createContext(), services }: MigrationOptions,
  ) {
    this.file = original;
    this.context = context;
    this.isWanted = ({ service }) => services === undefined || services.has(service?.id ?? '');
    this.remaining = diagnose(original).map((_diagnosis, index) => index);
  }

  run(): void {
    while (this.remaining.length > 0 && this.step());
    const refusals = refusalsOf(this.file, this.target, this.context);
    this.refusals = this.remaining.map((_index, place) => refusals[place] ?? interaction);
  }

  /** Applies the first plan; false where none is left. */
  private step(): boolean {
    const findings = diagnose(this.file).map(({ finding }) => finding);
    if (findings.length !== this.remaining.length) return false;
    for (const diagnosed of diagnoseGroups(this.file)) {
      const members = membersOf(diagnosed.group);
      if (!members.some((finding) => this.isWanted(finding))) continue;
      const { plan } = planDiagnosed(this.file, diagnosed, this.target, this.context);
      if (plan === null) continue;
      const next = this.apply(plan);
      if (next === null) continue;
      const gone = new Set(members.map((finding) => findings.indexOf(finding)));
      const remaining = this.remaining.filter((_index, place) => !gone.has(place));
      // A plan that leaves its finding in place, or wakes another, would go on for ever.
      if (diagnose(next).length !== remaining.length) continue;
      this.plans.push(plan);
      for (const finding of members) {
        for (const { service } of clientsOf(finding)) this.services.add(service);
      }
      this.file = next;
      this.remaining = remaining;
      return true;
    }
    return false;
  }

  private apply(plan: Plan): SourceFile | null {
    const edits = plan.edits.get(this.file.path) ?? [];
    const text = applyEdits(this.file.text, edits);
    const result = parseSource({ ...this.input, text: (this.file.bom ? '\uFEFF' : '') + text });
    return result.ok ? result.file : null;
  }

  outcome(): FileOutcome {
    const refusalByFinding = new Map(
      this.remaining.map((index, place) => [index, this.refusals[place] ?? interaction]),
    );
    const wanted = diagnose(this.original).map(({ finding }) => finding);
    // What stays may read the same setting without a word in the code.
    const implied = new Set(
      diagnose(this.file).flatMap(({ finding }) =>
        finding.kind === 'client' ? (finding.row.row.implicit ?? []) : [],
      ),
    );
    return {
      path: this.input.path,
      changed: this.plans.length > 0,
      text: (this.file.bom ? '\uFEFF' : '') + this.file.text,
      error: null,
      findings: outcomesOf(this.original, (index) => refusalByFinding.get(index) ?? null).filter(
        (_outcome, index) => this.isWanted(wanted[index] ?? { service: null }),
      ),
      added: unique<AddedSetting>(
        this.plans.flatMap((plan) => plan.settings),
        (item) => `${item.name}/${item.service}`,
      ),
      removed: [...new Set(this.plans.flatMap((plan) => plan.removed))].filter(
        (name) => !readsSetting(this.file, name) && !implied.has(name),
      ),
      roles: unique<NeededRole>(
        this.plans.flatMap((plan) => plan.roles),
        (item) => `${item.service}/${item.id}`,
      ),
      notes: [
        ...new Set([
          ...this.plans.flatMap((plan) => plan.notes),
          // By the lines of the text before the migration, like the findings.
          ...lostRightsOf(this.original, this.services),
        ]),
      ],
      dependencies: [...new Set(this.plans.flatMap((plan) => plan.dependencies))],
    };
  }
}

const interaction: Refusal = {
  code: 'interaction',
  message:
    'Another change in this file got in the way. Run again after reviewing the other changes.',
};

function unique<T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}
