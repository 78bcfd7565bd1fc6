import type { TSESTree } from '@typescript-eslint/types';
import { findValueOfVariable } from '../source/bindings.js';
import { findFieldValue } from '../source/fields.js';
import type { SourceFile } from '../source/source-file.js';
import { haveSameThis } from '../source/this-class.js';
import { memberName, unwrap } from '../source/syntax.js';
import { variableOf } from '../source/variables.js';
import { isNamedAt } from '../source/visible-names.js';

/** The construction that a client comes from, and how code at a place can name what it constructed. */
export interface ClientRoot {
  readonly node: TSESTree.Node;
  /** `service`, `this.service`; null where nothing in reach holds it. */
  readonly name: string | null;
  /** The methods that lead from it to the client, the last one first. */
  readonly methods: readonly string[];
}

/** Longest chain of clients and constants that is followed: service, container, blob, block blob, and their names. */
const MAX_STEPS = 16;

/**
 * Follows a client back to the construction of the service client that it comes from: through constants, fields of the
 * class, and the methods that lead from one client to the next. Null where the way leads out of sight.
 */
export function findClientRoot(
  file: SourceFile,
  client: TSESTree.Node,
  navigation: ReadonlySet<string>,
): ClientRoot | null {
  const place = client;
  let name: string | null = null;
  const methods: string[] = [];
  let current: TSESTree.Node | null = client;
  for (let steps = 0; current !== null && steps < MAX_STEPS; steps++) {
    const node = skipAwait(unwrap(current));
    switch (node.type) {
      case 'NewExpression':
        return { node, name, methods };
      case 'CallExpression': {
        const method = node.callee.type === 'MemberExpression' ? memberName(node.callee) : null;
        const leadsOn = method !== null && navigation.has(method);
        if (!leadsOn || node.callee.type !== 'MemberExpression') return { node, name, methods };
        methods.push(method);
        name = null;
        current = node.callee.object;
        break;
      }
      case 'Identifier': {
        const variable = variableOf(file, node);
        name = variable !== null && isNamedAt(file, variable, place) ? node.name : null;
        current = variable === null ? null : findValueOfVariable(file, variable);
        break;
      }
      case 'MemberExpression': {
        const field = node.object.type === 'ThisExpression' ? memberName(node) : null;
        const isSame = field !== null && haveSameThis(file, node, place);
        name = isSame ? file.text.slice(...node.range) : null;
        current = field === null ? null : findFieldValue(file, node, field).value;
        break;
      }
      default:
        return null;
    }
  }
  return null;
}

function skipAwait(node: TSESTree.Node): TSESTree.Node {
  return node.type === 'AwaitExpression' ? unwrap(node.argument) : node;
}
