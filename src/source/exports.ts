import type { TSESTree } from '@typescript-eslint/types';
import type { SourceFile } from './source-file.js';
import { memberName } from './syntax.js';

/** A name that a file gives to others. */
export interface ExportFact {
  /** `default` for the default export, `*` for everything of another module. */
  readonly name: string;
  /** The local name behind it, where there is one. */
  readonly local: string | null;
  /** The module that it is passed on from. */
  readonly from: string | null;
}

/** The exports of a file, ES modules and the plain forms of CommonJS: `module.exports = …`, `exports.x = …`. */
export function findExports(file: SourceFile): readonly ExportFact[] {
  return file.ast.body.flatMap((statement): readonly ExportFact[] => {
    switch (statement.type) {
      case 'ExportDefaultDeclaration':
        return [{ name: 'default', local: nameOf(statement.declaration), from: null }];
      case 'ExportAllDeclaration':
        return [{ name: '*', local: null, from: statement.source.value }];
      case 'ExportNamedDeclaration':
        return fromNamed(statement);
      case 'ExpressionStatement':
        return fromCommonJs(statement.expression);
      default:
        return [];
    }
  });
}

function fromNamed(statement: TSESTree.ExportNamedDeclaration): readonly ExportFact[] {
  const from = statement.source?.value ?? null;
  const specifiers = statement.specifiers.map(({ exported, local }) => ({
    name: exported.type === 'Identifier' ? exported.name : exported.value,
    local: local.type === 'Identifier' ? local.name : null,
    from,
  }));
  const { declaration } = statement;
  if (declaration === null) return specifiers;
  const names =
    declaration.type === 'VariableDeclaration'
      ? declaration.declarations.flatMap(({ id }) => namesIn(id))
      : [nameOf(declaration)].filter((name) => name !== null);
  return [...specifiers, ...names.map((name) => ({ name, local: name, from: null }))];
}

function namesIn(pattern: TSESTree.Node): readonly string[] {
  if (pattern.type === 'Identifier') return [pattern.name];
  if (pattern.type !== 'ObjectPattern') return [];
  return pattern.properties.flatMap((property) =>
    property.type === 'Property' ? namesIn(property.value) : [],
  );
}

function nameOf(node: TSESTree.Node): string | null {
  if (node.type === 'Identifier') return node.name;
  return 'id' in node && node.id?.type === 'Identifier' ? node.id.name : null;
}

function fromCommonJs(expression: TSESTree.Expression): readonly ExportFact[] {
  if (expression.type !== 'AssignmentExpression' || expression.left.type !== 'MemberExpression') {
    return [];
  }
  const { left, right } = expression;
  const name = memberName(left);
  if (name === null) return [];
  const isModule = left.object.type === 'Identifier' && left.object.name === 'module';
  if (isModule && name === 'exports') {
    if (right.type !== 'ObjectExpression')
      return [{ name: 'default', local: nameOf(right), from: null }];
    return right.properties.flatMap((property): readonly ExportFact[] =>
      property.type === 'Property' && property.key.type === 'Identifier'
        ? [{ name: property.key.name, local: nameOf(property.value), from: null }]
        : [],
    );
  }
  const object =
    left.object.type === 'MemberExpression' ? memberName(left.object) : nameOf(left.object);
  return object === 'exports' ? [{ name, local: nameOf(right), from: null }] : [];
}
