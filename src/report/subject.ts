import type { EntryPointFacts, ServiceFacts } from '../catalogue/facts.js';
import type { CredentialClass, KeyOnlyMember, RightsNote } from '../catalogue/types.js';
import type { RefusalCode } from '../migration/refusals.js';
import type { ReportedRule } from './service-words.js';

/** Something that `explain` knows: what a word on the command line stands for. */
export type Subject =
  | { readonly kind: 'service'; readonly service: ServiceFacts }
  | {
      readonly kind: 'entry-point';
      readonly service: ServiceFacts;
      readonly entryPoint: EntryPointFacts;
    }
  | { readonly kind: 'credential'; readonly credential: CredentialClass }
  | { readonly kind: 'key-only'; readonly service: string; readonly member: KeyOnlyMember }
  | { readonly kind: 'rights'; readonly service: string; readonly note: RightsNote }
  | {
      readonly kind: 'rule';
      readonly rule: ReportedRule;
      readonly summary: string;
      /** The entry points that it reports, by service. */
      readonly services: readonly RuleService[];
      /** The kinds of secrets that it reports: their names as options have them, and what they are. */
      readonly families: readonly { readonly name: string; readonly title: string }[];
    }
  | {
      readonly kind: 'reason';
      readonly code: RefusalCode;
      readonly why: string;
      readonly remedy: string;
      /** Members that lead to this refusal, by service. */
      readonly members: readonly { readonly service: string; readonly names: readonly string[] }[];
    };

export interface RuleService {
  readonly id: string;
  readonly name: string;
  readonly entryPoints: readonly string[];
}

/** What `explain --format json` prints. */
export interface Explanation {
  /** Version of the package. */
  readonly version: string;
  /** As the user wrote it. */
  readonly query: string;
  readonly subjects: readonly unknown[];
}

/** The subjects as plain data; an entry point brings of its service what a person needs to act on it. */
export function buildExplanation(
  version: string,
  query: string,
  subjects: readonly Subject[],
): Explanation {
  return { version, query, subjects: subjects.map(toData) };
}

function toData(subject: Subject): unknown {
  if (subject.kind !== 'entry-point') return subject;
  const { entryPoint, service } = subject;
  const { entryPoints: _entryPoints, ...facts } = service;
  return { kind: subject.kind, entryPoint, service: facts };
}
