import type { TSESTree } from '@typescript-eslint/types';
import { codeRangeOf } from './code-range.js';
import { isTypeScript } from './language.js';
import { lineBreakOf, statementEndOf } from './lines.js';
import { findRequiredModule, isRequireStatement } from './required-module.js';
import type { SourceFile } from './source-file.js';
import { isGlobal } from './variables.js';
import { walk } from './walk.js';

/** How new import statements of a file are written. */
export interface ImportStyle {
  /** `import-equals`: TypeScript's `import x = require('x')`. */
  readonly kind: 'esm' | 'commonjs' | 'import-equals';
  readonly quote: "'" | '"';
  readonly semicolon: '' | ';';
  readonly lineBreak: string;
  /** The keyword of a new require statement. */
  readonly keyword: 'const' | 'var';
}

/** The file's own style: from its imports first, then from the rest of its text. */
export function importStyleOf(file: SourceFile): ImportStyle {
  const imports = file.ast.body.filter((statement) => isImport(file, statement));
  return {
    kind: kindOf(file),
    quote: quoteOf(file, imports),
    semicolon: semicolonOf(file, imports),
    lineBreak: lineBreakOf(file.text),
    keyword: imports.some((node) => node.type === 'VariableDeclaration' && node.kind === 'var')
      ? 'var'
      : 'const',
  };
}

function isImport(file: SourceFile, statement: TSESTree.ProgramStatement): boolean {
  return (
    statement.type === 'ImportDeclaration' ||
    statement.type === 'TSImportEqualsDeclaration' ||
    isRequireStatement(file, statement)
  );
}

function kindOf(file: SourceFile): ImportStyle['kind'] {
  const { body } = file.ast;
  if (body.some((statement) => statement.type === 'ImportDeclaration')) return 'esm';
  if (
    body.some(
      (statement) => isExternalImportEquals(statement) || statement.type === 'TSExportAssignment',
    )
  ) {
    return 'import-equals';
  }
  if (body.some((statement) => statement.type.startsWith('Export'))) return 'esm';
  // Every block of a component is a module.
  if (/\.m[jt]s$/iu.test(file.path) || file.script !== undefined) return 'esm';
  if (usesCommonJs(file)) return 'commonjs';
  if (/\.cjs$/iu.test(file.path)) return 'commonjs';
  // The only form that TypeScript accepts in such a file under every setting.
  if (/\.cts$/iu.test(file.path)) return 'import-equals';
  return isTypeScript(file.path) || file.package.type === 'module' ? 'esm' : 'commonjs';
}

function isExternalImportEquals(statement: TSESTree.ProgramStatement): boolean {
  return (
    statement.type === 'TSImportEqualsDeclaration' &&
    statement.moduleReference.type === 'TSExternalModuleReference'
  );
}

function usesCommonJs(file: SourceFile): boolean {
  return file.scopes.scopes.some((scope) =>
    scope.references.some(({ identifier }) =>
      ['require', 'module', 'exports'].some((name) => isGlobal(file, identifier, name)),
    ),
  );
}

function quoteOf(file: SourceFile, imports: readonly TSESTree.Node[]): ImportStyle['quote'] {
  const raws = imports.flatMap((node) => findModuleLiteral(file, node)?.raw ?? []);
  const own = majority(raws.map((raw) => raw.startsWith('"')));
  if (own !== null) return own ? '"' : "'";
  const strings = file.text.slice(...codeRangeOf(file)).match(/"[^"'\n\r]*"|'[^"'\n\r]*'/gu) ?? [];
  return majority(strings.map((string) => string.startsWith('"'))) === true ? '"' : "'";
}

function findModuleLiteral(file: SourceFile, node: TSESTree.Node): TSESTree.StringLiteral | null {
  if (node.type === 'ImportDeclaration') return node.source;
  const [declarator] = node.type === 'VariableDeclaration' ? node.declarations : [];
  const required = declarator?.init == null ? null : findRequiredModule(file, declarator.init);
  const literal = required?.literal;
  if (node.type === 'TSImportEqualsDeclaration') {
    const target = node.moduleReference;
    return target.type === 'TSExternalModuleReference' ? target.expression : null;
  }
  return literal ?? null;
}

function semicolonOf(
  file: SourceFile,
  imports: readonly TSESTree.Node[],
): ImportStyle['semicolon'] {
  const isTerminated = (node: TSESTree.Node): boolean =>
    file.text[statementEndOf(file.text, node) - 1] === ';';
  const answer =
    majority(imports.map(isTerminated)) ?? majority(terminableStatements(file).map(isTerminated));
  return answer === false ? '' : ';';
}

/** Statements that end with a semicolon where the author writes them. */
function terminableStatements(file: SourceFile): readonly TSESTree.Node[] {
  const statements: TSESTree.Node[] = [];
  walk(file.ast, (node, parent) => {
    const isDeclaration =
      node.type === 'VariableDeclaration' && !(parent?.type ?? '').startsWith('For');
    if (isDeclaration || /^(?:Expression|Return|Throw)Statement$/u.test(node.type)) {
      statements.push(node);
    }
    return undefined;
  });
  return statements;
}

/** What most say, the first one in a tie; null where nobody says anything. */
function majority(votes: readonly boolean[]): boolean | null {
  const [first] = votes;
  if (first === undefined) return null;
  const yes = votes.filter(Boolean).length;
  return yes * 2 === votes.length ? first : yes * 2 > votes.length;
}
