import type { TSESTree } from '@typescript-eslint/types';
import type { Service } from '../catalogue/types.js';
import type { TextEdit } from '../source/edits.js';
import type { SourceFile } from '../source/source-file.js';
import { findStringValue, memberName, unwrap } from '../source/syntax.js';
import { namesField } from './connection-string-fields.js';
import { findGuardAround, type Guard } from './guards.js';
import { planOperandRemoval } from './guard-removal.js';

/**
 * The guard that looks whether a value has the form of a connection string: `if (!x || !x.includes('AccountKey=')) throw …`.
 * The operand of this test is right of no endpoint and goes. Null where the program does anything else with the value.
 */
export function findFormCheck(
  file: SourceFile,
  reference: TSESTree.Node,
  service: Service | null,
): Guard | null {
  const call = service === null ? null : findFormCall(file, reference, service);
  if (call === null) return null;
  let operand: TSESTree.Node = call;
  for (
    let parent = file.parent(operand);
    parent !== null && isAround(parent, operand);
    parent = file.parent(operand)
  ) {
    operand = parent;
  }
  return findGuardAround(file, operand, false);
}

/** `x.includes('Endpoint=')`, `/AccountKey=/.test(x)`. */
function findFormCall(
  file: SourceFile,
  reference: TSESTree.Node,
  service: Service,
): TSESTree.CallExpression | null {
  const parent = file.parent(reference);
  if (parent?.type === 'MemberExpression' && parent.object === reference) {
    const call = file.parent(parent);
    if (call?.type !== 'CallExpression' || call.callee !== parent) return null;
    if (!/^(?:includes|indexOf|search|match|startsWith)$/u.test(memberName(parent) ?? ''))
      return null;
    return isForm(call.arguments[0], service) ? call : null;
  }
  if (parent?.type !== 'CallExpression' || parent.arguments[0] !== reference) return null;
  const { callee } = parent;
  if (callee.type !== 'MemberExpression' || memberName(callee) !== 'test') return null;
  return isForm(callee.object, service) ? parent : null;
}

function isForm(node: TSESTree.Node | undefined, service: Service): boolean {
  if (node === undefined) return false;
  const pattern = node.type === 'Literal' && 'regex' in node ? node.regex.pattern : null;
  const text = pattern ?? findStringValue(node);
  return text !== null && namesField(service, text);
}

/** `!x`, `x === -1`, `x < 0`, `x === false`: still the same question. */
function isAround(node: TSESTree.Node, inner: TSESTree.Node): boolean {
  if (node.type === 'ChainExpression' || node.type === 'TSNonNullExpression') return true;
  if (node.type === 'UnaryExpression') return node.operator === '!';
  if (node.type !== 'BinaryExpression') return false;
  const other = unwrap(node.left === inner ? node.right : node.left);
  return other.type === 'Literal' || (other.type === 'UnaryExpression' && other.operator === '-');
}

/** Removes such tests, each guard at once. */
export function planFormChecks(file: SourceFile, checks: readonly Guard[]): readonly TextEdit[] {
  const guards = new Map<TSESTree.Node, { guard: Guard; operands: Set<TSESTree.Node> }>();
  for (const guard of checks) {
    const entry = guards.get(guard.statement) ?? { guard, operands: new Set() };
    entry.operands.add(guard.operand);
    guards.set(guard.statement, entry);
  }
  return [...guards.values()].flatMap(({ guard, operands }) =>
    planOperandRemoval(file, guard, operands),
  );
}
