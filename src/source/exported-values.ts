import type { TSESTree } from '@typescript-eslint/types';
import type { SourceFile, Variable } from './source-file.js';
import { keyName, memberName } from './syntax.js';
import { isGlobal, variableOf } from './variables.js';

/** A place that gives an export, or a member of an exported object, its value. */
export type ValueGiver =
  | {
      readonly kind: 'property';
      readonly object: TSESTree.ObjectExpression;
      readonly property: TSESTree.Property;
      readonly value: TSESTree.Node;
    }
  | {
      readonly kind: 'constant';
      readonly declarator: TSESTree.VariableDeclarator;
      /** `export { name }`, where the constant is not exported in place. */
      readonly specifier: TSESTree.ExportSpecifier | null;
      readonly value: TSESTree.Node;
    }
  | {
      readonly kind: 'assignment';
      readonly statement: TSESTree.ExpressionStatement;
      readonly target: TSESTree.MemberExpression;
      readonly value: TSESTree.Node;
    };

/** Longest way from an export to its value. */
const maximumSteps = 16;

/**
 * Finds all places that give an exported value, `['config', 'storage', 'key']` for instance, in ES modules and in plain
 * CommonJS. Null where the value is computed, or where something else may change it or says of what type it is: then a
 * second value cannot simply stand beside it.
 */
export function findValueGivers(
  file: SourceFile,
  path: readonly string[],
): readonly ValueGiver[] | null {
  const givers = new GiverSearch(file).ofExport(path);
  return givers === null || givers.length === 0 ? null : givers;
}

type Givers = readonly ValueGiver[] | null;

class GiverSearch {
  private steps = 0;

  constructor(private readonly file: SourceFile) {}

  ofExport(path: readonly string[]): Givers {
    const [name, ...rest] = path;
    if (name === undefined) return null;
    const found: Givers[] = [];
    for (const statement of this.file.ast.body) {
      if (statement.type === 'ExportDefaultDeclaration' && name === 'default')
        found.push(this.ofExpression(statement.declaration, rest));
      if (statement.type === 'ExportNamedDeclaration' && statement.source === null)
        found.push(...this.ofNamedExport(statement, name, rest));
    }
    if (found.length === 0) found.push(...this.ofCommonJs(path));
    return join(found);
  }

  private ofNamedExport(
    { declaration, specifiers }: TSESTree.ExportNamedDeclaration,
    name: string,
    rest: readonly string[],
  ): readonly Givers[] {
    const declarators = declaration?.type === 'VariableDeclaration' ? declaration.declarations : [];
    const own = declarators
      .filter(({ id }) => id.type === 'Identifier' && id.name === name)
      .map((declarator) => this.ofDeclarator(declarator, null, rest));
    const passed = specifiers
      .filter(({ exported }) => exported.type === 'Identifier' && exported.name === name)
      .map((specifier) => {
        const variable = variableOf(this.file, specifier.local);
        const declarator = variable?.defs[0]?.node;
        return declarator?.type === 'VariableDeclarator' && variable?.defs.length === 1
          ? this.ofDeclarator(declarator, specifier, rest)
          : null;
      });
    return [...own, ...passed];
  }

  private ofDeclarator(
    declarator: TSESTree.VariableDeclarator,
    specifier: TSESTree.ExportSpecifier | null,
    rest: readonly string[],
  ): Givers {
    const { id, init } = declarator;
    if (id.type !== 'Identifier') return null;
    const variable = variableOf(this.file, id);
    if (rest.length > 0) return variable === null ? null : this.ofVariable(variable, rest);
    const declaration = this.file.parent(declarator);
    const isConstant = declaration?.type === 'VariableDeclaration' && declaration.kind === 'const';
    if (init === null || !isConstant || declaration.declarations.length > 1) return null;
    return [{ kind: 'constant', declarator, specifier, value: init }];
  }

  private ofCommonJs(path: readonly string[]): readonly Givers[] {
    const inner = path[0] === 'default' ? path.slice(1) : path;
    const [name, ...rest] = inner;
    const found: Givers[] = [];
    if (name === undefined) return found;
    for (const statement of this.file.ast.body) {
      for (const { left, right } of assignmentsIn(statement)) {
        if (isModuleExports(this.file, left)) {
          found.push(this.ofExpression(right, inner));
        } else if (isMemberOfExports(this.file, left) && memberName(left) === name) {
          found.push(this.ofAssignedExport(statement, left, right, rest));
        }
      }
    }
    return found;
  }

  private ofAssignedExport(
    statement: TSESTree.Node,
    target: TSESTree.MemberExpression,
    value: TSESTree.Node,
    rest: readonly string[],
  ): Givers {
    if (rest.length > 0) return this.ofExpression(value, rest);
    return statement.type === 'ExpressionStatement'
      ? [{ kind: 'assignment', statement, target, value }]
      : null;
  }

  private ofExpression(node: TSESTree.Node, path: readonly string[]): Givers {
    if (++this.steps > maximumSteps) return null;
    switch (node.type) {
      case 'Identifier': {
        const variable = variableOf(this.file, node);
        return variable === null ? null : this.ofVariable(variable, path);
      }
      case 'AssignmentExpression':
        return this.ofExpression(node.right, path);
      case 'ObjectExpression':
        return this.ofObject(node, path);
      case 'TSAsExpression':
        return isConstAssertion(node) ? this.ofExpression(node.expression, path) : null;
      case 'CallExpression': {
        const [argument] = node.arguments;
        return argument !== undefined && isFreeze(this.file, node.callee)
          ? this.ofExpression(argument, path)
          : null;
      }
      default:
        return null;
    }
  }

  private ofObject(object: TSESTree.ObjectExpression, path: readonly string[]): Givers {
    const [key, ...rest] = path;
    let giver: TSESTree.Property | null = null;
    for (const property of object.properties) {
      // Whatever is spread or computed may be the value, or come after it.
      if (property.type !== 'Property' || property.kind !== 'init' || property.method) return null;
      const name = keyName(property);
      if (name === null) return null;
      if (name === key) giver = property;
    }
    if (giver === null) return [];
    const { value } = giver;
    return rest.length > 0
      ? this.ofExpression(value, rest)
      : [{ kind: 'property', object, property: giver, value }];
  }

  private ofVariable(variable: Variable, path: readonly string[]): Givers {
    if (++this.steps > maximumSteps || path.length === 0) return null;
    const found: Givers[] = [];
    for (const { node } of variable.defs) {
      if (node.type !== 'VariableDeclarator' || node.id.type !== 'Identifier') return null;
      // A declared type would have to have the second name as well.
      if (isTyped(node.id)) return null;
      if (node.init !== null) found.push(this.ofExpression(node.init, path));
    }
    for (const reference of variable.references) {
      if (reference.init === true) continue;
      const use = this.ofUse(reference.identifier, path);
      if (use === null) return null;
      found.push(use);
    }
    return join(found);
  }

  /** What a mention of an exported object gives; null where the object could be changed unseen. */
  private ofUse(identifier: TSESTree.Node, path: readonly string[]): Givers {
    const parent = this.file.parent(identifier);
    switch (parent?.type) {
      case 'AssignmentExpression':
        return parent.left === identifier ? this.ofExpression(parent.right, path) : [];
      case 'MemberExpression':
        return parent.object === identifier ? this.ofMember(parent, path) : null;
      case 'ExportSpecifier':
      case 'ExportDefaultDeclaration':
      case 'TSTypeQuery':
      case 'Property':
      case 'VariableDeclarator':
        return [];
      case 'CallExpression':
        return isFreeze(this.file, parent.callee) ? [] : null;
      default:
        return null;
    }
  }

  private ofMember(member: TSESTree.MemberExpression, path: readonly string[]): Givers {
    const assignment = this.file.parent(member);
    if (assignment?.type !== 'AssignmentExpression' || assignment.left !== member) return [];
    const name = memberName(member);
    if (name === null) return null;
    if (name !== path[0]) return [];
    const statement = this.file.parent(assignment);
    const isTop =
      statement?.type === 'ExpressionStatement' && this.file.parent(statement) === this.file.ast;
    if (!isTop || path.length > 1 || assignment.operator !== '=') return null;
    return [{ kind: 'assignment', statement, target: member, value: assignment.right }];
  }
}

/** `a = b;`, and `const c = (a = b);`. */
function assignmentsIn(
  statement: TSESTree.ProgramStatement,
): readonly TSESTree.AssignmentExpression[] {
  const expressions =
    statement.type === 'ExpressionStatement'
      ? [statement.expression]
      : statement.type === 'VariableDeclaration'
        ? statement.declarations.map(({ init }) => init)
        : [];
  return expressions.filter(
    (node) => node?.type === 'AssignmentExpression' && node.operator === '=',
  ) as readonly TSESTree.AssignmentExpression[];
}

function join(found: readonly Givers[]): Givers {
  const givers: ValueGiver[] = [];
  for (const part of found) {
    if (part === null) return null;
    for (const giver of part)
      if (!givers.some(({ value }) => value === giver.value)) givers.push(giver);
  }
  return givers;
}

function isTyped({ typeAnnotation }: TSESTree.Identifier): boolean {
  // Parsers leave it out, or set it to null.
  const annotation: unknown = typeAnnotation;
  return annotation !== undefined && annotation !== null;
}

function isModuleExports(file: SourceFile, node: TSESTree.Node): boolean {
  return (
    node.type === 'MemberExpression' &&
    memberName(node) === 'exports' &&
    isGlobal(file, node.object, 'module')
  );
}

/** `exports.name`, `module.exports.name`. */
function isMemberOfExports(
  file: SourceFile,
  node: TSESTree.Node,
): node is TSESTree.MemberExpression {
  if (node.type !== 'MemberExpression') return false;
  return isGlobal(file, node.object, 'exports') || isModuleExports(file, node.object);
}

function isFreeze(file: SourceFile, callee: TSESTree.Node): boolean {
  return (
    callee.type === 'MemberExpression' &&
    memberName(callee) === 'freeze' &&
    isGlobal(file, callee.object, 'Object')
  );
}

function isConstAssertion({ typeAnnotation: type }: TSESTree.TSAsExpression): boolean {
  return (
    type.type === 'TSTypeReference' &&
    type.typeName.type === 'Identifier' &&
    type.typeName.name === 'const'
  );
}
