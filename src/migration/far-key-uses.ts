import type { TSESTree } from '@typescript-eslint/types';
import { credentialClasses } from '../catalogue/credentials.js';
import type { Service } from '../catalogue/types.js';
import { findClientRoot } from '../findings/client-root.js';
import { clientsOf } from '../findings/finding.js';
import { findExport, findOnlyValue } from '../source/bindings.js';
import { createLineIndex } from '../source/line-index.js';
import type { SourceFile } from '../source/source-file.js';
import { findInPattern, memberName, unwrap } from '../source/syntax.js';
import { findSingleDefinition, variableOf } from '../source/variables.js';
import { walk } from '../source/walk.js';
import { findCalledMethods } from './called-methods.js';
import { type Group, membersOf } from './groups.js';
import type { Modules } from './modules.js';
import type { Refusal } from './refusals.js';
import { refuse } from './refuse.js';

/** What works only with the key of a service's clients; the text of a file that uses one holds its name. */
export function keyOnlyNamesOf(service: Service): readonly string[] {
  const { keyOnly = [] } = service;
  return keyOnly.length === 0 ? [] : [...keyOnly.map(({ name }) => name), ...keyMembersOf(service)];
}

/** Members of the credentials that the service's packages export and that only a key has. */
function keyMembersOf({ packages }: Service): readonly string[] {
  return credentialClasses
    .filter((each) => each.packages.some((name) => packages.includes(name)))
    .flatMap(({ keyOnly, hidden = [] }) => [...keyOnly, ...hidden]);
}

/**
 * The places, as `path:line`, where a file needs the key of a client that another file has made, by a method of it or by
 * its credential: it is a parameter, a field that is set from outside, an import, or what a function of another module
 * returns.
 */
export function foreignKeyUsesOf(file: SourceFile, service: Service): readonly string[] {
  const names = new Set((service.keyOnly ?? []).map(({ name }) => name));
  const members = new Set(keyMembersOf(service));
  const navigation = new Set(service.navigation);
  const lines = createLineIndex(file.text);
  const places: string[] = [];
  walk(file.ast, (node) => {
    const client =
      node.type === 'CallExpression'
        ? clientThatSigns(file, node, service, names)
        : clientOfKey(node, members);
    if (client === null) return undefined;
    const root = findClientRoot(file, client, navigation);
    if (root === null || !isMadeHere(file, root.node, service))
      places.push(`${file.path}:${String(lines.placeOf(node.range[0]).line)}`);
    return undefined;
  });
  return places;
}

/** The client whose key a call needs: `client.generateSasUrl()`, `generateBlobSASQueryParameters(values, client.credential)`. */
function clientThatSigns(
  file: SourceFile,
  { callee, arguments: given }: TSESTree.CallExpression,
  service: Service,
  names: ReadonlySet<string>,
): TSESTree.Node | null {
  const reference = findExport(file, callee);
  if (reference === null) {
    const name = callee.type === 'MemberExpression' ? memberName(callee) : null;
    return callee.type === 'MemberExpression' && name !== null && names.has(name)
      ? callee.object
      : null;
  }
  const isSigning =
    service.packages.includes(reference.module) && names.has(reference.path.at(-1) ?? '');
  for (const argument of isSigning ? given : []) {
    const client = findCredentialHolder(file, argument);
    if (client !== null) return client;
  }
  return null;
}

/** The client of `client.credential.accountKey`, also within a cast. */
function clientOfKey(node: TSESTree.Node, members: ReadonlySet<string>): TSESTree.Node | null {
  if (node.type !== 'MemberExpression' || !members.has(memberName(node) ?? '')) return null;
  const credential = unwrap(node.object);
  return credential.type === 'MemberExpression' && memberName(credential) === 'credential'
    ? credential.object
    : null;
}

/** Longest way from a credential's name back to the client that it was taken from. */
const MAX_STEPS = 8;

/** The client of `client.credential`, also within a cast, by way of a constant or taken apart. */
function findCredentialHolder(file: SourceFile, argument: TSESTree.Node): TSESTree.Node | null {
  let current = unwrap(argument);
  for (let steps = 0; steps < MAX_STEPS; steps++) {
    if (current.type === 'MemberExpression') {
      return memberName(current) === 'credential' ? current.object : null;
    }
    const variable = current.type === 'Identifier' ? variableOf(file, current) : null;
    const definition = variable === null ? null : findSingleDefinition(variable);
    if (variable === null || definition?.node.type !== 'VariableDeclarator') return null;
    const value = findOnlyValue(file, variable, definition.node);
    if (value === null) return null;
    if (definition.node.id !== definition.name) {
      const place = findInPattern(definition.node.id, definition.name);
      return place?.path.join('.') === 'credential' ? value : null;
    }
    current = unwrap(value);
  }
  return null;
}

/** A construction, or a call of the SDK or of a function that the file declares: the file's own analysis looks into it. */
function isMadeHere(file: SourceFile, node: TSESTree.Node, service: Service): boolean {
  if (node.type === 'NewExpression') return true;
  if (node.type !== 'CallExpression') return false;
  const { callee } = node;
  const reference = findExport(file, callee);
  if (reference !== null) return service.packages.includes(reference.module);
  if (callee.type !== 'Identifier') return false;
  const variable = variableOf(file, callee);
  const definition = variable === null ? null : findSingleDefinition(variable);
  return definition !== null;
}

/**
 * Why a client that leaves its file has to keep its key: somewhere in the program, SAS tokens are signed with a client
 * from elsewhere, which may be this one. It would fail only when the first token is signed.
 */
export function findFarObstacle(
  file: SourceFile,
  group: Group,
  modules: Modules | null,
): Refusal | null {
  if (modules === null) return null;
  for (const client of membersOf(group).flatMap((finding) => clientsOf(finding))) {
    const { service } = client;
    if (service.keyOnly === undefined || findCalledMethods(file, client).isComplete) continue;
    const places = modules.findForeignKeyUses(file.path, service);
    if (places.length === 0) continue;
    return refuse(
      'signs-sas',
      service,
      `${places.join(', ')}: SAS tokens are signed there with a client from another file, or with its key, which may be this one. Let the code there sign with a user delegation key, or give it a client of its own.`,
    );
  }
  return null;
}
