import type { TSESTree } from '@typescript-eslint/types';
import type { CallNode } from '../findings/finding.js';
import { findNamedValue } from '../source/bindings.js';
import type { SourceFile } from '../source/source-file.js';
import { keyName, unwrap } from '../source/syntax.js';
import { walk } from '../source/walk.js';
import { holdsIdentity, isFunction } from './identity-values.js';

/** Constants that one call is followed through. */
const MAX_CONSTANTS = 50;

/**
 * Whether what a call is given is chosen between a key and an identity, in the call or in a constant:
 * `{ endpoint, ...(key ? { key } : { aadCredentials: identity }) }`.
 */
export function isGivenChoice(file: SourceFile, call: CallNode): boolean {
  let found = false;
  const pending: TSESTree.Node[] = [...call.arguments];
  const seen = new Set<TSESTree.Node>();
  for (let next = pending.pop(); next !== undefined && !found; next = pending.pop()) {
    if (seen.has(next) || seen.size > MAX_CONSTANTS) continue;
    seen.add(next);
    walk(next, (node) => {
      if (found || isFunction(node)) return 'skip';
      if (node.type === 'ConditionalExpression') found = isChoice(file, node);
      const value = node.type === 'Identifier' ? findNamedValue(file, node) : null;
      if (value !== null) pending.push(value);
      return undefined;
    });
  }
  return found;
}

function isChoice(
  file: SourceFile,
  { consequent, alternate }: TSESTree.ConditionalExpression,
): boolean {
  return (
    (namesSecret(consequent) && holdsIdentity(file, alternate)) ||
    (namesSecret(alternate) && holdsIdentity(file, consequent))
  );
}

/** `{ key }`, `{ connectionString: … }` */
function namesSecret(side: TSESTree.Expression): boolean {
  const object = unwrap(side);
  return (
    object.type === 'ObjectExpression' &&
    object.properties.some(
      (property) =>
        property.type === 'Property' &&
        /key|secret|password|connection_?string/iu.test(keyName(property) ?? ''),
    )
  );
}
