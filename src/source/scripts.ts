import {
  type Component,
  type ComponentScript,
  findComponentScripts,
  isComponent,
} from './component-scripts.js';
import type { Language } from './language.js';
import type { Range, RunsIn, ScriptPart } from './source-file.js';

/** A part of a file that is parsed by itself. */
export interface Script extends ScriptPart {
  /** Where its code stands: two blocks of a component may share a scope. */
  readonly blocks: readonly Range[];
  /** The text of the file up to the end of the script, with white space for all that is no code: offsets stay as they are. */
  readonly code: string;
  /** Null for a language that nothing here parses. */
  readonly language: Language | null;
  readonly runsIn: RunsIn;
  readonly mayReturn: boolean;
  readonly isOpen: boolean;
}

/**
 * The parts of a component to parse, in source order; null for a file that is code from its first character to its last.
 *
 * @param text without byte order mark
 */
export function findScripts(path: string, text: string): readonly Script[] | null {
  const component = findComponentScripts(path, text);
  return component?.scripts.map((script) => toScript(text, component, script)) ?? null;
}

/**
 * What a host that has a tree already, of a component or of a part of it, knows about the code. oxlint hands over the blocks of
 * a page without a word about which is which: then nothing is known to be the frontmatter, and nothing may be changed.
 */
export function findScriptFacts(
  path: string,
  text: string,
): { readonly runsIn?: RunsIn; readonly script?: ScriptPart } {
  // The processor of eslint-plugin-astro calls the scripts of a page `Page.astro/0_0.ts`.
  const isBlock = /[^/\\]\.astro[/\\]\d+_[^/\\]+$/iu.test(path);
  if (isBlock || /\.(?:vue|svelte)$/iu.test(path)) return { runsIn: 'browser' };
  if (!isComponent(path)) return {};
  const server = findScripts(path, text)?.find(({ runsIn }) => runsIn === 'server');
  if (server === undefined) return { script: { range: [0, 0], templateNames: new Set() } };
  const { range, templateNames, runsIn } = server;
  return { runsIn, script: { range, templateNames } };
}

function toScript(text: string, { expressions }: Component, script: ComponentScript): Script {
  const { blocks, ...facts } = script;
  const start = blocks[0]?.[0] ?? 0;
  const end = blocks.at(-1)?.[1] ?? 0;
  return {
    ...facts,
    blocks,
    range: [start, end],
    templateNames: facts.runsIn === 'server' ? namesIn(text, expressions) : new Set(),
    code: blankOut(text, blocks),
  };
}

/** White space as long as what it replaces; it begins with a line break, so that a statement does not go on behind it. */
function blankOut(text: string, blocks: readonly Range[]): string {
  let code = '';
  for (const [start, end] of blocks) {
    code += (start > code.length ? '\n' : '').padEnd(start - code.length);
    code += text.slice(start, end);
  }
  return code;
}

function namesIn(text: string, ranges: readonly Range[]): ReadonlySet<string> {
  return new Set(
    ranges.flatMap(
      ([start, end]) => text.slice(start, end).match(/[\p{ID_Start}$_][\p{ID_Continue}$]*/gu) ?? [],
    ),
  );
}
