import type { TSESTree } from '@typescript-eslint/types';
import { identityPackage } from '../catalogue/identity-package.js';
import { findRows } from '../catalogue/lookup.js';
import { findExport } from '../source/bindings.js';
import { createLineIndex } from '../source/line-index.js';
import type { SourceFile } from '../source/source-file.js';
import { readsOf } from '../source/variables.js';
import { walk } from '../source/walk.js';

/**
 * A sentence about the identities that a file has besides a new one: a credential that it constructs or imports. Two
 * identities in one file are rarely meant, and no type tells them apart.
 */
export function otherIdentityNotesOf(file: SourceFile): readonly string[] {
  const lines = createLineIndex(file.text);
  const places = [...constructedIn(file), ...importedIn(file)].map(
    ({ name, node }) => `${name} in line ${String(lines.placeOf(node.range[0]).line)}`,
  );
  if (places.length === 0) return [];
  return [
    `${file.path}: signs in with another credential as well (${places.join(', ')}). If both are meant to be one identity, let all clients use one of them.`,
  ];
}

interface Named {
  readonly name: string;
  readonly node: TSESTree.Node;
}

/** Credentials of `@azure/identity` that hold no secret, chains and what is within them counted once. */
function constructedIn(file: SourceFile): readonly Named[] {
  const found: Named[] = [];
  walk(file.ast, (node) => {
    if (node.type !== 'NewExpression') return undefined;
    const reference = findExport(file, node.callee);
    const name = reference?.path.at(-1);
    if (reference?.module !== identityPackage || name?.endsWith('Credential') !== true)
      return undefined;
    const isSecret = findRows(reference.module, reference.path).length > 0;
    if (isSecret) return undefined;
    found.push({ name, node });
    return 'skip';
  });
  return found;
}

/** `import { credential } from './sign-in.js'`, where something reads it. */
function importedIn(file: SourceFile): readonly Named[] {
  return file.scopes.scopes.flatMap((scope) =>
    scope.variables.flatMap((variable): readonly Named[] => {
      const [definition] = variable.defs;
      const isImport = definition?.type === 'ImportBinding';
      if (!isImport || !/^(?:[a-z]\w*C|c)redentials?$/u.test(variable.name)) return [];
      const isType = isTypeImport(definition.parent) || readsOf(variable).length === 0;
      return isType ? [] : [{ name: variable.name, node: definition.name }];
    }),
  );
}

function isTypeImport(declaration: TSESTree.Node | null | undefined): boolean {
  return declaration?.type === 'ImportDeclaration' && declaration.importKind === 'type';
}
