import type { SourceFile } from '../source/source-file.js';

/** The modules that a file imports at its top level by `import` or by a plain `require('…')` anywhere. */
export function findImportedModules(file: SourceFile): ReadonlySet<string> {
  const modules = new Set<string>();
  for (const statement of file.ast.body) {
    if (statement.type === 'ImportDeclaration') modules.add(statement.source.value);
  }
  for (const match of file.text.matchAll(/\brequire\s*\(\s*(['"])(?<name>[^'"]+)\1\s*\)/gu)) {
    const name = match.groups?.['name'];
    if (name !== undefined) modules.add(name);
  }
  return modules;
}
