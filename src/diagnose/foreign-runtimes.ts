import { findImportFacts } from '../source/import-facts.js';
import { findFileRuntime, type Runtime } from '../source/runtime/runtime.js';
import type { GraphHost } from './import-graph.js';
import { parsedPartsOf } from './parts.js';

/** A place other than a server where a file runs because another file imports it. */
export interface ForeignRuntime {
  readonly runtime: Runtime;
  /** The file that says so. */
  readonly from: string;
}

/** Texts of which a file that says where it runs has one; the analysis decides. */
const signs = /['"]use client['"]|\bruntime\b|ipcRenderer|importScripts|\bDeno\.|addEventListener/u;
const places = /(?:^|\/)middleware\.[cm]?[jt]s$|\.(?:vue|svelte)$/u;

/**
 * The files of a run that others take along to a browser, an edge network and the like. What a page imports itself goes
 * to the browser; a file further away may be one of a list that a bundler leaves out. An edge network takes everything.
 */
export function findForeignRuntimes(host: GraphHost): ReadonlyMap<string, ForeignRuntime> {
  const found = new Map<string, ForeignRuntime>();
  for (const path of host.list()) {
    const input = host.read(path);
    if (input === null || !(signs.test(input.text) || places.test(path))) continue;
    for (const file of parsedPartsOf(input)) {
      const runtime = findFileRuntime(file);
      if (runtime !== null) follow(host, path, { runtime, from: path }, found);
    }
  }
  return found;
}

function follow(
  host: GraphHost,
  start: string,
  foreign: ForeignRuntime,
  found: Map<string, ForeignRuntime>,
): void {
  const isDeep = foreign.runtime === 'edge' || foreign.runtime === 'deno';
  const pending = [start];
  for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
    for (const next of importedBy(host, path)) {
      if (next === foreign.from || found.has(next)) continue;
      found.set(next, foreign);
      if (isDeep) pending.push(next);
    }
  }
}

/** What a file takes along; a file of server functions is called over the network. */
function importedBy(host: GraphHost, path: string): readonly string[] {
  const input = host.read(path);
  if (input === null) return [];
  return parsedPartsOf(input).flatMap((file) =>
    findImportFacts(file).flatMap(({ specifier, isType }) => {
      const next = isType === true ? null : host.resolve(path, specifier);
      const text = next === null ? undefined : host.read(next)?.text;
      return next === null || text === undefined || /^['"]use server['"]/mu.test(text)
        ? []
        : [next];
    }),
  );
}
