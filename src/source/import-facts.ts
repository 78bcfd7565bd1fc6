import type { TSESTree } from '@typescript-eslint/types';
import { isRequire } from './bindings.js';
import type { SourceFile } from './source-file.js';
import { findStringValue } from './syntax.js';
import { walk } from './walk.js';

/** A module that a file loads, and what it takes from it. */
export interface ImportFact {
  readonly specifier: string;
  /** Imported names; `*` for the namespace, as with `require` and dynamic imports. */
  readonly names: readonly string[];
  /** Only types, so that nothing is loaded. */
  readonly isType?: true;
}

/** The modules that a file imports, requires or re-exports. */
export function findImportFacts(file: SourceFile): readonly ImportFact[] {
  const facts: ImportFact[] = [];
  walk(file.ast, (node) => {
    switch (node.type) {
      case 'ImportDeclaration':
        facts.push({
          specifier: node.source.value,
          names: node.specifiers.map((specifier) => {
            if (specifier.type === 'ImportDefaultSpecifier') return 'default';
            if (specifier.type === 'ImportNamespaceSpecifier') return '*';
            const { imported } = specifier;
            return imported.type === 'Identifier' ? imported.name : imported.value;
          }),
          ...(isTypeImport(node) ? { isType: true } : {}),
        });
        break;
      case 'ExportNamedDeclaration':
        if (node.source !== null)
          facts.push({
            specifier: node.source.value,
            names: node.specifiers.map(({ local }) =>
              local.type === 'Identifier' ? local.name : local.value,
            ),
            ...(node.exportKind === 'type' ? { isType: true } : {}),
          });
        break;
      case 'ExportAllDeclaration':
        facts.push({ specifier: node.source.value, names: ['*'] });
        break;
      case 'TSExternalModuleReference':
        push(facts, findStringValue(node.expression));
        break;
      case 'ImportExpression':
        push(facts, findStringValue(node.source));
        break;
      case 'CallExpression': {
        const [argument] = node.arguments;
        if (argument !== undefined && isRequire(file, node.callee))
          push(facts, findStringValue(argument));
        break;
      }
      default:
    }
    return undefined;
  });
  return facts;
}

function isTypeImport({ importKind, specifiers }: TSESTree.ImportDeclaration): boolean {
  const isType = (specifier: TSESTree.ImportClause): boolean =>
    specifier.type === 'ImportSpecifier' && specifier.importKind === 'type';
  return importKind === 'type' || (specifiers.length > 0 && specifiers.every(isType));
}

function push(facts: ImportFact[], specifier: string | null): void {
  if (specifier !== null) facts.push({ specifier, names: ['*'] });
}
