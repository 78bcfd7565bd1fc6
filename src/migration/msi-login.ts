import type { TSESTree } from '@typescript-eslint/types';
import { identityPackage } from '../catalogue/identity-package.js';
import { servicesOf } from '../catalogue/lookup.js';
import type { ClientFinding } from '../findings/finding.js';
import { findImportedModules } from '../findings/imported-modules.js';
import { typeName } from '../source/declared-names.js';
import { findObjectLiteral } from '../source/objects.js';
import { planImports } from '../source/imports.js';
import { traceOrigin } from '../source/provenance.js';
import type { Range, SourceFile } from '../source/source-file.js';
import { findStringValue, keyName, memberName, unwrap } from '../source/syntax.js';
import { variableOf } from '../source/variables.js';
import { walk } from '../source/walk.js';
import { findExport } from '../source/bindings.js';
import { findBorder } from './borders.js';
import type { GroupChange } from './group-change.js';
import { satisfiesMinimum } from './package-version.js';
import type { Refusal } from './refusals.js';
import { refuse } from './refuse.js';

/**
 * Options of the retired logins that name an identity, by what ManagedIdentityCredential calls them. Source: the
 * declarations of @azure/ms-rest-nodeauth 3.1.1 and @azure/identity 4.13.1.
 */
const identityOptions: ReadonlyMap<string, string> = new Map([
  ['clientId', 'clientId'],
  ['objectId', 'objectId'],
  ['identityId', 'resourceId'],
]);

/** Options without a counterpart: the new class finds the endpoint of the identity by itself. */
const endpointOptions: ReadonlySet<string> = new Set([
  'msiEndpoint',
  'msiSecret',
  'msiApiVersion',
  'apiVersion',
  'httpMethod',
  'port',
]);

/** Client libraries of the first generation, which know the credentials of that generation only. */
const retiredPackages =
  /^azure-(?:arm-|asm-|batch|eventgrid|gallery|graph|keyvault|monitoring|scheduler|servicefabric)/u;

/** The audience of Azure Resource Manager, which clients of that generation assume as well. */
const managementAudience = /^https:\/\/management\.(?:azure\.com|core\.windows\.net)\/?$/u;

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
  if (isMentionedAsType(file, finding)) return refuse('typed-as-key', service);
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
      (servicesOf(module).length > 0 &&
        servicesOf(module).every((other) => other.generation === 'retired' && other !== service)),
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

/** A package that is built on today's core, or on the last one of the old core. */
function hasCurrentConsumer(file: SourceFile): boolean {
  return [...findImportedModules(file)].some((module) => module.startsWith('@azure/arm-'));
}

interface Options {
  /** The argument of the new call; empty for the system-assigned identity. */
  readonly text: string;
  readonly kept: readonly Range[];
  readonly notes: readonly string[];
}

function readOptions(file: SourceFile, { node, service }: ClientFinding): Options | Refusal {
  const [argument, ...others] = node.arguments;
  if (argument === undefined) return { text: '', kept: [], notes: [] };
  const isCallback = traceOrigin(file, argument).origin.kind === 'function';
  if (others.length > 0 || isCallback) {
    return refuse(
      'manual',
      service,
      'Await the promise instead of passing a callback, then run again.',
    );
  }
  const object = findObjectLiteral(file, argument);
  if (object === null) return refuse('options-unknown', service);
  const kept: Range[] = [];
  const written: string[] = [];
  const dropped: string[] = [];
  for (const property of object.properties) {
    const name = property.type === 'Property' ? keyName(property) : null;
    if (property.type !== 'Property' || name === null) return refuse('unknown-argument', service);
    const wanted = identityOptions.get(name);
    if (wanted !== undefined) {
      kept.push(property.value.range);
      const text = file.text.slice(...property.value.range);
      written.push(text === wanted ? wanted : `${wanted}: ${text}`);
    } else if (name === 'resource') {
      if (!isManagement(file, property.value)) return refuse('other-audience', service);
    } else if (endpointOptions.has(name)) dropped.push(name);
    else return refuse('unknown-argument', service);
  }
  if (written.length > 1) return refuse('unknown-argument', service);
  // Options that stand elsewhere are taken over where their values can be seen from here as well.
  if (unwrap(argument) !== object && !arePlain(file, object))
    return refuse('options-unknown', service);
  return {
    text: written.length === 0 ? '' : `{ ${written.join(', ')} }`,
    kept,
    notes: dropped.map(
      (name) =>
        `${file.path}: ManagedIdentityCredential has no ${name}; it finds the endpoint of the identity by itself.`,
    ),
  };
}

function isManagement(file: SourceFile, value: TSESTree.Node): boolean {
  const { origin } = traceOrigin(file, value);
  const text = findStringValue(value) ?? (origin.kind === 'literal' ? origin.value : null);
  return text !== null && managementAudience.test(text);
}

function arePlain(file: SourceFile, object: TSESTree.ObjectExpression): boolean {
  return object.properties.every(
    (property) =>
      property.type === 'Property' && findBorder(traceOrigin(file, property.value).origin) === null,
  );
}

interface Site {
  readonly range: Range;
  /** The old call gave a promise, and what is around it goes on expecting one. */
  readonly isPromise: boolean;
}

/** Where the credential arises; null where the code does more with it than to hand it on. */
function siteOf(file: SourceFile, node: ClientFinding['node']): Site | null {
  const parent = file.parent(node);
  const isAwaited = parent?.type === 'AwaitExpression';
  const value = isAwaited ? parent : node;
  const isPromise = !isAwaited && node.type === 'CallExpression';
  return isHandedOn(file, value, isPromise) ? { range: value.range, isPromise } : null;
}

/**
 * Whether a value is only passed to others: its members are those of the old class. What cannot be followed (a pattern, a
 * field, a callback of another name) may use them.
 */
function isHandedOn(file: SourceFile, value: TSESTree.Node, isPromise: boolean): boolean {
  const parent = file.parent(value);
  switch (parent?.type) {
    case 'VariableDeclarator':
      return parent.id.type === 'Identifier' && isOnlyPassed(file, parent.id, isPromise);
    case 'AssignmentExpression':
      return (
        parent.left.type === 'Identifier' &&
        parent.operator === '=' &&
        isOnlyPassed(file, parent.left, isPromise)
      );
    case 'MemberExpression':
      return isPromise && isThenWithFunction(file, parent);
    case 'ArrowFunctionExpression':
    case 'ReturnStatement':
    case 'ExportDefaultDeclaration':
    case 'ExpressionStatement':
      return true;
    case 'NewExpression':
      return true;
    case 'CallExpression':
      return parent.callee !== value;
    default:
      return false;
  }
}

function isOnlyPassed(file: SourceFile, id: TSESTree.Identifier, isPromise: boolean): boolean {
  const variable = variableOf(file, id);
  if (variable === null || typeName(id) !== null) return false;
  return variable.references.every(({ identifier, init }) => {
    if (init === true || identifier === id) return true;
    const parent = file.parent(identifier);
    switch (parent?.type) {
      case 'MemberExpression':
        return parent.object !== identifier || (isPromise && isThenWithFunction(file, parent));
      case 'VariableDeclarator':
        return parent.id.type === 'Identifier' && isOnlyPassed(file, parent.id, isPromise);
      case 'AwaitExpression':
        return isHandedOn(file, parent, false);
      case 'AssignmentExpression':
        // A second value of another kind, or a place that is not followed.
        return parent.left === identifier;
      default:
        return true;
    }
  });
}

/** `.then((credentials) => …)` and `.catch(…)`, with a callback that only passes the credentials on. */
function isThenWithFunction(file: SourceFile, member: TSESTree.MemberExpression): boolean {
  const call = file.parent(member);
  const method = memberName(member);
  if (call?.type !== 'CallExpression' || call.callee !== member) return false;
  if (method === 'catch' || method === 'finally') return true;
  const [callback] = call.arguments;
  const isFunction =
    callback?.type === 'ArrowFunctionExpression' || callback?.type === 'FunctionExpression';
  if (method !== 'then' || !isFunction) return false;
  const [first] = callback.params;
  return first === undefined || (first.type === 'Identifier' && isOnlyPassed(file, first, false));
}

/** Whether the file says of anything that it is of a class of the old package. */
function isMentionedAsType(file: SourceFile, { module }: ClientFinding): boolean {
  let isMentioned = false;
  walk(file.ast, (node) => {
    if (node.type === 'TSTypeReference' && findExport(file, node.typeName)?.module === module) {
      isMentioned = true;
    }
    return undefined;
  });
  return isMentioned;
}
