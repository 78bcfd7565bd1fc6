import type { ClientFinding, CredentialFinding, Finding } from '../findings/finding.js';
import type { SourceFile, Variable } from '../source/source-file.js';
import { findCarrier } from './carrier.js';
import type { Signature } from './signatures.js';

/** Findings that are migrated together or not at all, because they share a credential or a connection string. */
export type Group = (
  | { readonly kind: 'credential'; readonly findings: readonly [CredentialFinding] }
  | { readonly kind: 'clients'; readonly findings: readonly [ClientFinding, ...ClientFinding[]] }
) & {
  /** SAS tokens that are signed with what these findings lose. */
  readonly signatures: readonly Signature[];
};

/** All findings that change with a group. */
export function membersOf({ findings, signatures }: Group): readonly Finding[] {
  return [...findings, ...signatures.map(({ finding }) => finding)];
}

/**
 * Puts findings into groups, in source order. Clients of one service that read one variable change together, because the
 * variable changes its meaning; `isPlannable` leaves out those that are refused for a reason of their own.
 */
export function groupFindings(
  file: SourceFile,
  findings: readonly Finding[],
  signatures: readonly Signature[],
  isPlannable: (finding: Finding) => boolean,
): readonly Group[] {
  const joined = new Set<Finding>(signatures.map(({ finding }) => finding));
  const groups = groupOwners(
    file,
    findings.filter((finding) => !joined.has(finding)),
    isPlannable,
  );
  return groups.map((group) => ({
    ...group,
    signatures: signatures.filter(({ owner }) => group.findings.some((own) => own === owner)),
  }));
}

type Owners =
  | Omit<Extract<Group, { kind: 'credential' }>, 'signatures'>
  | Omit<Extract<Group, { kind: 'clients' }>, 'signatures'>;

function groupOwners(
  file: SourceFile,
  findings: readonly Finding[],
  isPlannable: (finding: Finding) => boolean,
): readonly Owners[] {
  const groups: Owners[] = [];
  const shared = new Map<Variable, ClientFinding[]>();
  for (const finding of findings) {
    if (finding.kind === 'credential') {
      groups.push({ kind: 'credential', findings: [finding] });
      continue;
    }
    const variable = findCarrier(file, finding)?.variable ?? null;
    const mates = variable === null ? undefined : shared.get(variable);
    const [first] = mates ?? [];
    if (mates !== undefined && first?.service === finding.service && isPlannable(finding)) {
      mates.push(finding);
      continue;
    }
    const own: [ClientFinding, ...ClientFinding[]] = [finding];
    if (variable !== null && isPlannable(finding) && mates === undefined) shared.set(variable, own);
    groups.push({ kind: 'clients', findings: own });
  }
  return groups;
}
