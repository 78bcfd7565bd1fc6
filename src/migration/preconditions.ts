import type { TSESTree } from '@typescript-eslint/types';
import { type CallNode, type ClientFinding, clientsOf, type Finding } from '../findings/finding.js';
import { findProperty } from '../findings/match.js';
import { fulfilsAlways } from '../findings/predicates.js';
import { isLoopback } from '../secrets/emulators.js';
import { originsIn, type Origin, settingsIn, textsIn } from '../source/origin.js';
import { findObjectLiteral } from '../source/objects.js';
import { traceOrigin } from '../source/provenance.js';
import { findSetting } from '../source/settings.js';
import type { SourceFile, Variable } from '../source/source-file.js';
import { unwrap } from '../source/syntax.js';
import { variableOf } from '../source/variables.js';
import { walk } from '../source/walk.js';
import { isOneOfTwoWays } from './dual-branches.js';
import { findCondition } from './guards.js';
import { isSignature, type Signature } from './signatures.js';
import { findKeyOnlyMember } from './key-only-uses.js';
import { satisfiesMinimum } from './package-version.js';
import { assignedSettingsOf } from './setting-uses.js';
import type { Refusal } from './refusals.js';
import { refuse } from './refuse.js';

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
  const clients = clientsOf(finding);
  for (const client of clients) {
    const refusal = findClientObstacle(file, client);
    if (refusal !== null) return refusal;
  }
  if (readsAssignedSetting(file, finding, clients)) return refuse('reassigned', finding.service);
  if (runsInBrowser(file, finding)) return refuse('runs-in-browser', finding.service);
  if (isOneOfTwoWays(file, finding, clients)) return refuse('dual-branch', finding.service);
  const services = new Set(clients.map((client) => client.service));
  for (const service of services) {
    const member = findKeyOnlyMember(file, service, signatures);
    if (member !== null) return refuse(member.reason, service, member.why);
  }
  return null;
}

function findClientObstacle(file: SourceFile, finding: ClientFinding): Refusal | null {
  const { row, match, service } = finding;
  if (finding.isAmbiguous) return refuse('ambiguous-overload', service);
  if (row.row.manual !== undefined) return refuse('manual', service, row.row.manual);
  if (row.to === null && row.row.via === undefined) return refuse('manual', service);
  if (finding.certainty === 'uncertain') return refuse('ambiguous-overload', service);
  if (!fulfilsAlways(match, row.predicates)) return refuse('dual-branch', service);
  if (match.isHidden) return refuse('unknown-argument', service);
  const outdated = findOutdated(file, row.row.min ?? {});
  if (outdated !== null) return refuse('upgrade-first', service, outdated);
  const superCall = finding.node.callee.type === 'Super';
  if (superCall) return refuse('subclass', service);
  return findEndpointObstacle(file, finding);
}

function findOutdated(file: SourceFile, minimum: Readonly<Record<string, string>>): string | null {
  for (const [name, version] of Object.entries(minimum)) {
    const installed = file.package.versions[name];
    if (installed !== undefined && !satisfiesMinimum(installed, version)) {
      return /^\d/u.test(installed)
        ? `Upgrade ${name} to ${version} or later first: ${installed} has no form with a credential.`
        : `The range ${installed} of ${name} allows versions before ${version}, which have no form with a credential: raise it, then run again.`;
    }
  }
  return null;
}

/** Endpoints that the call keeps and that take no tokens. */
function findEndpointObstacle(
  file: SourceFile,
  { match, service, node: call }: ClientFinding,
): Refusal | null {
  const node = addressOf(match);
  if (node === null) return null;
  const { origin } = traceOrigin(file, node);
  const texts = textsIn(origin);
  for (const text of texts) {
    if (isLoopback(text)) return refuse('emulator', service);
    if (/^http:\/\//iu.test(text)) return refuse('insecure-endpoint', service);
    // Source: https://learn.microsoft.com/azure/ai-services/cognitive-services-custom-subdomains
    if (/\.(?:api\.cognitive|speech)\.microsoft\.com/iu.test(text))
      return refuse('regional-endpoint', service);
    if (/[?&](?:sig|sv)=/u.test(text)) return refuse('sas-in-endpoint', service);
    // The ports of Azurite; source: https://learn.microsoft.com/azure/storage/common/storage-use-azurite
    if (/:1000[0-2](?:\/|$)/u.test(text)) return refuse('emulator', service);
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

const publicSetting =
  /^(?:NEXT_PUBLIC_|REACT_APP_|VITE_|PUBLIC_|EXPO_PUBLIC_|GATSBY_|NUXT_PUBLIC_)/u;

/** The key is compiled into something that leaves the server: there is no managed identity there. */
function runsInBrowser(file: SourceFile, finding: Finding): boolean {
  const isClientModule = file.ast.body.some(
    (statement) => statement.type === 'ExpressionStatement' && statement.directive === 'use client',
  );
  if (isClientModule || /\bruntime\s*=\s*['"](?:experimental-)?edge['"]/u.test(file.text))
    return true;
  return finding.node.arguments.some((argument) => {
    if (saysItRunsInBrowser(file, argument)) return true;
    for (const origin of originsIn(traceOrigin(file, argument).origin)) {
      if (
        origin.kind === 'setting' &&
        (origin.host === 'import-meta' || publicSetting.test(origin.name))
      ) {
        return true;
      }
    }
    return false;
  });
}

/** `dangerouslyAllowBrowser: true`, in the options or in an object within them. */
function saysItRunsInBrowser(file: SourceFile, argument: TSESTree.Node): boolean {
  const options = findObjectLiteral(file, argument);
  const inner = (options?.properties ?? []).flatMap((property) =>
    property.type === 'Property' && property.value.type === 'ObjectExpression'
      ? property.value
      : [],
  );
  return [options, ...inner].some((object) => {
    const value = object === null ? null : findProperty(object, 'dangerouslyAllowBrowser')?.value;
    return value != null && !(value.type === 'Literal' && value.value === false);
  });
}

/**
 * Whether a node stands in a branch that is chosen by the secret itself: `if (key) { …key… } else { …identity… }`. Without
 * the key, the branch would never run.
 */
export function isChosenBySecret(
  file: SourceFile,
  node: TSESTree.Node,
  variables: ReadonlySet<Variable>,
  settings: ReadonlySet<string>,
): boolean {
  let inner = node;
  for (let parent = file.parent(node); parent !== null; parent = file.parent(parent)) {
    const test = testOf(parent);
    if (test !== null && test !== inner) {
      const mentions = findMentions(file, test, variables, settings);
      if (mentions.length > 0 && !isPartOfCondition(file, mentions)) return true;
    }
    inner = parent;
  }
  return false;
}

/** `if (endpoint && key)` without an else asks for more than the key: the rest goes on deciding. */
function isPartOfCondition(file: SourceFile, mentions: readonly TSESTree.Node[]): boolean {
  const conditions = mentions.map((mention) => findCondition(file, mention));
  const operands = new Set(conditions.map((condition) => condition?.operand));
  return conditions.every(
    (condition) => condition !== null && condition.operands.length > operands.size,
  );
}

function testOf(node: TSESTree.Node): TSESTree.Node | null {
  if (node.type === 'IfStatement' || node.type === 'ConditionalExpression') return node.test;
  return node.type === 'LogicalExpression' && node.operator === '&&' ? node.left : null;
}

function findMentions(
  file: SourceFile,
  test: TSESTree.Node,
  variables: ReadonlySet<Variable>,
  settings: ReadonlySet<string>,
): readonly TSESTree.Node[] {
  const found: TSESTree.Node[] = [];
  walk(test, (node) => {
    if (node.type === 'Identifier') {
      const variable = variableOf(file, node);
      if (variable !== null && variables.has(variable)) found.push(node);
    }
    const setting = node.type === 'MemberExpression' ? findSetting(file, node) : null;
    if (setting !== null && typeof setting === 'object' && settings.has(setting.name))
      found.push(node);
    return undefined;
  });
  return found;
}
