import type { TSESTree } from '@typescript-eslint/types';
import type { ValueName } from '../secrets/located-text.js';
import { climbFromCall } from './call-names.js';
import { climbFromEnumMember, climbFromField } from './class-names.js';
import { end, named, through, type Climb } from './climb.js';
import { lastNameOf } from './expression-names.js';
import { climbFromReturn } from './function-names.js';
import { climbFromArray, climbFromProperty } from './literal-names.js';
import { climbFromMember } from './member-names.js';
import { addName } from './name-list.js';
import { climbFromBinary, climbFromConditional, climbFromLogical } from './operator-names.js';
import { climbFromPattern, namesOfHolder } from './pattern-names.js';
import type { SourceFile } from './source-file.js';
import { isWrapper } from './syntax.js';

/** Names further out say little. */
const MAX_NAMES = 8;

/** Steps outwards; lists that are nested deeper than this are no code that a person wrote. */
const MAX_STEPS = 256;

/**
 * The names that a value goes by, nearest first: what holds it, what it is passed to, what it stands in for. The way leads
 * outwards as long as the value stays what it is; what a function makes of its argument is something else.
 */
export function namesOf(file: SourceFile, node: TSESTree.Node): readonly ValueName[] {
  const names: ValueName[] = [];
  let current: TSESTree.Node | null = node;
  for (let step = 0; current !== null && step < MAX_STEPS; step++) {
    const parent = file.parent(current);
    if (parent === null) break;
    const climb = climbTo(file, parent, current, names.at(-1));
    for (const name of climb.names) addName(names, name);
    if (names.length >= MAX_NAMES) break;
    current = climb.next;
  }
  return names.slice(0, MAX_NAMES);
}

/** The step from a value, or from what holds it, to the node around it. */
function climbTo(
  file: SourceFile,
  parent: TSESTree.Node,
  child: TSESTree.Node,
  last: ValueName | undefined,
): Climb {
  if (isWrapper(parent)) return through(parent);
  switch (parent.type) {
    case 'AwaitExpression':
    case 'SpreadElement':
    case 'ObjectExpression':
    case 'TemplateLiteral':
    case 'TaggedTemplateExpression':
    case 'JSXExpressionContainer':
      return through(parent);
    case 'SequenceExpression':
      return parent.expressions.at(-1) === child ? through(parent) : end;
    case 'LogicalExpression':
      return climbFromLogical(file, parent, child);
    case 'ConditionalExpression':
      return climbFromConditional(file, parent, child);
    case 'BinaryExpression':
      return climbFromBinary(file, parent, child);
    case 'MemberExpression':
      return climbFromMember(file, parent, child);
    case 'CallExpression':
    case 'NewExpression':
      return climbFromCall(file, parent, child, last);
    case 'ArrayExpression':
      return climbFromArray(file, parent, child);
    case 'ReturnStatement':
    case 'YieldExpression':
      return climbFromReturn(file, parent);
    case 'ArrowFunctionExpression':
      return parent.body === child ? climbFromReturn(file, parent) : end;
    default:
      return climbToHolder(file, parent, child);
  }
}

/** The step to what has the value by a name. */
function climbToHolder(file: SourceFile, parent: TSESTree.Node, child: TSESTree.Node): Climb {
  switch (parent.type) {
    case 'Property':
      return parent.value === child ? climbFromProperty(file, parent) : end;
    case 'AssignmentPattern':
      return parent.right === child ? climbFromPattern(file, parent) : end;
    case 'VariableDeclarator':
      return { names: namesOfHolder(file, parent.id), next: null };
    case 'AssignmentExpression':
      return parent.right === child
        ? { names: namesOfHolder(file, parent.left), next: parent }
        : end;
    case 'PropertyDefinition':
    case 'AccessorProperty':
      return parent.value === child ? climbFromField(file, parent) : end;
    case 'TSEnumMember':
      return climbFromEnumMember(file, parent);
    case 'JSXAttribute':
      return named(attributeName(parent), 'attribute');
    case 'SwitchCase':
      return parent.test === child ? climbFromCase(file, parent) : end;
    case 'ForOfStatement':
      return parent.right === child ? climbFromLoop(file, parent) : end;
    default:
      return end;
  }
}

function attributeName({ name }: TSESTree.JSXAttribute): string {
  return name.type === 'JSXIdentifier' ? name.name : name.name.name;
}

function climbFromCase(file: SourceFile, node: TSESTree.SwitchCase): Climb {
  const parent = file.parent(node);
  const subject = parent?.type === 'SwitchStatement' ? parent.discriminant : null;
  return named(subject === null ? null : lastNameOf(file, subject), 'compared');
}

function climbFromLoop(file: SourceFile, { left }: TSESTree.ForOfStatement): Climb {
  const holder = left.type === 'VariableDeclaration' ? left.declarations[0]?.id : left;
  // A pattern takes the element apart, not the list.
  const isName = holder?.type === 'Identifier' || holder?.type === 'MemberExpression';
  return { names: isName ? namesOfHolder(file, holder) : [], next: null };
}
