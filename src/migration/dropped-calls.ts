import type { TSESTree } from '@typescript-eslint/types';
import { packageNames } from '../catalogue/index.js';
import { findCredentialClass } from '../catalogue/lookup.js';
import type { CallNode } from '../findings/finding.js';
import { findExport } from '../source/bindings.js';
import type { SourceFile } from '../source/source-file.js';
import { memberName, unwrap } from '../source/syntax.js';

/** What is known of the calls in a branch. */
export interface DroppedCalls {
  /** Calls that take the key, or a credential made of it. */
  readonly known: ReadonlySet<TSESTree.Node>;
  /** Methods that lead from one client to another. */
  readonly navigation: ReadonlySet<string>;
}

const readingNames =
  /^(?:get|require|read|load|must|need|fetch|resolve|find|lookup|env|config|assert|ensure|check|validate|expect|from|to|is|has|parse|decode|encode)(?![a-z])/u;
const textMethods =
  /^(?:trim(?:Start|End)?|replace(?:All)?|split|slice|substring|startsWith|endsWith|includes|concat|join|match|padStart|padEnd|then)$/u;
const plainFunctions =
  /^(?:String|Number|Boolean|encodeURIComponent|decodeURIComponent|parseInt|require)$/u;
const plainClasses = /^(?:URL|URLSearchParams|\w*Error)$/u;
const logMethods = /^(?:log|warn|error|info|debug|trace|verbose|notice)$/u;

/** What is lost with a call, unless it only reads or makes up what the sign-in needs: a sentence, or null. */
export function findLossOfCall(
  file: SourceFile,
  node: CallNode,
  calls: DroppedCalls,
): string | null {
  if (calls.known.has(node)) return null;
  const callee = unwrap(node.callee);
  const reference = findExport(file, callee);
  if (reference !== null && packageNames.includes(reference.module)) {
    const isKey = findCredentialClass(reference.module, reference.path) !== null;
    return isKey || signsIn(node, calls) ? null : otherWay;
  }
  const name =
    callee.type === 'Identifier'
      ? callee.name
      : callee.type === 'MemberExpression'
        ? memberName(callee)
        : null;
  if (name === null) return more;
  if (node.type === 'NewExpression') return plainClasses.test(name) ? null : calling(name);
  const isKnown = plainFunctions.test(name) || readingNames.test(name) || textMethods.test(name);
  return isKnown || calls.navigation.has(name) ? null : calling(name);
}

/** A client that signs in with a secret of its own: `new Client(url, new ClientSecretCredential(…))`. */
function signsIn(node: CallNode, { known }: DroppedCalls): boolean {
  return (
    node.type === 'NewExpression' && node.arguments.some((argument) => known.has(unwrap(argument)))
  );
}

/** The sentence for whatever has no name of its own. */
export const more =
  'The branch with the key does more than to sign in: take that out of the branch, then run again.';

const otherWay =
  'The branch with the key has another client in it, which does not sign in with the key: remove the branch by hand.';

function calling(name: string): string {
  return `The branch with the key also calls ${name}(): take that out of the branch, then run again.`;
}

/** Whether a call writes a message to a log. */
export function isLogging({ callee }: TSESTree.CallExpression): boolean {
  return callee.type === 'MemberExpression' && logMethods.test(memberName(callee) ?? '');
}
