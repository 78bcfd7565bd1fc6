import type { PlanContext } from '../migration/context.js';
import type { PackageFacts, RunsIn } from '../source/source-file.js';

/** A file as a host hands it over; `text` may begin with a byte order mark. */
export interface EngineInput {
  readonly path: string;
  readonly text: string;
  readonly package: PackageFacts;
  /** Where the host knows it; blocks of components know it by themselves. */
  readonly runsIn?: RunsIn;
}

/** What narrows or joins migrations. */
export interface MigrationOptions {
  /** One context for several files keeps their settings apart. */
  readonly context?: PlanContext;
  /** IDs of the services to migrate; findings of other services are neither changed nor reported. */
  readonly services?: ReadonlySet<string>;
}
