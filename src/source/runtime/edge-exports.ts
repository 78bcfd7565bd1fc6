import type { TSESTree } from '@typescript-eslint/types';
import { findExports } from '../exports.js';
import type { SourceFile } from '../source-file.js';
import { findStringValue, keyName, unwrap } from '../syntax.js';

/**
 * Whether a file says by what it exports that an edge network runs it: `runtime` and `config` of Next.js and Vercel, the
 * handlers of Cloudflare, and middleware of Next.js, which runs there unless it says otherwise.
 */
export function isEdgeExport(file: SourceFile, modules: readonly string[]): boolean {
  const runtimes = [findExported(file, 'runtime'), findConfigured(file)].map((node) =>
    node === null ? null : findStringValue(node),
  );
  if (runtimes.some((name) => name === 'edge' || name === 'experimental-edge')) return true;
  const isMiddleware =
    /(?:^|[\\/])middleware\.[cm]?[jt]sx?$/u.test(file.path) &&
    modules.includes('next/server') &&
    findExports(file).some(({ name }) => name === 'middleware' || name === 'default');
  return (isMiddleware && !runtimes.includes('nodejs')) || hasWorkerHandler(file);
}

function findConfigured(file: SourceFile): TSESTree.Node | null {
  const config = findExported(file, 'config');
  if (config?.type !== 'ObjectExpression') return null;
  const property = config.properties.find(
    (each) => each.type === 'Property' && keyName(each) === 'runtime',
  );
  return property?.type === 'Property' ? unwrap(property.value) : null;
}

/** The value of an exported constant, without casts. */
function findExported(file: SourceFile, name: string): TSESTree.Node | null {
  const local = findExports(file).find((each) => each.name === name && each.from === null)?.local;
  return local == null ? null : findConstant(file, local);
}

function findConstant({ ast }: SourceFile, name: string): TSESTree.Node | null {
  for (const statement of ast.body) {
    const declaration =
      statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (declaration?.type !== 'VariableDeclaration') continue;
    for (const { id, init } of declaration.declarations) {
      if (id.type === 'Identifier' && id.name === name && init !== null) return unwrap(init);
    }
  }
  return null;
}

/** `export default { fetch(request, env, ctx) {…} }`: the names of the parameters tell Cloudflare from Bun. */
function hasWorkerHandler(file: SourceFile): boolean {
  const statement = file.ast.body.find(({ type }) => type === 'ExportDefaultDeclaration');
  if (statement?.type !== 'ExportDefaultDeclaration') return false;
  const exported = unwrap(statement.declaration);
  const value = exported.type === 'Identifier' ? findConstant(file, exported.name) : exported;
  if (value?.type !== 'ObjectExpression') return false;
  return value.properties.some((property) => {
    if (property.type !== 'Property') return false;
    const isHandler = /^(?:fetch|scheduled|queue|email|tail)$/u.test(keyName(property) ?? '');
    return isHandler && takesEnvironment(property.value);
  });
}

function takesEnvironment(handler: TSESTree.Node): boolean {
  if (handler.type !== 'FunctionExpression' && handler.type !== 'ArrowFunctionExpression')
    return false;
  const [, environment, context] = handler.params;
  return (
    (environment?.type === 'Identifier' && /^_?env$/iu.test(environment.name)) ||
    (context?.type === 'Identifier' && /^_?ctx$/iu.test(context.name))
  );
}
