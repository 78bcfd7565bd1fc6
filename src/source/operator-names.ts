import type { TSESTree } from '@typescript-eslint/types';
import type { ValueName } from '../secrets/located-text.js';
import { end, named, through, type Climb } from './climb.js';
import { lastNameOf, nameOfAlternative, settingOf } from './expression-names.js';
import type { SourceFile } from './source-file.js';
import { unwrap } from './syntax.js';

/** Alternatives before a value that are asked for their names. */
const MAX_ALTERNATIVES = 4;

/** `a || b || value`: the value stands in for b and for a. On the left side it has no name here. */
export function climbFromLogical(
  file: SourceFile,
  parent: TSESTree.LogicalExpression,
  child: TSESTree.Node,
): Climb {
  if (parent.right !== child || parent.operator === '&&') return through(parent);
  const names: ValueName[] = [];
  let left = unwrap(parent.left);
  for (let i = 1; i < MAX_ALTERNATIVES && isChoice(left); i++) {
    names.push(...alternative(file, left.right));
    left = unwrap(left.left);
  }
  return { names: [...names, ...alternative(file, left)], next: parent };
}

function isChoice(node: TSESTree.Node): node is TSESTree.LogicalExpression {
  return node.type === 'LogicalExpression' && node.operator !== '&&';
}

function alternative(file: SourceFile, node: TSESTree.Node): readonly ValueName[] {
  const name = nameOfAlternative(file, node);
  return name === null ? [] : [name];
}

/** `process.env.X ? process.env.X : value`; the condition itself is no value. */
export function climbFromConditional(
  file: SourceFile,
  parent: TSESTree.ConditionalExpression,
  child: TSESTree.Node,
): Climb {
  if (parent.test === child) return end;
  const other = parent.consequent === child ? parent.alternate : parent.consequent;
  return named(settingOf(file, other), 'setting', parent);
}

/** A sum goes on with the value, a comparison names what it is compared with. */
export function climbFromBinary(
  file: SourceFile,
  parent: TSESTree.BinaryExpression,
  child: TSESTree.Node,
): Climb {
  if (parent.operator === '+') return through(parent);
  if (!/^[!=]==?$/u.test(parent.operator)) return end;
  return named(lastNameOf(file, parent.left === child ? parent.right : parent.left), 'compared');
}
