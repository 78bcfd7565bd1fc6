import { clientsOf, type Finding } from '../findings/finding.js';
import { roleNamesOf } from '../migration/advice.js';
import { secretKindOf } from '../migration/planner.js';
import type { Target } from '../migration/target.js';

/** The rule that reports a finding. */
export type RuleId = 'no-key-credential' | 'no-connection-string';

/** Connection strings have a rule of their own, because what replaces them is an endpoint as well as a credential. */
export function ruleOf(finding: Finding): RuleId {
  return finding.kind === 'client' && secretKindOf(finding) === 'connection-string'
    ? 'no-connection-string'
    : 'no-key-credential';
}

/** What a class of key credential carries. */
const secretNames: Readonly<Record<string, string>> = {
  StorageSharedKeyCredential: 'an account key',
  AzureNamedKeyCredential: 'a named key',
  AzureSASCredential: 'a SAS token',
};

/** One fact, then one action: what authenticates with a secret, and what to use and to grant instead. */
export function describe(finding: Finding): string {
  return `${factOf(finding)} ${actionOf(finding)}`;
}

/** `BlobServiceClient.fromConnectionString authenticates to Azure Blob Storage with a connection string.` */
export function factOf(finding: Finding): string {
  const { entryPoint, service } = finding;
  const where = service === null ? '' : ` to ${service.name}`;
  if (finding.kind === 'credential') {
    return `${entryPoint} authenticates${where} with ${secretNames[entryPoint] ?? 'a key'}.`;
  }
  const secret = secretKindOf(finding) === 'connection-string' ? 'a connection string' : 'a key';
  const verb = finding.certainty === 'uncertain' ? 'may authenticate' : 'authenticates';
  return `${entryPoint} ${verb}${where} with ${secret}.`;
}

function actionOf(finding: Finding): string {
  const { service } = finding;
  if (finding.kind === 'client' && finding.row.row.manual !== undefined)
    return finding.row.row.manual;
  const means =
    ruleOf(finding) === 'no-connection-string'
      ? `Use the ${service?.endpoint.kind === 'host' ? 'fully qualified namespace' : 'endpoint'} with DefaultAzureCredential`
      : 'Use DefaultAzureCredential';
  if (service === null) return `${means}.`;
  const [client] = clientsOf(finding);
  const roles = client === undefined ? [service.defaultRole] : roleNamesOf(client);
  return `${means} and grant ${roles.map((role) => `"${role}"`).join(' and ')}.`;
}

const credentialNames: Readonly<Record<Target['credential'], string>> = {
  default: 'DefaultAzureCredential',
  'managed-identity': 'ManagedIdentityCredential',
  chained: 'ChainedTokenCredential',
};

/** `Use DefaultAzureCredential (system-assigned identity).` */
export function describeTarget(target: Target): string {
  const { clientId } = target;
  const identity =
    clientId === null
      ? 'system-assigned identity'
      : `user-assigned identity: ${clientId.kind === 'setting' ? clientId.name : clientId.value}`;
  return `Use ${credentialNames[target.credential]} (${identity})`;
}
