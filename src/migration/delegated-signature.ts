import type { TSESTree } from '@typescript-eslint/types';
import type { Service } from '../catalogue/types.js';
import type { CallNode, ClientFinding } from '../findings/finding.js';
import { findProperty } from '../findings/match.js';
import { findExport } from '../source/bindings.js';
import { containsRange, type TextEdit } from '../source/edits.js';
import { findObjectLiteral } from '../source/objects.js';
import type { Range, SourceFile } from '../source/source-file.js';
import { separatorAfter } from '../source/list-separator.js';
import { memberName, unwrap } from '../source/syntax.js';
import { findEnclosingFunction, variableOf } from '../source/variables.js';
import { isNamedAt } from '../source/visible-names.js';
import { walk } from '../source/walk.js';
import { satisfiesMinimum } from './package-version.js';
import { isPure } from './purity.js';
import type { Refusal } from './refusals.js';
import { refuse } from './refuse.js';
import { isWithinKeyLifetime } from './sas-lifetime.js';
import { type ClientRoot, findClientRoot } from '../findings/client-root.js';

/** How a call signs with a user delegation key instead of the account key. */
export interface SignatureChange {
  readonly edits: readonly TextEdit[];
  readonly removed: readonly Range[];
}

/** The construction of the client that a SAS token is signed with; null where it is out of sight. */
export function findSigningRoot(
  file: SourceFile,
  { node, service }: ClientFinding,
): ClientRoot | null {
  const { callee } = node;
  if (callee.type !== 'MemberExpression' || !isMethod(file, node)) return null;
  return findClientRoot(file, callee.object, new Set(service.navigation));
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
  const outdated = Object.entries(finding.row.row.min ?? {}).find(([module, version]) => {
    const installed = file.package.versions[module];
    return installed !== undefined && !satisfiesMinimum(installed, version);
  });
  if (outdated !== undefined) {
    return refuse(
      'upgrade-first',
      service,
      `Upgrade ${outdated[0]} to ${outdated[1]} or later first.`,
    );
  }
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
  return {
    edits: [
      { range: node.callee.property.range, text: methodName(file, node.callee) },
      { range: [options.range[1], options.range[1]], text: `, ${key}` },
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
  return {
    edits: [{ range: credential.range, text: key + separator + account }],
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
  if (/\.m[jt]s$/u.test(file.path)) return true;
  return file.package.type === 'module' && /\.[jt]sx?$/u.test(file.path);
}

/** Types that the SDK itself has wrong; JavaScript does not mind. */
function hasWrongTypes(
  file: SourceFile,
  { service }: ClientFinding,
  root: ClientRoot | null,
): boolean {
  const wrong = new Set(service.mistypedDelegation);
  return (
    /\.[cm]?tsx?$/u.test(file.path) && root?.methods.some((method) => wrong.has(method)) === true
  );
}

interface Times {
  readonly start: string;
  readonly end: string;
}

/** The life of the key: that of the token, from a little earlier, because two clocks never agree. */
function readTimes(file: SourceFile, { node, match, service }: ClientFinding): Times | Refusal {
  const no = (message: string): Refusal => refuse('signs-sas', service, message);
  const given = match.slots.get('sasOptions')?.node ?? null;
  const options = given === null ? null : findObjectLiteral(file, given);
  if (given === null || options === null || isChanged(file, unwrap(given), options)) {
    return no(
      'Write the options of the SAS token as an object literal in the call, then run again.',
    );
  }
  if (options.properties.some(({ type }) => type === 'SpreadElement')) {
    return no('Write the options of the SAS token out, then run again.');
  }
  if (findProperty(options, 'identifier') !== null) {
    return no(
      'A user delegation SAS has no stored access policy: give it permissions and an expiry of its own, then run again.',
    );
  }
  const end = findProperty(options, 'expiresOn')?.value ?? null;
  if (end === null || !isWithinKeyLifetime(file, end)) {
    return no(
      'A user delegation SAS lives less than seven days: write an expiry that shows this (new Date(Date.now() + 3600_000)), then run again.',
    );
  }
  const start = findProperty(options, 'startsOn')?.value ?? null;
  const times = [end, ...(start === null ? [] : [start])];
  if (!times.every((time) => isRepeatable(file, time, node))) {
    return no('Put the start and the expiry of the SAS token into constants, then run again.');
  }
  return {
    start:
      start === null ? 'new Date(Date.now() - 5 * 60 * 1000)' : file.text.slice(...start.range),
    end: file.text.slice(...end.range),
  };
}

/** Options in a variable that anything else writes to, or that stand where their names may mean something else. */
function isChanged(
  file: SourceFile,
  given: TSESTree.Node,
  options: TSESTree.ObjectExpression,
): boolean {
  if (given === options) return false;
  const variable = given.type === 'Identifier' ? variableOf(file, given) : null;
  const others = (variable?.references ?? []).filter(
    ({ identifier, init }) => init !== true && identifier !== given,
  );
  const isSameFunction =
    findEnclosingFunction(file, given) === findEnclosingFunction(file, options);
  return variable === null || others.length > 0 || !isSameFunction;
}

/** Whether an expression may stand in the code a second time: it does nothing but read and make dates. */
function isRepeatable(file: SourceFile, time: TSESTree.Node, site: TSESTree.Node): boolean {
  if (!areNamedAlike(file, time, site)) return false;
  if (time.type === 'Identifier') return variableOf(file, time) !== null;
  if (findEnclosingFunction(file, time) !== findEnclosingFunction(file, site)) return false;
  return (
    time.type === 'NewExpression' && time.arguments.every((part) => isTimeExpression(file, part))
  );
}

/** Whether all names of an expression mean the same at another place. */
function areNamedAlike(file: SourceFile, time: TSESTree.Node, site: TSESTree.Node): boolean {
  let isAlike = true;
  walk(time, (node) => {
    const variable = node.type === 'Identifier' ? variableOf(file, node) : null;
    if (variable !== null && !isNamedAt(file, variable, site)) isAlike = false;
    return undefined;
  });
  return isAlike;
}

function isTimeExpression(file: SourceFile, node: TSESTree.Node): boolean {
  const value = unwrap(node);
  if (isPure(file, value)) return true;
  switch (value.type) {
    case 'BinaryExpression':
      return isTimeExpression(file, value.left) && isTimeExpression(file, value.right);
    case 'UnaryExpression':
      return isTimeExpression(file, value.argument);
    case 'NewExpression':
      return value.arguments.every((part) => isTimeExpression(file, part));
    case 'CallExpression':
      return (
        value.callee.type === 'MemberExpression' &&
        /^(?:now|getTime|valueOf)$/u.test(memberName(value.callee) ?? '') &&
        isTimeExpression(file, value.callee.object)
      );
    default:
      return false;
  }
}
