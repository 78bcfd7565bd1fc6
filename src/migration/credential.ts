import type { TSESTree } from '@typescript-eslint/types';
import { findExport } from '../source/bindings.js';
import { containsRange, type TextEdit } from '../source/edits.js';
import { freeName } from '../source/free-name.js';
import { type ImportStyle, importStyleOf } from '../source/import-style.js';
import { findLastImport } from '../source/import-place.js';
import { planImport } from '../source/imports.js';
import { findLineEndAfter, indentationAt, lineStartOf, skipTrivia } from '../source/lines.js';
import { isRequireStatement } from '../source/required-module.js';
import type { SourceFile, Variable } from '../source/source-file.js';
import { findEnclosingFunction, topLevelStatementOf } from '../source/variables.js';
import { walk } from '../source/walk.js';
import { printString } from './expression.js';
import type { ClientId, Target } from './target.js';

/** How migrated clients of a file come by their credential. */
export interface CredentialPlan {
  /** The name of the variable. */
  readonly expression: string;
  readonly edits: readonly TextEdit[];
}

/** A class of `@azure/identity` and the arguments that the target gives it. */
interface Construction {
  readonly exportName: string;
  readonly print: (names: ReadonlyMap<string, string>) => string;
  readonly needs: readonly string[];
}

/**
 * Plans the credential for clients at `sites`: the one that the file has already, where it is the same and surely there
 * in time, else a new one. It stands at the top of the module, behind imports and what loads the environment, so that it
 * exists before any function can run; where the environment is loaded inside a function, it stands before the client.
 */
export function planCredential(
  file: SourceFile,
  target: Target,
  sites: readonly TSESTree.Node[],
  replaced: Variable | null,
): CredentialPlan {
  const style = importStyleOf(file);
  const construction = constructionFor(file, target, style);
  const existing = findExistingCredential(file, construction, sites);
  if (existing !== null) return { expression: existing, edits: [] };
  const imports = construction.needs.map((name) => planImport(file, '@azure/identity', name));
  const names = new Map(
    construction.needs.map((name, index) => [name, imports[index]?.expression ?? name]),
  );
  const expression = isNameFreeFor(file, sites, replaced) ? NAME : freeName(file, NAME);
  const statement = `const ${expression} = ${construction.print(names)}${style.semicolon}`;
  const edits = mergeImports(imports.flatMap((plan) => plan.edits));
  const readyAfter = Math.max(0, ...imports.map((plan) => plan.readyAfter));
  const placed = placeStatement(file, sites, statement, style, readyAfter);
  return { expression, edits: [...edits, withoutDoubleBreak(placed, edits)] };
}

/** An import at the same place may end in a line break of its own. */
function withoutDoubleBreak(placed: TextEdit, imports: readonly TextEdit[]): TextEdit {
  const neighbour = imports.find(({ range }) => range[0] === placed.range[0]);
  const hasBreak = neighbour?.text.endsWith('\n') === true;
  return hasBreak ? { ...placed, text: placed.text.replace(/^\r?\n/u, '') } : placed;
}

const NAME = 'credential';

/**
 * Whether the usual name can stand for the new constant at all sites: nothing else at module level has it or means it, and
 * no scope around a site does. A key credential of that name does not count, because it goes.
 */
function isNameFreeFor(
  file: SourceFile,
  sites: readonly TSESTree.Node[],
  replaced: Variable | null,
): boolean {
  return file.scopes.scopes.every((scope) => {
    const taken = scope.set.get(NAME);
    const isGlobal = scope.through.some(
      ({ identifier, resolved }) => identifier.name === NAME && resolved === null,
    );
    if (isGlobal) return false;
    if (taken === undefined || taken === replaced || taken.defs.length === 0) return true;
    const { block } = scope;
    return (
      block.type !== 'Program' && !sites.some(({ range }) => containsRange(block.range, range))
    );
  });
}

function constructionFor(file: SourceFile, target: Target, style: ImportStyle): Construction {
  const { clientId } = target;
  const id = clientId === null ? null : printClientId(file, clientId, style.quote);
  switch (target.credential) {
    case 'default':
      return simple(
        'DefaultAzureCredential',
        id === null ? '' : `{ managedIdentityClientId: ${id} }`,
      );
    case 'managed-identity':
      return simple('ManagedIdentityCredential', id === null ? '' : `{ clientId: ${id} }`);
    case 'chained':
      return {
        exportName: 'ChainedTokenCredential',
        needs: ['ChainedTokenCredential', 'ManagedIdentityCredential', 'AzureCliCredential'],
        print: (names) =>
          `new ${name(names, 'ChainedTokenCredential')}(new ${name(names, 'ManagedIdentityCredential')}(${id === null ? '' : `{ clientId: ${id} }`}), new ${name(names, 'AzureCliCredential')}())`,
      };
  }
}

function simple(exportName: string, args: string): Construction {
  return {
    exportName,
    needs: [exportName],
    print: (names) => `new ${name(names, exportName)}(${args})`,
  };
}

function name(names: ReadonlyMap<string, string>, exportName: string): string {
  return names.get(exportName) ?? exportName;
}

function printClientId(file: SourceFile, clientId: ClientId, quote: string): string {
  return clientId.kind === 'literal'
    ? printString(clientId.value, quote)
    : printSetting(file, clientId.name, quote);
}

/** `process.env.NAME`, or `process.env['NAME']` in a file that writes its settings so. */
export function printSetting(file: SourceFile, setting: string, quote: string): string {
  const usesBrackets =
    /\bprocess\.env\[\s*['"]/u.test(file.text) && !/\bprocess\.env\.\w/u.test(file.text);
  const isName = /^[A-Za-z_]\w*$/u.test(setting);
  return usesBrackets || !isName
    ? `process.env[${printString(setting, quote)}]`
    : `process.env.${setting}`;
}

/** A constant of the module that holds exactly what the plan would construct. */
function findExistingCredential(
  file: SourceFile,
  construction: Construction,
  sites: readonly TSESTree.Node[],
): string | null {
  for (const statement of file.ast.body) {
    const declaration =
      statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (declaration?.type !== 'VariableDeclaration' || declaration.kind !== 'const') continue;
    for (const { id, init } of declaration.declarations) {
      if (id.type !== 'Identifier' || init?.type !== 'NewExpression') continue;
      if (!isSameConstruction(file, init, construction)) continue;
      if (isReadyAt(file, statement, sites) && isVisibleAt(file, id, sites)) return id.name;
    }
  }
  return null;
}

function isSameConstruction(
  file: SourceFile,
  node: TSESTree.NewExpression,
  construction: Construction,
): boolean {
  const reference = findExport(file, node.callee);
  if (
    reference?.module !== '@azure/identity' ||
    reference.path.at(-1) !== construction.exportName
  ) {
    return false;
  }
  const wanted = construction.print(new Map()).replace(/^new \w+/u, '');
  const actual = file.text.slice(node.callee.range[1], node.range[1]);
  return normalise(wanted) === normalise(actual);
}

function normalise(code: string): string {
  return code
    .replaceAll(/[\s;]|,(?=\s*[})])/gu, '')
    .replaceAll('"', "'")
    .replaceAll(/\bidentity(?:_\d+)?\./gu, '');
}

/** The declaration runs before the sites do: it stands before them, and nothing is called before it. */
function isReadyAt(
  file: SourceFile,
  statement: TSESTree.Node,
  sites: readonly TSESTree.Node[],
): boolean {
  const callsBefore = file.ast.body.some(
    (other) =>
      other.range[1] <= statement.range[0] &&
      other.type === 'ExpressionStatement' &&
      containsLocalCall(other),
  );
  return sites.every((site) => {
    const top = topLevelStatementOf(file, site);
    if (top.range[0] < statement.range[1]) return false;
    return findEnclosingFunction(file, site) === null || !callsBefore;
  });
}

function containsLocalCall(statement: TSESTree.ExpressionStatement): boolean {
  const { expression } = statement;
  const call = expression.type === 'AwaitExpression' ? expression.argument : expression;
  return call.type === 'CallExpression' && call.callee.type === 'Identifier';
}

function isVisibleAt(
  file: SourceFile,
  id: TSESTree.Identifier,
  sites: readonly TSESTree.Node[],
): boolean {
  const others = file.scopes.scopes.flatMap((scope) =>
    scope.set.has(id.name) && scope.type !== 'module' && scope.type !== 'global'
      ? [scope.block]
      : [],
  );
  return sites.every((site) =>
    others.every(
      (block) =>
        block.type === 'Program' ||
        block.range[0] > site.range[0] ||
        block.range[1] < site.range[1],
    ),
  );
}

/** Several new specifiers of one import come as one edit each at one place: the later ones extend the first. */
function mergeImports(edits: readonly TextEdit[]): readonly TextEdit[] {
  const [first, ...others] = edits;
  if (first === undefined || others.length === 0) return edits;
  const names = others.flatMap(
    (edit) => /\{\s*(?<name>[^}]+?)\s*\}/u.exec(edit.text)?.groups?.['name'] ?? [],
  );
  const isStatement = /\{[^}]*\}/u.test(first.text) && names.length === others.length;
  if (isStatement) {
    return [{ range: first.range, text: first.text.replace(/\s*\}/u, `, ${names.join(', ')} }`) }];
  }
  return edits;
}

const loadsEnvironment = /\bdotenv(?:x|-flow|-expand)?\b/u;

/** Whether a statement loads settings into the environment: `dotenv.config()`, `require('dotenv').config()`, … */
function isEnvironmentLoader(file: SourceFile, statement: TSESTree.Node): boolean {
  let found = false;
  walk(statement, (node) => {
    if (node.type !== 'CallExpression') return isFunction(node) ? 'skip' : undefined;
    const callee = file.text.slice(...node.callee.range);
    const module = findExport(file, node.callee)?.module ?? '';
    if (
      loadsEnvironment.test(module) ||
      loadsEnvironment.test(callee) ||
      callee === 'process.loadEnvFile'
    ) {
      found = !isPlainRequire(node) || found;
    }
    return undefined;
  });
  return found;
}

function isPlainRequire(node: TSESTree.CallExpression): boolean {
  return node.callee.type === 'Identifier' && node.callee.name === 'require';
}

function isFunction(node: TSESTree.Node): boolean {
  return (
    node.type === 'FunctionDeclaration' ||
    node.type === 'FunctionExpression' ||
    node.type === 'ArrowFunctionExpression'
  );
}

function placeStatement(
  file: SourceFile,
  sites: readonly TSESTree.Node[],
  statement: string,
  style: ImportStyle,
  readyAfter: number,
): TextEdit {
  const local = findLocalPlace(file, sites);
  if (local !== null) {
    const offset = lineStartOf(file.text, local.range[0]);
    const indentation = indentationAt(file.text, local.range[0]);
    return { range: [offset, offset], text: indentation + statement + style.lineBreak };
  }
  const anchor = findAnchor(file, readyAfter);
  if (anchor === null) return atTop(file, statement, style, readyAfter);
  const end = findLineEndAfter(file, anchor);
  if (end === null) {
    // Code goes on in the same line: so does this.
    return { range: [anchor, anchor], text: ` ${statement.replace(/;?$/u, ';')}` };
  }
  const next = file.text.slice(end).replace(/^\r?\n/u, '');
  const isFollowedByBlank = next === '' || /^[^\S\r\n]*(?:\r?\n|$)/u.test(next);
  const lead = style.lineBreak + style.lineBreak;
  const code = isContinuedBy(file, end) ? `${statement};`.replace(';;', ';') : statement;
  return { range: [end, end], text: lead + code + (isFollowedByBlank ? '' : style.lineBreak) };
}

/** Without a semicolon, the next line would be read as part of the statement: `new X()` + `(async () => …)()`. */
function isContinuedBy(file: SourceFile, offset: number): boolean {
  const next = file.text[skipTrivia(file, offset, file.text.length)] ?? '';
  return /[([`+\-/]/u.test(next);
}

/** The end of a statement; a semicolon on a later line, which guards that line, does not count. */
function endOfCode(file: SourceFile, node: TSESTree.Node): number {
  const text = file.text.slice(...node.range);
  const guard = /\s*[\r\n]\s*;$/u.exec(text);
  return guard === null ? node.range[1] : node.range[0] + guard.index;
}

/** No import and no loader to stand behind: the import goes to the same place, and this right behind it. */
function atTop(
  file: SourceFile,
  statement: string,
  style: ImportStyle,
  readyAfter: number,
): TextEdit {
  const offset = Math.max(readyAfter, 0);
  const { text } = file;
  const separator =
    offset === 0 || text[offset - 1] === '\n' ? '' : style.lineBreak + style.lineBreak;
  const after = separator === '' ? style.lineBreak + style.lineBreak : '';
  return { range: [offset, offset], text: separator + statement + after };
}

/** End of the last statement that must run before the credential is made. */
function findAnchor(file: SourceFile, readyAfter: number): number | null {
  const { body } = file.ast;
  const loader = body.findLast((statement) => isEnvironmentLoader(file, statement));
  const lastImport = findLastImport(file);
  const firstOther = body.findIndex((statement) => !isPrologue(file, statement));
  const prologue = firstOther === -1 ? body.at(-1) : body[firstOther - 1];
  const ends = [loader, lastImport, prologue]
    .filter((node) => node !== undefined && node !== null)
    .filter((node) => !isDirective(node))
    .map((node) => endOfCode(file, node));
  return ends.length === 0 && readyAfter === 0 ? null : Math.max(readyAfter, ...ends);
}

function isPrologue(file: SourceFile, statement: TSESTree.ProgramStatement): boolean {
  return (
    isDirective(statement) ||
    statement.type === 'ImportDeclaration' ||
    statement.type === 'TSImportEqualsDeclaration' ||
    isRequireStatement(file, statement) ||
    isSideEffectRequire(statement) ||
    isEnvironmentLoader(file, statement)
  );
}

function isDirective(statement: TSESTree.Node): boolean {
  return statement.type === 'ExpressionStatement' && typeof statement.directive === 'string';
}

function isSideEffectRequire(statement: TSESTree.ProgramStatement): boolean {
  return (
    statement.type === 'ExpressionStatement' &&
    statement.expression.type === 'CallExpression' &&
    isPlainRequire(statement.expression)
  );
}

/** The statement before which the credential stands, where a function loads the environment for all the sites. */
function findLocalPlace(file: SourceFile, sites: readonly TSESTree.Node[]): TSESTree.Node | null {
  const [first] = sites;
  if (first === undefined || file.ast.body.some((node) => isEnvironmentLoader(file, node)))
    return null;
  const owner = findEnclosingFunction(file, first);
  if (owner === null || !('body' in owner) || owner.body === null) return null;
  if (!sites.every((site) => findEnclosingFunction(file, site) === owner)) return null;
  const block = owner.body;
  if (Array.isArray(block) || block?.type !== 'BlockStatement') return null;
  const loader = block.body.findIndex((statement) => isEnvironmentLoader(file, statement));
  const site = block.body.findIndex(
    (statement) => statement.range[0] <= first.range[0] && first.range[1] <= statement.range[1],
  );
  return loader !== -1 && site > loader ? (block.body[site] ?? null) : null;
}
