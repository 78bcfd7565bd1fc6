import type { TSESTree } from '@typescript-eslint/types';
import { findImportFacts } from '../import-facts.js';
import type { SourceFile } from '../source-file.js';
import { isEdgeExport } from './edge-exports.js';
import { usesClientFramework } from './client-frameworks.js';
import { findGlobalUses } from './global-uses.js';
import { findHostGlobals, usesPageGlobals } from './host-globals.js';
import { runtimeOfModule } from './modules.js';
import { findPackageRuntime } from './package-runtime.js';
import { isInServerFunction, isServerModule } from './server-places.js';

/**
 * A place other than a server: a browser, an edge network, Deno, an app on a computer or a phone, an extension of an editor,
 * or a worker of which nobody can tell whether a browser or an edge network runs it.
 */
export type Runtime = 'browser' | 'edge' | 'deno' | 'device' | 'extension' | 'worker';

/** What the code of a file says of the place where it runs. */
interface Evidence {
  /** Holds for all of the file. */
  readonly whole: Runtime | null;
  /** Client code that a framework may have put beside functions for the server. */
  readonly hasClientCode: boolean;
}

const known = new WeakMap<TSESTree.Program, Evidence>();

/** The place other than a server where a node of a file runs, by the file and its package; null for a server or where nothing tells. */
export function findRuntime(file: SourceFile, node: TSESTree.Node): Runtime | null {
  const { whole, hasClientCode } = evidenceOf(file);
  if (whole !== null || !hasClientCode) return whole;
  return isInServerFunction(file, node) ? null : 'browser';
}

/** The place other than a server where all of a file runs; null for a server or where nothing tells. */
export function findFileRuntime(file: SourceFile): Runtime | null {
  return evidenceOf(file).whole;
}

function evidenceOf(file: SourceFile): Evidence {
  const found = known.get(file.ast) ?? findEvidence(file);
  known.set(file.ast, found);
  return found;
}

function findEvidence(file: SourceFile): Evidence {
  const modules = findImportFacts(file).map(({ specifier }) => specifier);
  const uses = findGlobalUses(file);
  const whole =
    (file.runsIn === 'browser' || hasDirective(file, 'use client') ? 'browser' : null) ??
    (isEdgeExport(file, modules) ? 'edge' : null) ??
    modules.map((module) => runtimeOfModule(module)).find((runtime) => runtime !== null) ??
    findHostGlobals(uses) ??
    findPackageRuntime(file, modules);
  const isServer = file.runsIn === 'server' || isServerModule(file, modules);
  const hasClientCode =
    whole === null &&
    !isServer &&
    (usesClientFramework(file, modules) || usesPageGlobals(file, modules, uses));
  return { whole, hasClientCode };
}

function hasDirective({ ast }: SourceFile, text: string): boolean {
  return ast.body.some(
    (statement) => statement.type === 'ExpressionStatement' && statement.directive === text,
  );
}
