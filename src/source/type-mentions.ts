import type { TSESTree } from '@typescript-eslint/types';
import { type ExportReference, findExport } from './bindings.js';
import type { SourceFile } from './source-file.js';
import { walk } from './walk.js';

/**
 * Where a file says of anything that it is of a class: `let x: X`, `typeof X`, `import('m').X`, `x instanceof X`. Such code
 * would be wrong, or never true again, with an instance of another class.
 */
export function findTypeMentions(
  file: SourceFile,
  isMeant: (reference: ExportReference) => boolean,
): readonly TSESTree.Node[] {
  const mentions: TSESTree.Node[] = [];
  walk(file.ast, (node) => {
    const reference = findMention(file, node);
    if (reference !== null && isMeant(reference)) mentions.push(node);
    return undefined;
  });
  return mentions;
}

/** Whether a file says so of anything; see {@link findTypeMentions}. */
export function isMentionedAsType(
  file: SourceFile,
  isMeant: (reference: ExportReference) => boolean,
): boolean {
  return findTypeMentions(file, isMeant).length > 0;
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
