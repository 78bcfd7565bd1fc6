import { secretRule } from '../secrets/secret-rule.js';
import type { CallFacts, ServiceFacts } from '../catalogue/facts.js';
import type { Predicate } from '../catalogue/signature.js';
import type { RuleId } from '../catalogue/types.js';
import type { IdentityRuleId } from '../diagnose/identity/problem.js';
import { enumerate } from './markdown.js';
import { usualRoleOf } from './service-roles.js';
import { strategySentences } from './service-strategies.js';
import { count } from './style.js';

/** Every rule that reports something. */
export type ReportedRule = RuleId | IdentityRuleId | typeof secretRule;

/** What each rule reports; for code that uses identities already, what to do as well, since no call of the catalogue says it. */
export const ruleSummaries: Readonly<Record<ReportedRule, string>> = {
  'no-connection-string': 'Connection strings that sign a client in.',
  'no-key-credential': 'Account keys, API keys and key credentials.',
  'no-client-secret': 'Secrets, certificates and passwords of app registrations and users.',
  'no-sas-token': 'SAS tokens, used or issued.',
  'no-legacy-auth': 'Packages that nobody maintains any more, and their ways to sign in.',
  'no-static-token':
    'Access tokens that are acquired once and kept in a constant or a client, although they expire after 1 to 24 hours. Give the client a function (getBearerTokenProvider) or the credential, or ask for the token with each call.',
  'consistent-managed-identity':
    "Credentials that name another managed identity than settings['azure-identity'] asks for. Add, replace or remove the client ID.",
  'prefer-deterministic-credential':
    'DefaultAzureCredential that may sign in with whatever it finds. Name one credential, or pin it with the setting AZURE_TOKEN_CREDENTIALS.',
  'prefer-shared-credential':
    'Credentials that are constructed in a loop, for each request, or twice in a module. Construct one and share it.',
  [secretRule]: 'Keys, connection strings, SAS tokens and passwords that stand in the source.',
};

/** The service's name; retired ones share theirs with the service that lives on. */
export function labelOf({ name, isRetired }: ServiceFacts): string {
  return isRetired ? `${name} (retired)` : name;
}

/** Retired services share their name with the one that lives on, so the packages tell them apart. */
export function titleOf(service: ServiceFacts): string {
  const { name, isRetired } = service;
  if (!isRetired) return name;
  const [first = '', ...others] = packageLabels(service).map((label) => label.replaceAll('`', ''));
  return `${name}: ${first}${others.length === 0 ? '' : ` and ${others.length} more`} (retired)`;
}

/** The packages without the subpaths that they export. */
export function rootsOf(packages: readonly string[]): readonly string[] {
  const isSubpath = (name: string) => packages.some((other) => name.startsWith(`${other}/`));
  return packages.filter((name) => !isSubpath(name));
}

/** The packages without their subpaths; of a retired service those that live on with the version that ended it. */
export function packageLabels({ packages, retiredBefore }: ServiceFacts): readonly string[] {
  return rootsOf(packages).map((name) => {
    const version = retiredBefore[name];
    return version === undefined ? `\`${name}\`` : `\`${name}\` before ${version}`;
  });
}

/** What becomes of the service's calls, in a few words. */
export function verdictOf({ rewritten, byHand, isRetired }: ServiceFacts): string {
  if (rewritten === 0) return isRetired ? 'replace the package' : 'by hand';
  return byHand === 0 ? 'all rewritten' : `${rewritten} of ${rewritten + byHand} rewritten`;
}

/** What becomes of one call, in a word or two. */
export function outcomeOf({ manual, isDevice }: CallFacts): string {
  if (manual === null) return 'rewritten';
  return isDevice ? 'reported in strict' : 'by hand';
}

/** What the call signs in with, in a few words. */
export function secretOf({ secret, implicit, isSigner }: CallFacts): string {
  if (implicit !== null) return `the setting ${implicit}`;
  return secret ?? (isSigner ? 'the key of the client' : '');
}

/** When a row is meant, as a sentence; names of arguments stand in backticks. */
export function conditionSentence({ name, negated, slot, values }: Predicate): string {
  switch (name) {
    case 'azureHost':
      return `Only where \`${slot}\` ${negated ? 'does not lead' : 'leads'} to Azure.`;
    case 'regionalHost':
      return `Only where \`${slot}\` is ${negated ? 'not ' : ''}a regional endpoint.`;
    case 'hostEndsWith': {
      const endings = enumerate(
        values.map((value) => `\`${value}\``),
        'or',
      );
      return `Only where the host of \`${slot}\` ${negated ? 'does not end' : 'ends'} in ${endings}.`;
    }
    default: {
      const words = [`\`${slot}\``, ...values].join(', ');
      return `Only where ${negated ? 'not ' : ''}${name}(${words}).`;
    }
  }
}

/** Everything beside the code that a person must know of one call; names stand in backticks. */
export function remarksOf(call: CallFacts, service: ServiceFacts): readonly string[] {
  const { roles } = call;
  const hasOwnRoles = call.manual === null && roles.join() !== (usualRoleOf(service)?.name ?? '');
  return [
    ...(call.packages.length < service.packages.length
      ? [`In ${call.packages.map((name) => `\`${name}\``).join(', ')}.`]
      : []),
    ...call.when.map(conditionSentence),
    ...(call.isDevice
      ? ['A device signs in as itself and has no managed identity, so only `strict` reports it.']
      : []),
    ...(call.isDoubtful
      ? ['The call may as well sign in without a secret, so only `strict` reports it.']
      : []),
    ...(call.strategy === null ? [] : [strategySentences[call.strategy]]),
    ...(call.manual === null ? [] : [call.manual]),
    ...(call.drops.length === 0
      ? []
      : [`Goes with the secret: ${call.drops.map((name) => `\`${name}\``).join(', ')}.`]),
    ...Object.entries(call.versions).map(
      ([name, version]) => `Needs \`${name}\` ${version} or later; below that, upgrade first.`,
    ),
    ...(hasOwnRoles ? [roleRemark(roles)] : []),
    ...call.conflicts.map(({ why }) => why),
    ...call.notes,
  ];
}

function roleRemark(roles: readonly string[]): string {
  if (roles.length === 0) return 'Needs no role.';
  return `${roles.length === 1 ? 'Role' : 'Roles'}: ${roles.join(' and ')}.`;
}

/** `12 entry points`. */
export function sizeOf({ entryPoints }: ServiceFacts): string {
  return count(entryPoints.length, 'entry point');
}

/** The versions that rewritten calls need, one phrase for each package. */
export function versionPhrases({ entryPoints }: ServiceFacts): readonly string[] {
  const rewritten = entryPoints.flatMap(({ calls }) => calls.filter(isRewritten));
  const names = new Set(rewritten.flatMap(({ versions }) => Object.keys(versions)));
  return [...names].map((name) => {
    const own = rewritten.filter(
      ({ packages, versions }) => packages.includes(name) || versions[name] !== undefined,
    );
    const needed = [...new Set(own.flatMap(({ versions }) => versions[name] ?? []))].sort((a, b) =>
      a.localeCompare(b, 'en', { numeric: true }),
    );
    const isForAll = own.every(({ versions }) => versions[name] !== undefined);
    const [lowest = '', ...higher] = needed;
    if (!isForAll) return `\`${name}\` ${needed.at(-1) ?? ''} for some calls`;
    return `\`${name}\` ${lowest}${higher.length === 0 ? '' : ` (${higher.join(', ')} for some calls)`}`;
  });
}

function isRewritten({ manual }: CallFacts): boolean {
  return manual === null;
}

/** A link to the page of a rule, from a page of a service. */
export function ruleLink(rule: string): string {
  return `[${rule}](../rules/${rule}.md)`;
}
