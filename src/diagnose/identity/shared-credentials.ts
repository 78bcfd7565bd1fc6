import { containsRange } from '../../source/edits.js';
import { functionsAround } from '../../source/local-functions.js';
import type { SourceFile } from '../../source/source-file.js';
import { hasConstantArguments } from './constant-arguments.js';
import { type CredentialCall, credentialCallsOf, headOf } from './credential-calls.js';
import { areExclusive } from './exclusive-places.js';
import { findLoop } from './loops.js';
import { isKeptBeyond } from './kept-values.js';
import type { IdentityProblem } from './problem.js';
import { isMadePerRequest } from './repeated-runs.js';

/** Most calls that a later one is compared with. */
const MAX_ALIKE = 20;

/** Credentials that are constructed again although one instance would do. */
export function findRepeatedCredentials(file: SourceFile): readonly IdentityProblem[] {
  const calls = credentialCallsOf(file);
  // Of a chain, the chain itself is what is shared.
  const outer = calls.filter(
    ({ node }) =>
      !calls.some((other) => other.node !== node && containsRange(other.node.range, node.range)),
  );
  const earlier = new Map<string, CredentialCall[]>();
  return outer.flatMap((call): readonly IdentityProblem[] => {
    const fact = factOf(file, call, earlier);
    return fact === null
      ? []
      : [{ range: headOf(call), message: `${call.className} ${fact}: ${reason}`, suggestions: [] }];
  });
}

/** Which of its tokens instances share is up to the class and the version, so that nobody can count on it. */
const reason =
  'each instance searches and asks for tokens anew, and the endpoint of managed identities turns too many requests away (429).';

function factOf(
  file: SourceFile,
  call: CredentialCall,
  earlier: Map<string, CredentialCall[]>,
): string | null {
  if (isRepeatedByLoop(file, call)) {
    return 'is constructed again in each pass of the loop. Construct it once, before the loop';
  }
  if (isRepeatedByRequests(file, call)) {
    return 'is constructed again for each request. Construct it once, outside of the function';
  }
  const key = keyOf(file, call);
  if (key === null) return null;
  const alike = earlier.get(key) ?? [];
  const twin = alike.find((other) => !areExclusive(file, other.node, call.node));
  if (alike.length < MAX_ALIKE) earlier.set(key, [...alike, call]);
  if (twin === undefined) return null;
  const line = file.text.slice(0, twin.node.range[0]).split(/\r\n|[\r\n\u{2028}\u{2029}]/u).length;
  return `is constructed with the same arguments in line ${line} already. Share that instance`;
}

function isRepeatedByLoop(file: SourceFile, { node }: CredentialCall): boolean {
  const loop = findLoop(file, node);
  return loop !== null && hasConstantArguments(file, node, loop) && !isKeptBeyond(file, node, loop);
}

function isRepeatedByRequests(file: SourceFile, { node }: CredentialCall): boolean {
  if (!isMadePerRequest(file, node)) return false;
  const outermost = functionsAround(file, node).at(-1);
  return outermost !== undefined && hasConstantArguments(file, node, outermost);
}

/** What a function is there to return: whoever calls it decides how often. */
function isProduct(file: SourceFile, { node }: CredentialCall): boolean {
  const parent = file.parent(node);
  return (
    parent?.type === 'ReturnStatement' ||
    (parent?.type === 'ArrowFunctionExpression' && parent.body === node)
  );
}

/** What calls that construct the same have in common; null for one that need not construct the same each time. */
function keyOf(file: SourceFile, call: CredentialCall): string | null {
  const { node, className } = call;
  const outermost = functionsAround(file, node).at(-1) ?? node;
  if (isProduct(file, call) || !hasConstantArguments(file, node, outermost)) return null;
  return className + argumentsOf(file, call);
}

/** Arguments as code, white space, quotes and trailing commas left out. */
function argumentsOf(file: SourceFile, { node }: CredentialCall): string {
  return file.text
    .slice(node.callee.range[1], node.range[1])
    .replaceAll(/[\s();]|,(?=\s*[})])/gu, '')
    .replaceAll('"', "'");
}
