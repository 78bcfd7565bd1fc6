import { credentialClasses } from '../catalogue/credentials.js';
import type { ServiceFacts } from '../catalogue/facts.js';
import { refusalReasons } from '../migration/refusals.js';
import type { RefusalCode } from '../migration/refusals.js';
import { refuse } from '../migration/refuse.js';
import { type ReportedRule, ruleSummaries } from '../report/service-words.js';
import { secretRule } from '../secrets/secret-rule.js';
import type { Subject } from '../report/subject.js';
import { families, familyNames } from '../secrets/families.js';

/**
 * Everything that a word stands for: a service by ID or name, a package, a class or a call, a key credential, a member
 * that works only with a key, a rule, a reason to refuse. Letter case does not matter; empty where nobody knows the word.
 */
export function findSubjects(services: readonly ServiceFacts[], query: string): readonly Subject[] {
  const word = normalise(query);
  return [
    ...findRule(services, word),
    ...findReason(services, word),
    ...services.flatMap((service) => {
      const whole = findService(service, word);
      // A whole service shows its entry points already.
      return whole.length > 0 ? whole : findEntryPoints(service, word);
    }),
    ...findCredentials(word),
    ...services.flatMap((service) => findMembers(service, word)),
  ];
}

/** Every word that stands for something, for suggestions. */
export function knownWords(services: readonly ServiceFacts[]): ReadonlySet<string> {
  return new Set([
    ...services.flatMap(({ id, name, packages, entryPoints, keyOnly }) => [
      id,
      name,
      ...packages,
      ...entryPoints.flatMap((each) => [each.name, each.name.split('.')[0] ?? each.name]),
      ...keyOnly.map((member) => member.name),
    ]),
    ...Object.keys(ruleSummaries),
    ...Object.keys(refusalReasons),
    ...credentialClasses.map((each) => each.export),
  ]);
}

/** `new CosmosClient(…)` means `cosmosclient`; the plugin's prefix of a rule does not matter. */
function normalise(query: string): string {
  return query
    .trim()
    .replace(/^(?:await\s+)?(?:new\s+)?/u, '')
    .replace(/\(.*$/su, '')
    .replace(/^azure-identity\//u, '')
    .toLowerCase();
}

function findRule(services: readonly ServiceFacts[], word: string): readonly Subject[] {
  const rule = (Object.keys(ruleSummaries) as ReportedRule[]).find((name) => name === word);
  if (rule === undefined) return [];
  const reported = services.map(({ id, name, entryPoints }) => ({
    id,
    name,
    entryPoints: entryPoints
      .filter(({ calls }) => calls.some((call) => call.rule === rule))
      .map((entryPoint) => entryPoint.name),
  }));
  return [
    {
      kind: 'rule',
      rule,
      summary: ruleSummaries[rule],
      services: reported.filter(({ entryPoints }) => entryPoints.length > 0),
      families:
        rule === secretRule
          ? familyNames.map((name) => ({ name, title: families[name].title }))
          : [],
    },
  ];
}

function findReason(services: readonly ServiceFacts[], word: string): readonly Subject[] {
  const code = (Object.keys(refusalReasons) as RefusalCode[]).find((name) => name === word);
  if (code === undefined) return [];
  const members = services.map(({ name, keyOnly }) => ({
    service: name,
    names: keyOnly.filter(({ reason }) => reason === code).map((member) => member.name),
  }));
  return [
    {
      kind: 'reason',
      code,
      why: refusalReasons[code],
      remedy: refuse(code, null).message,
      members: members.filter(({ names }) => names.length > 0),
    },
  ];
}

/** A package of several shows only the calls that it has. */
function findService(service: ServiceFacts, word: string): readonly Subject[] {
  if (service.id === word || service.name.toLowerCase() === word) {
    return [{ kind: 'service', service }];
  }
  const packages = service.packages.filter((name) => name.toLowerCase() === word);
  if (packages.length === 0) return [];
  const entryPoints = service.entryPoints
    .map((each) => ({
      ...each,
      calls: each.calls.filter((call) => call.packages.some((name) => packages.includes(name))),
    }))
    .filter(({ calls }) => calls.length > 0);
  return [{ kind: 'service', service: { ...service, entryPoints } }];
}

/** By the whole name, the class (`CosmosClient`), or the method (`fromConnectionString`). */
function findEntryPoints(service: ServiceFacts, word: string): readonly Subject[] {
  return service.entryPoints
    .filter(({ name }) => {
      const path = name.toLowerCase();
      return path === word || path.startsWith(`${word}.`) || path.endsWith(`.${word}`);
    })
    .map((entryPoint) => ({ kind: 'entry-point', service, entryPoint }));
}

function findCredentials(word: string): readonly Subject[] {
  return credentialClasses
    .filter(
      (credential) =>
        credential.export.toLowerCase() === word || credential.packages.includes(word),
    )
    .map((credential) => ({ kind: 'credential', credential }));
}

function findMembers({ name, keyOnly, rights }: ServiceFacts, word: string): readonly Subject[] {
  return [
    ...keyOnly
      .filter((member) => member.name.toLowerCase() === word)
      .map((member): Subject => ({ kind: 'key-only', service: name, member })),
    ...rights
      .filter((note) => note.name.toLowerCase() === word)
      .map((note): Subject => ({ kind: 'rights', service: name, note })),
  ];
}
