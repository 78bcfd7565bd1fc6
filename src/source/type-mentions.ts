import type { TSESTree } from '@typescript-eslint/types';
import { type ExportReference, findExport } from './bindings.js';
import type { SourceFile } from './source-file.js';
import { walk } from './walk.js';

/**
 * Whether a file says of anything that it is of a class: `let x: X`, `typeof X`, `import('m').X`, `x instanceof X`. Such
 * code would be wrong, or never true again, with an instance of another class.
 */
export function isMentionedAsType(
  file: SourceFile,
  isMeant: (reference: ExportReference) => boolean,
): boolean {
  let isMentioned = false;
  walk(file.ast, (node) => {
    const reference = findMention(file, node);
    if (reference !== null && isMeant(reference)) isMentioned = true;
    return undefined;
  });
  return isMentioned;
}

function findMention(file: SourceFile, node: TSESTree.Node): ExportReference | null {
  switch (node.type) {
    case 'TSTypeReference':
      return findExport(file, node.typeName);
    case 'TSTypeQuery':
      return node.exprName.type === 'TSImportType' ? null : findExport(file, node.exprName);
    case 'TSImportType': {
      const { qualifier, source } = node;
      const name = qualifier?.type === 'TSQualifiedName' ? qualifier.right : qualifier;
      return name?.type === 'Identifier' && typeof source.value === 'string'
        ? { module: source.value, path: [name.name] }
        : null;
    }
    case 'BinaryExpression':
      return node.operator === 'instanceof' ? findExport(file, node.right) : null;
    default:
      return null;
  }
}
