import type { TSESTree } from '@typescript-eslint/types';
import type { KeyOnlyMember, Service } from '../catalogue/types.js';
import { type CallNode, type ClientFinding, clientsOf, type Finding } from '../findings/finding.js';
import { findProperty } from '../findings/match.js';
import { containsRange } from '../source/edits.js';
import { fulfilsAlways } from '../findings/predicates.js';
import { isLoopback } from '../secrets/emulators.js';
import { originsIn, type Origin, settingsIn, textsIn } from '../source/origin.js';
import { traceOrigin } from '../source/provenance.js';
import type { SourceFile } from '../source/source-file.js';
import { unwrap } from '../source/syntax.js';
import { isOneOfTwoWays } from './dual-branches.js';
import { findEmulatorObstacle } from './emulator-evidence.js';
import { isGivenChoice } from './given-choice.js';
import { refuseEmulator } from './emulator-refusal.js';
import { findCloudObstacle } from './other-clouds.js';
import { isSignature, type Signature } from './signatures.js';
import { findKeyOnlyMember } from './key-only-uses.js';
import { findTooOld } from './package-version.js';
import { findChannelObstacle } from './token-channels.js';
import { assignedSettingsOf } from './setting-uses.js';
import type { Refusal } from './refusals.js';
import { refuse } from './refuse.js';
import { findRuntimeObstacle } from './runtime-obstacle.js';

/** What speaks against any migration of a finding, whatever the target: the first reason found, or null. */
export function findObstacle(
  file: SourceFile,
  finding: Finding,
  signatures: readonly Signature[],
): Refusal | null {
  const isOwned = signatures.some((signature) => signature.finding === finding);
  if (isSignature(finding) && !isOwned) {
    return refuse(
      'signs-sas',
      finding.service,
      'The client that signs, or its key, is out of sight: construct it in this file, or sign with a user delegation key by hand.',
    );
  }
  // First, because nothing else that is mended would help.
  const elsewhere = findRuntimeObstacle(file, finding);
  if (elsewhere !== null) return elsewhere;
  if (file.script !== undefined && !containsRange(file.script.range, finding.node.range)) {
    return refuse(
      'manual',
      finding.service,
      'Construct the client in the frontmatter, then run again.',
    );
  }
  const emulator = findEmulatorObstacle(file, finding);
  if (emulator !== null) return emulator;
  const clients = clientsOf(finding);
  for (const client of clients) {
    const refusal = findClientObstacle(file, client);
    if (refusal !== null) return orChoice(file, finding, clients, refusal);
  }
  if (readsAssignedSetting(file, finding, clients)) return refuse('reassigned', finding.service);
  if (mocksPackage(file, clients)) return refuse('mocked-package', finding.service);
  if (isOneOfTwoWays(file, finding, clients)) return refuse('dual-branch', finding.service);
  const services = new Set(clients.map((client) => client.service));
  for (const service of services) {
    const member = findKeyOnlyMember(file, service, signatures) ?? findInTemplate(file, service);
    if (member !== null) return refuse(member.reason, service, member.why);
  }
  return null;
}

/** Where an identity stands beside, what cannot be done with the call itself is of no use: its branch has to go. */
function orChoice(
  file: SourceFile,
  finding: Finding,
  clients: readonly ClientFinding[],
  refusal: Refusal,
): Refusal {
  if (refusal.code !== 'manual' && refusal.code !== 'ambiguous-overload') return refusal;
  const isChoice =
    isOneOfTwoWays(file, finding, clients) || clients.some(({ node }) => isGivenChoice(file, node));
  return isChoice ? refuse('dual-branch', finding.service) : refusal;
}

/** A member that works only with the key, in a template that is not parsed. */
function findInTemplate({ script }: SourceFile, { keyOnly = [] }: Service): KeyOnlyMember | null {
  return keyOnly.find(({ name }) => script?.templateNames.has(name) === true) ?? null;
}

/** A mock knows the exports that the old code uses, and no others. */
function mocksPackage(file: SourceFile, clients: readonly ClientFinding[]): boolean {
  const mocked = [
    ...file.text.matchAll(
      /\b(?:jest|vi|mock|td)\.(?:mock|doMock|unstable_mockModule|module|replace|replaceEsm)\(\s*['"`](?<name>[^'"`]+)/gu,
    ),
  ].map(({ groups }) => groups?.['name'] ?? '');
  return clients.some(({ module }) => mocked.includes(module));
}

function findClientObstacle(file: SourceFile, finding: ClientFinding): Refusal | null {
  const { row, match, service } = finding;
  if (finding.isAmbiguous) return refuse('ambiguous-overload', service);
  if (row.row.manual !== undefined) return refuse('manual', service, row.row.manual);
  if (row.to === null && row.row.via === undefined) return refuse('manual', service);
  if (finding.certainty === 'uncertain') return refuse('ambiguous-overload', service);
  if (!fulfilsAlways(match, row.predicates)) return refuse('dual-branch', service);
  if (match.isHidden) return refuse('unknown-argument', service);
  const outdated = findTooOld(file.package, row.row.min ?? {});
  if (outdated !== null) return refuse('upgrade-first', service, outdated);
  const channel = findChannelObstacle(file, finding);
  if (channel !== null) return channel;
  const superCall = finding.node.callee.type === 'Super';
  if (superCall) return refuse('subclass', service);
  return findEndpointObstacle(file, finding) ?? findCloudObstacle(file, finding);
}

/** Endpoints that the call keeps and that take no tokens. */
function findEndpointObstacle(file: SourceFile, finding: ClientFinding): Refusal | null {
  const { match, service, node: call } = finding;
  const node = addressOf(match);
  if (node === null) return null;
  const { origin } = traceOrigin(file, node);
  const texts = textsIn(origin);
  for (const text of texts) {
    if (isLoopback(text)) return refuseEmulator(finding);
    if (/^http:\/\//iu.test(text)) return refuse('insecure-endpoint', service);
    // Source: https://learn.microsoft.com/azure/ai-services/cognitive-services-custom-subdomains
    if (/\.(?:api\.cognitive|speech)\.microsoft\.com/iu.test(text))
      return refuse('regional-endpoint', service);
    if (/[?&](?:sig|sv)=/u.test(text)) return refuse('sas-in-endpoint', service);
    // The ports of Azurite; source: https://learn.microsoft.com/azure/storage/common/storage-use-azurite
    if (/:1000[0-2](?:\/|$)/u.test(text)) return refuseEmulator(finding);
  }
  if (hasUnknownQuery(origin)) return refuse('sas-in-endpoint', service);
  const isEncrypted = texts.some((text) => /^https:/iu.test(text));
  return !isEncrypted && mayBeInsecure(call) ? refuse('insecure-endpoint', service) : null;
}

/** The expression that says where a client connects to: a text, or what `new URL(…)` is made of. */
function addressOf({ slots }: ClientFinding['match']): TSESTree.Node | null {
  for (const name of ['endpoint', 'baseURL', 'address']) {
    const node = slots.get(name)?.node ?? null;
    const inner = node === null ? null : unwrap(node);
    if (inner?.type === 'NewExpression') return inner.arguments[0] ?? null;
    if (inner !== null) return inner;
  }
  return null;
}

/** A URL with a query that is not in sight: it is a SAS token, mostly. */
function hasUnknownQuery(origin: Origin): boolean {
  return [...originsIn(origin)].some(
    (part) =>
      part.kind === 'template' &&
      part.parts.some((piece) => typeof piece === 'string' && piece.endsWith('?')),
  );
}

/** Whether the options of a call allow plain http, certainly or under a condition. */
function mayBeInsecure(call: CallNode): boolean {
  return call.arguments.some((argument) => {
    const option =
      argument.type === 'ObjectExpression'
        ? findProperty(argument, 'allowInsecureConnection')
        : null;
    return option !== null && !(option.value.type === 'Literal' && option.value.value === false);
  });
}

/** The program sets the environment variable itself: what it means is decided there, not where the program is deployed. */
function readsAssignedSetting(
  file: SourceFile,
  { node }: Finding,
  clients: readonly ClientFinding[],
): boolean {
  const assigned = assignedSettingsOf(file);
  if (assigned.size === 0) return false;
  const slots = clients.flatMap(({ match }) =>
    [...match.slots.values()].flatMap((slot) => slot.node ?? []),
  );
  return [...node.arguments, ...slots].some((value) =>
    settingsIn(traceOrigin(file, value).origin).some(({ name }) => assigned.has(name)),
  );
}
