import type { TextEdit } from './edits.js';
import { freeName } from './free-name.js';
import { findExistingImport, planExtension, printAll, type Specifier } from './import-existing.js';
import { findLastImport, planImportStatement } from './import-place.js';
import { importStyleOf, type ImportStyle } from './import-style.js';
import { findLineEndAfter, statementEndOf } from './lines.js';
import type { SourceFile } from './source-file.js';

/** How code comes to use exports of a module. */
export interface ImportsPlan {
  readonly edits: readonly TextEdit[];
  /** What code writes to use each export: its name, an alias, or a member of a namespace. */
  readonly expressions: ReadonlyMap<string, string>;
  /**
   * The offset after which module-level code may use the bindings: the end of the line of the last import, in CommonJS of
   * the statement that requires them. Text that is inserted at this offset must come after {@link ImportsPlan.edits}.
   */
  readonly readyAfter: number;
}

/** The plan for a single export. */
export interface ImportPlan extends Omit<ImportsPlan, 'expressions'> {
  readonly expression: string;
}

/** Plans how to reach one export; see {@link planImports}. */
export function planImport(file: SourceFile, moduleName: string, exportName: string): ImportPlan {
  const { edits, expressions, readyAfter: offset } = planImports(file, moduleName, [exportName]);
  return { edits, expression: expressions.get(exportName) ?? exportName, readyAfter: offset };
}

/**
 * Plans how to reach exports: by what the file imports already, by more specifiers in an import of the module, or by a
 * statement of its own in the file's style. Imports of types are never used or changed, nor are imports inside functions.
 */
export function planImports(
  file: SourceFile,
  moduleName: string,
  exportNames: readonly string[],
): ImportsPlan {
  const edits: TextEdit[] = [];
  const expressions = new Map<string, string>();
  const offsets: number[] = [];
  const missing: Specifier[] = [];
  for (const exportName of exportNames) {
    const existing = findExistingImport(file, moduleName, exportName);
    const name = freeName(file, exportName);
    expressions.set(exportName, existing?.expression ?? name);
    if (existing === null) missing.push({ exportName, name });
    else offsets.push(readyAfter(file, existing.statement));
  }
  const extension = missing.length === 0 ? null : planExtension(file, moduleName, missing);
  if (extension !== null) {
    edits.push(...extension.edits);
    offsets.push(readyAfter(file, extension.statement));
  } else if (missing.length > 0) {
    const style = importStyleOf(file);
    const created = newStatement(file, style, moduleName, missing);
    const edit = planImportStatement(file, style, created.code);
    edits.push(edit);
    offsets.push(edit.range[0]);
    for (const [exportName, expression] of created.expressions) {
      expressions.set(exportName, expression);
    }
  }
  return { edits, expressions, readyAfter: Math.max(0, ...offsets) };
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
  specifiers: readonly Specifier[],
): { readonly code: string; readonly expressions: ReadonlyMap<string, string> } {
  const source = `${style.quote}${moduleName}${style.quote}`;
  const list = (separator: string): string => printAll(specifiers, separator).join(', ');
  const expressions = new Map(specifiers.map(({ exportName, name }) => [exportName, name]));
  switch (style.kind) {
    case 'esm': {
      const code = `import { ${list(' as ')} } from ${source}${style.semicolon}`;
      return { code, expressions };
    }
    case 'commonjs': {
      const code = `${style.keyword} { ${list(': ')} } = require(${source})${style.semicolon}`;
      return { code, expressions };
    }
    case 'import-equals': {
      const namespace = freeName(file, namespaceNameOf(moduleName));
      const members = specifiers.map(
        ({ exportName }) => [exportName, `${namespace}.${exportName}`] as const,
      );
      const code = `import ${namespace} = require(${source})${style.semicolon}`;
      return { code, expressions: new Map(members) };
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
