import { clientsOf, type Finding } from '../findings/finding.js';
import type { Service } from '../catalogue/types.js';
import { lostRightsOf } from '../migration/advice.js';
import { joinGivenUp } from '../migration/given-up.js';
import { membersOf } from '../migration/groups.js';
import {
  leftoverNotesOf,
  noteOfUnread,
  unreadImportsOf,
  unreadMembersOf,
} from '../migration/leftover-notes.js';
import { createContext, type PlanContext } from '../migration/context.js';
import { highestOf } from '../migration/package-version.js';
import type { AddedSetting, FileOutcome, NeededRole } from '../migration/outcome.js';
import type { Plan } from '../migration/plan.js';
import type { Refusal } from '../migration/refusals.js';
import type { Target } from '../migration/target.js';
import { readsSetting } from '../migration/setting-uses.js';
import type { ParseInput } from '../source/parse.js';
import type { SourceFile } from '../source/source-file.js';
import { changeFile } from './changed-file.js';
import { diagnose, diagnoseGroups } from './diagnose.js';
import type { EngineInput, MigrationOptions } from './engine-input.js';
import { outcomesOf, refusalsOf } from './finding-outcomes.js';
import { partsOf } from './parts.js';
import { planDiagnosed } from './plan-diagnosed.js';

/** The migration of a file, or of a part of it. */
export class MigrationRun {
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
    private readonly place: number,
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
    const last = this.remaining.map((_index, place) => refusals[place] ?? interaction);
    this.refusals = this.plans.length === 0 ? last : this.withFirstReasons(last);
  }

  /**
   * A branch beside one that has just got an identity looks like the key's side of a choice, which would have to go: it
   * stays for the reason that it had before.
   */
  private withFirstReasons(last: readonly Refusal[]): readonly Refusal[] {
    if (!last.some(({ code }) => code === 'dual-branch')) return last;
    const first = refusalsOf(this.original, this.target, this.context);
    return last.map((refusal, place) => {
      if (refusal.code !== 'dual-branch') return refusal;
      return first[this.remaining[place] ?? -1] ?? { ...refusal, message: besideNewIdentity };
    });
  }

  /** Applies the first plan; false where none is left. */
  private step(): boolean {
    const findings = diagnose(this.file).map(({ finding }) => finding);
    if (findings.length !== this.remaining.length) return false;
    for (const diagnosed of diagnoseGroups(this.file)) {
      const own = membersOf(diagnosed.group);
      if (!own.some((finding) => this.isWanted(finding))) continue;
      const { plan } = planDiagnosed(this.file, diagnosed, this.target, this.context);
      if (plan === null) continue;
      const others = plan.alsoGone ?? [];
      if (!others.every((finding) => own.includes(finding) || this.isWanted(finding))) continue;
      const members = [...new Set([...own, ...others])];
      const next = this.apply(plan);
      if (next === null) continue;
      const gone = new Set(members.map((finding) => findings.indexOf(finding)));
      const remaining = this.remaining.filter((_index, place) => !gone.has(place));
      // A plan that leaves its finding in place, or wakes another, would go on for ever.
      if (diagnose(next).length !== remaining.length) continue;
      this.plans.push(plan);
      for (const [path, edits] of plan.edits)
        if (path !== this.file.path) this.context.modules?.apply(path, edits);
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
    return changeFile(this.file, plan.edits.get(this.file.path) ?? [], (text) =>
      findSamePart(this.file, partsOf({ ...this.input, text })[this.place]),
    );
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
    const givenUp = joinGivenUp(this.plans.flatMap((plan) => plan.givenUp ?? []));
    const old = [...new Set(this.plans.flatMap((plan) => plan.removed))].filter(
      (name) => !implied.has(name),
    );
    const unread = {
      imports: unreadImportsOf(this.file, givenUp),
      members: unreadMembersOf(this.file, givenUp),
    };
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
      removed: old.filter((name) => !readsSetting(this.file, name)),
      roles: unique<NeededRole>(
        this.plans.flatMap((plan) => plan.roles),
        (item) => `${item.service}/${item.id}`,
      ),
      notes: [
        ...new Set([
          ...this.plans.flatMap((plan) => plan.notes),
          ...leftoverNotesOf({ before: this.original, after: this.file }, givenUp, [
            ...new Set([...old, ...givenUp.settings]),
          ]),
          ...(this.context.modules === null
            ? unread.imports.map((value) => noteOfUnread(this.file, value))
            : []),
          // By the lines of the text before the migration, like the findings.
          ...lostRightsOf(this.original, this.services),
          ...noteOfServer(this.original, this.plans),
        ]),
      ],
      dependencies: [...new Set(this.plans.flatMap((plan) => plan.dependencies))],
      raised: highestOf(this.plans.map(({ raised = {} }) => raised)),
      ...(this.context.modules === null ? {} : { unread }),
    };
  }
}

/** The part again, after a change; null where the text around it is no longer the same. */
function findSamePart(
  { text, script }: SourceFile,
  part: ParseInput | undefined,
): ParseInput | null {
  if (part === undefined) return null;
  if (script === undefined || part.script === undefined) return part;
  const after = part.text.replace(/^\uFEFF/u, '');
  const isSame =
    after.slice(0, part.script.range[0]) === text.slice(0, script.range[0]) &&
    after.slice(part.script.range[1]) === text.slice(script.range[1]);
  return isSame ? part : null;
}

function noteOfServer({ path, runsIn }: SourceFile, plans: readonly Plan[]): readonly string[] {
  if (runsIn !== 'server' || plans.length === 0) return [];
  return [
    `${path}: a page that is prerendered signs in where the site is built, so that the build needs an identity with these roles.`,
  ];
}

const interaction: Refusal = {
  code: 'interaction',
  message:
    'Another change in this file got in the way. Run again after reviewing the other changes.',
};

const besideNewIdentity =
  'Another branch signs in with the identity now, and this one could not follow by itself: give its client its endpoint and the same credential.';

function unique<T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}
