import type { TextEdit } from './edits.js';
import { freeName } from './free-name.js';
import { findExistingImport, planExtension } from './import-existing.js';
import { findLastImport, planImportStatement } from './import-place.js';
import { importStyleOf, type ImportStyle } from './import-style.js';
import { findLineEndAfter, statementEndOf } from './lines.js';
import type { SourceFile } from './source-file.js';

/** How code comes to use an export of a module. */
export interface ImportPlan {
  readonly edits: readonly TextEdit[];
  /** What code writes to use the export: its name, an alias, or a member of a namespace. */
  readonly expression: string;
  /**
   * The offset after which module-level code may use the binding: the end of the line of the last import, in CommonJS of
   * the statement that requires it. Text that is inserted at this offset must come after {@link ImportPlan.edits}.
   */
  readonly readyAfter: number;
}

/**
 * Plans how to reach an export: by what the file imports already, by one more specifier in an import of the module, or by
 * a statement of its own in the file's style. Imports of types are never used or changed, nor are imports inside functions.
 */
export function planImport(file: SourceFile, moduleName: string, exportName: string): ImportPlan {
  const existing = findExistingImport(file, moduleName, exportName);
  if (existing !== null) {
    return {
      edits: [],
      expression: existing.expression,
      readyAfter: readyAfter(file, existing.statement),
    };
  }
  const name = freeName(file, exportName);
  const extension = planExtension(file, moduleName, exportName, name);
  if (extension !== null) {
    return {
      edits: extension.edits,
      expression: name,
      readyAfter: readyAfter(file, extension.statement),
    };
  }
  const style = importStyleOf(file);
  const { code, expression } = newStatement(file, style, moduleName, exportName, name);
  const edit = planImportStatement(file, style, code);
  return { edits: [edit], expression, readyAfter: edit.range[0] };
}

type Statement = SourceFile['ast']['body'][number];

/** An ES import is ready wherever it stands, but a line after the imports is where its users belong. */
function readyAfter(file: SourceFile, statement: Statement): number {
  const isEsm = statement.type === 'ImportDeclaration';
  const last = isEsm ? (findLastImport(file) ?? statement) : statement;
  const end = statementEndOf(file.text, last);
  return findLineEndAfter(file, end) ?? end;
}

function newStatement(
  file: SourceFile,
  style: ImportStyle,
  moduleName: string,
  exportName: string,
  name: string,
): { readonly code: string; readonly expression: string } {
  const source = `${style.quote}${moduleName}${style.quote}`;
  switch (style.kind) {
    case 'esm': {
      const specifier = name === exportName ? name : `${exportName} as ${name}`;
      return { code: `import { ${specifier} } from ${source}${style.semicolon}`, expression: name };
    }
    case 'commonjs': {
      const property = name === exportName ? name : `${exportName}: ${name}`;
      const code = `${style.keyword} { ${property} } = require(${source})${style.semicolon}`;
      return { code, expression: name };
    }
    case 'import-equals': {
      const namespace = freeName(file, namespaceNameOf(moduleName));
      const code = `import ${namespace} = require(${source})${style.semicolon}`;
      return { code, expression: `${namespace}.${exportName}` };
    }
  }
}

/** `@azure/storage-blob` → `storageBlob`. */
function namespaceNameOf(moduleName: string): string {
  const words = (moduleName.split('/').at(-1) ?? moduleName)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const name = words
    .map((word, i) => (i === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('');
  return /^\p{L}/u.test(name) ? name : `module${name}`;
}
