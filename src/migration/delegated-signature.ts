import type { TSESTree } from '@typescript-eslint/types';
import type { Service } from '../catalogue/types.js';
import type { CallNode, ClientFinding } from '../findings/finding.js';
import { findExport } from '../source/bindings.js';
import { containsRange, type TextEdit } from '../source/edits.js';
import { isTypeScript } from '../source/language.js';
import type { Range, SourceFile } from '../source/source-file.js';
import { memberName, unwrap } from '../source/syntax.js';
import { separatorAfter } from '../source/list-separator.js';
import { argumentRangeOf } from '../source/parentheses.js';
import { findEnclosingFunction } from '../source/variables.js';
import { findTooOld } from './package-version.js';
import type { Refusal } from './refusals.js';
import { refuse } from './refuse.js';
import { type ClientRoot, findClientRoot } from '../findings/client-root.js';
import { readTimes } from './sas-times.js';

/** How a call signs with a user delegation key instead of the account key. */
export interface SignatureChange {
  readonly edits: readonly TextEdit[];
  readonly removed: readonly Range[];
}

/** The construction of the client that a SAS token is signed with; null where it is out of sight. */
export function findSigningRoot(
  file: SourceFile,
  { node, service, match }: ClientFinding,
): ClientRoot | null {
  const client = isMethod(file, node) ? receiverOf(node) : clientOfCredential(match);
  return client === null ? null : findClientRoot(file, client, new Set(service.navigation));
}

function receiverOf({ callee }: ClientFinding['node']): TSESTree.Node | null {
  return callee.type === 'MemberExpression' ? callee.object : null;
}

/** The client of `client.credential`, also within a cast. */
function clientOfCredential({ slots }: ClientFinding['match']): TSESTree.Node | null {
  const node = slots.get('keyCredential')?.node ?? null;
  const value = node === null ? null : unwrap(node);
  return value?.type === 'MemberExpression' && memberName(value) === 'credential'
    ? value.object
    : null;
}

/** Whether a construction makes the client of a service that can get user delegation keys. */
export function isServiceClient(
  file: SourceFile,
  { callee }: CallNode,
  { delegatingClient }: Service,
): boolean {
  return (
    delegatingClient !== undefined &&
    findExport(file, callee)?.path.includes(delegatingClient) === true
  );
}

/** `generateSasUrl()` is a method of a client; `generateBlobSASQueryParameters()` is an export of the package. */
function isMethod(file: SourceFile, { callee }: ClientFinding['node']): boolean {
  return findExport(file, callee) === null;
}

/**
 * Plans one signature: the method for user delegation with a key of the service client, for as long as the token lives.
 * `root` is the service client that has the credential.
 */
export function planSignature(
  file: SourceFile,
  finding: ClientFinding,
  root: ClientRoot | null,
): SignatureChange | Refusal {
  const { node, service } = finding;
  const no = (message: string): Refusal => refuse('signs-sas', service, message);
  const name = root === null ? null : nameOfServiceClient(file, root, service);
  if (name === null) {
    return no(
      `Keep the ${service.delegatingClient ?? 'client'} in a constant or a field that this call can see: getUserDelegationKey() is a method of it. Then run again.`,
    );
  }
  if (!mayAwait(file, node)) {
    return no(
      findEnclosingFunction(file, node) === null
        ? 'Move it into an async function: a user delegation key is asked for over the network. Then run again.'
        : 'Make the function around it async: a user delegation key is asked for over the network. Then run again.',
    );
  }
  if (hasWrongTypes(file, finding, root)) {
    return no(
      'The SDK declares generateUserDelegationSasUrl() of this client with the permissions of another one: sign with a user delegation key by hand.',
    );
  }
  const outdated = findTooOld(file.package, finding.row.row.min ?? {});
  if (outdated !== null) return refuse('upgrade-first', service, outdated);
  const times = readTimes(file, finding);
  if ('code' in times) return times;
  const key = `await ${name}.getUserDelegationKey(${times.start}, ${times.end})`;
  return isMethod(file, node)
    ? signByMethod(file, finding, key)
    : signByFunction(file, finding, key, `${name}.accountName`);
}

function signByMethod(
  file: SourceFile,
  { node, match }: ClientFinding,
  key: string,
): SignatureChange | Refusal {
  const options = match.slots.get('sasOptions')?.node;
  if (node.callee.type !== 'MemberExpression' || options == null) {
    throw new Error('a SAS method without receiver or options');
  }
  const [, end] = argumentRangeOf(file, node, options);
  return {
    edits: [
      { range: node.callee.property.range, text: methodName(file, node.callee) },
      { range: [end, end], text: `, ${key}` },
    ],
    removed: [],
  };
}

/** The name of the method, in the quotes of `blob['generateSasUrl']` where there are any. */
function methodName(file: SourceFile, { computed, property }: TSESTree.MemberExpression): string {
  const quote = computed ? (file.text[property.range[0]] ?? '') : '';
  return `${quote}generateUserDelegationSasUrl${quote}`;
}

function signByFunction(
  file: SourceFile,
  { match, node }: ClientFinding,
  key: string,
  account: string,
): SignatureChange | Refusal {
  const credential = match.slots.get('keyCredential')?.node;
  if (credential == null) throw new Error('a SAS function without a credential');
  const separator = separatorAfter(file.text, node.callee.range[1], credential);
  const [, end] = argumentRangeOf(file, node, credential);
  return {
    edits: [
      { range: credential.range, text: key },
      { range: [end, end], text: separator + account },
    ],
    removed: [credential.range],
  };
}

function nameOfServiceClient(
  file: SourceFile,
  { node, name }: ClientRoot,
  service: Service,
): string | null {
  const isCall = node.type === 'NewExpression' || node.type === 'CallExpression';
  return isCall && isServiceClient(file, node, service) ? name : null;
}

function mayAwait(file: SourceFile, node: TSESTree.Node): boolean {
  const owner = findEnclosingFunction(file, node);
  if (owner === null) return mayAwaitAtTopLevel(file);
  // Not in the defaults of its parameters.
  const body = 'body' in owner ? (owner.body ?? null) : null;
  const isInBody = body !== null && !Array.isArray(body) && containsRange(body.range, node.range);
  return 'async' in owner && owner.async && isInBody;
}

/** Only a file that is an ES module for certain: TypeScript may compile `import` to CommonJS. */
function mayAwaitAtTopLevel(file: SourceFile): boolean {
  if (/\.m[jt]s$/u.test(file.path) || file.script !== undefined) return true;
  return file.package.type === 'module' && /\.[jt]sx?$/u.test(file.path);
}

/** Types that the SDK itself has wrong; JavaScript does not mind. */
function hasWrongTypes(
  file: SourceFile,
  { service }: ClientFinding,
  root: ClientRoot | null,
): boolean {
  const wrong = new Set(service.mistypedDelegation);
  return isTypeScript(file.path) && root?.methods.some((method) => wrong.has(method)) === true;
}
