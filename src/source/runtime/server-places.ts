import type { TSESTree } from '@typescript-eslint/types';
import { nameOfFunction } from '../declared-names.js';
import { isFunction } from '../function-names.js';
import { findImportFacts } from '../import-facts.js';
import type { SourceFile } from '../source-file.js';
import { topLevelStatementOf } from '../variables.js';
import { isForServers } from './modules.js';

/** Functions that Next.js takes out of what it sends to the browser. */
const serverFunctions = new Set([
  'getServerSideProps',
  'getStaticProps',
  'getStaticPaths',
  'generateStaticParams',
  'generateMetadata',
]);

/** The same of Remix and React Router; in an app without a server these names run in the browser. */
const routeFunctions = new Set(['loader', 'action']);

/** Whether a framework runs a file on the server alone, by its path, a directive or a module that it loads. */
export function isServerModule(file: SourceFile, modules: readonly string[]): boolean {
  return (
    isServerPath(file.path) ||
    modules.some((module) => isForServers(module)) ||
    hasServerDirective(file.ast.body)
  );
}

/** Whether a node stands in a function that runs on the server, beside code for the browser. */
export function isInServerFunction(file: SourceFile, node: TSESTree.Node): boolean {
  for (let current = file.parent(node); current !== null; current = file.parent(current)) {
    if (!isFunction(current)) continue;
    const { body } = current;
    if (body.type === 'BlockStatement' && hasServerDirective(body.body)) return true;
    const name = nameOfFunction(file, current);
    if (name === null || !isExportedHere(file, current)) continue;
    if (serverFunctions.has(name)) return true;
    if (routeFunctions.has(name) && hasServerRoutes(file)) return true;
  }
  return false;
}

function isExportedHere(file: SourceFile, node: TSESTree.Node): boolean {
  return topLevelStatementOf(file, node).type === 'ExportNamedDeclaration';
}

function hasServerRoutes(file: SourceFile): boolean {
  return findImportFacts(file).some(({ specifier }) =>
    /^@remix-run\/|^@react-router\/node$|(?:^|\/)\+types\//u.test(specifier),
  );
}

function hasServerDirective(statements: readonly TSESTree.Statement[]): boolean {
  return statements.some(
    (statement) => statement.type === 'ExpressionStatement' && statement.directive === 'use server',
  );
}

/**
 * `x.server.ts` (Remix, SvelteKit, Angular), `+server.ts`, route handlers and `pages/api` of Next.js, `server/api` of Nuxt and
 * its like.
 */
function isServerPath(path: string): boolean {
  const segments = path.split(/[\\/]/u);
  const name = segments.at(-1) ?? '';
  const folders = segments.slice(0, -1);
  if (/\.server\.[cm]?[jt]sx?$|^\+server\.[cm]?[jt]s$/u.test(name)) return true;
  if (/^route\.[cm]?[jt]sx?$/u.test(name) && folders.includes('app')) return true;
  return folders.some((folder, index) => {
    const inner = folders[index + 1] ?? '';
    if (folder === 'pages') return inner === 'api';
    return folder === 'server' && /^(?:api|routes|middleware|plugins|utils)$/u.test(inner);
  });
}
