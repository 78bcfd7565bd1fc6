import { slotsOf } from '../catalogue/compile.js';
import { servicesOf } from '../catalogue/lookup.js';
import { parseSignature } from '../catalogue/signature.js';
import { findSecret, ruleOfRow, ruleOfSecret } from '../catalogue/rule.js';
import type { Slot } from '../catalogue/slots.js';
import type { RuleId } from '../catalogue/types.js';
import { clientsOf, type Finding } from '../findings/finding.js';
import { roleNamesOf } from '../migration/advice.js';
import { findRuntimeObstacle } from '../migration/runtime-obstacle.js';
import type { Target } from '../migration/target.js';
import type { SourceFile } from '../source/source-file.js';

/** The rule that reports a finding. */
export function ruleOf(finding: Finding): RuleId {
  if (finding.kind === 'client') return ruleOfRow(finding.row);
  return isRetired(finding) ? 'no-legacy-auth' : ruleOfSecret(secretOf(finding));
}

function isRetired(finding: Finding): boolean {
  return finding.kind === 'client'
    ? finding.service.generation === 'retired'
    : finding.credentialClass.generation === 'retired';
}

function secretOf(finding: Finding): Slot | null {
  return findSecret(
    finding.kind === 'client' ? finding.row.from : parseSignature(finding.credentialClass.from),
  );
}

/** One fact, then one action: what authenticates with a secret, and what to use and to grant instead. */
export function describe(file: SourceFile, finding: Finding): string {
  return `${factOf(finding)} ${actionOf(file, finding)}`;
}

/** `BlobServiceClient.fromConnectionString authenticates to Azure Blob Storage with a connection string.` */
export function factOf(finding: Finding): string {
  const { entryPoint, service } = finding;
  const verb = finding.certainty === 'uncertain' ? 'may authenticate' : 'authenticates';
  const where = service === null ? '' : ` to ${service.name}`;
  if (finding.kind === 'client') {
    const { implicit, signs } = finding.row.row;
    if (signs === true) return `${entryPoint} signs a SAS token with a key.`;
    if (isRetired(finding)) {
      const what = entryPoint === finding.module ? 'The client' : entryPoint;
      return `${what} belongs to ${retiredPackageOf(finding.module)}.`;
    }
    if (implicit !== undefined) {
      return `${entryPoint} ${verb}${where} with a secret that the SDK reads from ${implicit}.`;
    }
  }
  if (isRetired(finding)) return `${entryPoint} belongs to ${retiredPackageOf(finding.module)}.`;
  return `${entryPoint} ${verb}${where} with ${nounOf(finding)}.`;
}

function nounOf(finding: Finding): string {
  const own = finding.kind === 'credential' ? finding.credentialClass.noun : undefined;
  return own ?? secretOf(finding)?.noun ?? 'a key';
}

/** Some packages live on, and only their old versions are retired. */
function retiredPackageOf(module: string): string {
  const [version] = servicesOf(module).flatMap(
    ({ retiredBefore }) => retiredBefore?.[module] ?? [],
  );
  return version === undefined
    ? `the retired package ${module}`
    : `the versions of ${module} before ${version}, which are retired`;
}

function actionOf(file: SourceFile, finding: Finding): string {
  const { service } = finding;
  const elsewhere = findRuntimeObstacle(file, finding);
  if (elsewhere !== null) return elsewhere.message;
  const manual = clientsOf(finding).find(({ row }) => row.row.manual !== undefined)?.row.row.manual;
  if (manual !== undefined) return manual;
  if (finding.kind === 'credential' && isRetired(finding)) {
    return 'Move to the current package of the client that takes it, then give that client DefaultAzureCredential.';
  }
  const means = meansOf(finding);
  const clients = clientsOf(finding);
  const roles =
    clients.length === 0 ? [service?.defaultRole ?? []].flat() : roleNamesOf(file, clients);
  if (roles.length === 0) return `${means}.`;
  return `${means} and grant ${roles.map((role) => `"${role}"`).join(' and ')}.`;
}

function meansOf(finding: Finding): string {
  const via = finding.kind === 'client' ? finding.row.row.via : undefined;
  if (via === 'msi-login') return 'Use ManagedIdentityCredential of @azure/identity';
  if (via === 'user-delegation-sas') return 'Sign it with a user delegation key';
  const isConnectionString = secretOf(finding)?.kind === 'connection-string';
  const isHost = finding.service?.endpoint?.kind === 'host';
  const endpoint = isHost ? addressOf(finding) : 'endpoint';
  return isConnectionString
    ? `Use the ${endpoint} with DefaultAzureCredential`
    : 'Use DefaultAzureCredential';
}

/** What the new call takes instead of the connection string, where that is no URL. */
function addressOf(finding: Finding): string {
  const to = finding.kind === 'client' ? finding.row.to : null;
  return to !== null && [...slotsOf(to)].includes('hostName')
    ? 'host name'
    : 'fully qualified namespace';
}

const credentialNames: Readonly<Record<Target['credential'], string>> = {
  default: 'DefaultAzureCredential',
  'managed-identity': 'ManagedIdentityCredential',
  chained: 'ChainedTokenCredential',
};

/** `Use DefaultAzureCredential (system-assigned identity).` */
export function describeTarget(target: Target | null): string {
  if (target === null) return 'Use ManagedIdentityCredential (the identity that the code names)';
  const { clientId } = target;
  const identity =
    clientId === null
      ? 'system-assigned identity'
      : `user-assigned identity: ${clientId.kind === 'setting' ? clientId.name : clientId.value}`;
  return `Use ${credentialNames[target.credential]} (${identity})`;
}
