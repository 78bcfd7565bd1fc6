import type { TSESTree } from '@typescript-eslint/types';
import type { SourceFile } from './source-file.js';

/** Whether `this` means an instance of the same class at two places; static members have a `this` of their own. */
export function haveSameThis(file: SourceFile, a: TSESTree.Node, b: TSESTree.Node): boolean {
  const owner = findOwner(file, a);
  const other = findOwner(file, b);
  return owner !== null && owner.body === other?.body && owner.isStatic === other.isStatic;
}

interface Owner {
  readonly body: TSESTree.Node;
  readonly isStatic: boolean;
}

/** The class whose instance `this` is; null where a plain function has a `this` of its own. */
function findOwner(file: SourceFile, node: TSESTree.Node): Owner | null {
  for (let at = file.parent(node); at !== null; at = file.parent(at)) {
    switch (at.type) {
      case 'MethodDefinition':
      case 'PropertyDefinition': {
        const body = file.parent(at);
        return body === null ? null : { body, isStatic: at.static };
      }
      case 'FunctionDeclaration':
        return null;
      case 'FunctionExpression':
        if (file.parent(at)?.type !== 'MethodDefinition') return null;
        break;
      default:
    }
  }
  return null;
}
