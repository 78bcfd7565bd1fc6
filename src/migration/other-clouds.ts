import { type Cloud, sovereignClouds } from '../catalogue/clouds.js';
import type { ClientFinding } from '../findings/finding.js';
import { findProperty } from '../findings/match.js';
import { findObjectLiteral } from '../source/objects.js';
import { textsIn } from '../source/origin.js';
import { traceOrigin } from '../source/provenance.js';
import type { SourceFile } from '../source/source-file.js';
import type { Refusal } from './refusals.js';
import { refuse } from './refuse.js';

/** Options by which clients are told for whom tokens are. */
const audienceOptions = ['audience', 'credentials', 'credentialScopes', 'aadScope'];

/**
 * Why a client with an endpoint in another cloud stays as it is: its SDK would ask for tokens of the public cloud, and the
 * key worked there without a word.
 */
export function findCloudObstacle(file: SourceFile, finding: ClientFinding): Refusal | null {
  const { service, node } = finding;
  if (service.scopeInOtherClouds !== undefined || service.scopeByHost !== undefined) return null;
  const cloud = cloudOf(file, finding);
  if (cloud === null || service.scope === null) return null;
  const saysAudience = node.arguments.some((argument) => {
    const options = findObjectLiteral(file, argument);
    return options !== null && audienceOptions.some((name) => findProperty(options, name) !== null);
  });
  if (saysAudience) return null;
  return refuse(
    'sovereign-cloud',
    service,
    `The endpoint is in ${cloud.name}, and the client would ask for tokens of the public cloud (${service.scope}): give it the audience of that cloud in its options, then run again.`,
  );
}

/** What a person must set for code whose endpoint is in another cloud; full sentences. */
export function cloudNotesOf(
  file: SourceFile,
  findings: readonly ClientFinding[],
): readonly string[] {
  const clouds = new Set(findings.flatMap((finding) => cloudOf(file, finding) ?? []));
  return [...clouds].map(
    ({ name, authorityHost }) =>
      `${file.path}: an endpoint is in ${name}: set AZURE_AUTHORITY_HOST=${authorityHost} where developers sign in. A managed identity needs no such setting.`,
  );
}

function cloudOf(file: SourceFile, { match }: ClientFinding): Cloud | null {
  const nodes = ['endpoint', 'baseURL', 'address', 'connectionString'].flatMap(
    (slot) => match.slots.get(slot)?.node ?? [],
  );
  const texts = nodes.flatMap((node) => textsIn(traceOrigin(file, node).origin));
  return (
    sovereignClouds.find(({ hosts }) =>
      texts.some((text) => hosts.some((host) => text.toLowerCase().includes(host))),
    ) ?? null
  );
}
