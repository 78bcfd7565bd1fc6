import { identityPackage } from '../catalogue/identity-package.js';
import { slotsOf } from '../catalogue/compile.js';
import type { Service } from '../catalogue/types.js';
import { rowsOf, servicesOf } from '../catalogue/lookup.js';
import type { ClientFinding } from '../findings/finding.js';
import { findImportedModules } from '../findings/imported-modules.js';
import { planImports } from '../source/imports.js';
import type { SourceFile } from '../source/source-file.js';
import type { GroupChange } from './group-change.js';
import { satisfiesMinimum } from './package-version.js';
import type { Refusal } from './refusals.js';
import { refuse } from './refuse.js';
import { siteOf, usesOldMembers } from './msi-site.js';
import { isMentionedAsType } from '../source/type-mentions.js';
import { readOptions } from './msi-options.js';

/** Client libraries of the first generation, which know the credentials of that generation only. */
const retiredPackages =
  /^azure-(?:arm-|asm-|batch|eventgrid|gallery|graph|keyvault|monitoring|scheduler|servicefabric)/u;

/**
 * The first version of @azure/ms-rest-js whose clients take a TokenCredential. Source: lib/serviceClient.ts of the
 * published 2.1.0 (without) and 2.2.0 (with).
 */
const tokenCredentialsSince = '2.2.0';

/**
 * Replaces a sign-in with what managed identities were once called: `loginWithVmMSI`, `MSIAppServiceTokenCredentials` and
 * their like become `ManagedIdentityCredential` with the same identity. The target has no say: the code has chosen.
 */
export function findMsiChange(file: SourceFile, finding: ClientFinding): GroupChange | Refusal {
  const { node, service } = finding;
  const obstacle = findConsumerObstacle(file, finding);
  if (obstacle !== null) return obstacle;
  const options = readOptions(file, finding);
  if ('code' in options) return options;
  const imports = planImports(file, identityPackage, ['ManagedIdentityCredential']);
  const name = imports.expressions.get('ManagedIdentityCredential') ?? 'ManagedIdentityCredential';
  const construction = `new ${name}(${options.text})`;
  const site = siteOf(file, node);
  if (site === null) return refuse('credential-escapes', service);
  if (usesOldMembers(file)) {
    return refuse(
      'credential-escapes',
      service,
      'Code in this file gets tokens from the old credentials: ask the new one with getToken(scope) and read its token, then run again.',
    );
  }
  if (isMentionedAsType(file, ({ module }) => module === finding.module)) {
    return refuse('typed-as-key', service);
  }
  const text = site.isPromise ? `Promise.resolve(${construction})` : construction;
  return {
    edits: [...imports.edits, { range: site.range, text }],
    removed: [site.range],
    kept: options.kept,
    reused: new Set(),
    reusedSettings: new Set(),
    impliedSettings: new Set(),
    declarators: [],
    settings: [],
    oldSettings: [],
    notes: [
      `${file.path}: the packages that are given this credential must accept the TokenCredential of @azure/core-auth; those of the generation of ${finding.module} do so with @azure/ms-rest-js ${tokenCredentialsSince} or later.`,
      ...options.notes,
    ],
  };
}

/** What takes the credential is as old as the login itself, and would not know what to do with the new one. */
function findConsumerObstacle(file: SourceFile, { service, row }: ClientFinding): Refusal | null {
  const consumer = [...findImportedModules(file)].find(
    (module) =>
      retiredPackages.test(module) ||
      servicesOf(module).some((other) => other !== service && takesOldCredentials(other)),
  );
  if (consumer === undefined && row.row.hasRetiredConsumers === true && !hasCurrentConsumer(file)) {
    return refuse('retired-client', service);
  }
  if (consumer !== undefined) {
    return refuse(
      'retired-client',
      service,
      `${consumer} takes no TokenCredential. Replace it by the package of today, then run again.`,
    );
  }
  const version = file.package.versions['@azure/ms-rest-js'];
  if (version === undefined || satisfiesMinimum(version, tokenCredentialsSince)) return null;
  return refuse(
    'upgrade-first',
    service,
    `Upgrade @azure/ms-rest-js to ${tokenCredentialsSince} or later first: the clients built on ${version} take no TokenCredential.`,
  );
}

/** Whether retired clients of a service are given credentials, not keys. */
function takesOldCredentials(service: Service): boolean {
  if (service.generation !== 'retired' || service.retiredBefore !== undefined) return false;
  return [...rowsOf(service).values()]
    .flat()
    .some(({ from }) => [...slotsOf(from)].includes('keyCredential'));
}

/** A package that is built on today's core, or on the last one of the old core. */
function hasCurrentConsumer(file: SourceFile): boolean {
  return [...findImportedModules(file)].some((module) => module.startsWith('@azure/arm-'));
}
