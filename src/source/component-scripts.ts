import { findFrontmatter } from './frontmatter.js';
import { MarkupScanner, type Tag } from './markup.js';
import { type Language, scriptLanguageOf } from './language.js';
import type { Range, RunsIn } from './source-file.js';

/** Code of a component that shares one scope. */
export interface ComponentScript {
  /** Its blocks, without their tags or fences. */
  readonly blocks: readonly Range[];
  /** Null for a language that nothing here parses. */
  readonly language: Language | null;
  readonly runsIn: RunsIn;
  /** Astro runs its frontmatter as the body of a function, which may return a response. */
  readonly mayReturn: boolean;
  /** Nobody closes the last block. */
  readonly isOpen: boolean;
}

/** A component of a framework, as far as its code is concerned. */
export interface Component {
  readonly scripts: readonly ComponentScript[];
  /** Expressions of the template, the outermost braces included. */
  readonly expressions: readonly Range[];
}

/** Whether a file is a component whose code stands in blocks. */
export function isComponent(path: string): boolean {
  return /\.(?:vue|svelte|astro)$/iu.test(path);
}

/** The scripts of a component by the ending of its path; null for any other file. The text has no byte order mark. */
export function findComponentScripts(path: string, text: string): Component | null {
  const [ending] = /\.(?:vue|svelte|astro)$/iu.exec(path) ?? [];
  switch (ending?.toLowerCase()) {
    case '.vue':
      return ofVue(text);
    case '.svelte':
      return ofSvelte(text);
    case '.astro':
      return ofAstro(text);
    default:
      return null;
  }
}

/** A block of code with its tag. */
interface Block {
  readonly range: Range;
  readonly tag: Tag;
  readonly isOpen: boolean;
}

/**
 * `<script>` and `<script setup>` share their scope. Vue has no block that runs on the server alone: with server-side rendering
 * (Nuxt, too) the same code goes to the browser, whatever calls such as `useAsyncData` or `onServerPrefetch` are around it.
 */
function ofVue(text: string): Component {
  const scanner = new MarkupScanner(text, 0, 'mustaches');
  const blocks: Block[] = [];
  for (let tag = scanner.next(); tag !== null; tag = scanner.next()) {
    if (tag.isClosing || tag.isSelfClosing) continue;
    if (tag.name === 'script') blocks.push(...readBlock(scanner, text, tag));
    else if (tag.name === 'template' && isHtml(tag)) passTemplate(scanner);
    // Custom blocks may hold anything, as documentation with scripts in it.
    else scanner.passRawText(tag.name);
  }
  return { scripts: joinBlocks(blocks), expressions: [] };
}

function isHtml({ attributes }: Tag): boolean {
  return (attributes.get('lang') ?? 'html') === 'html';
}

/** Passes a template with the templates within it. */
function passTemplate(scanner: MarkupScanner): void {
  for (let depth = 1; depth > 0;) {
    const tag = scanner.next();
    if (tag === null) return;
    if (tag.isSelfClosing) continue;
    if (tag.name === 'template') depth += tag.isClosing ? -1 : 1;
    else if (!tag.isClosing && holdsRawText(tag.name)) scanner.passRawText(tag.name);
  }
}

/**
 * The script of an instance and that of the module (`module`, `context="module"`): the first sees the names of the second, and
 * both go to the browser. What runs on the server alone are other files: `+server.ts`, `+page.server.ts`.
 */
function ofSvelte(text: string): Component {
  const scanner = new MarkupScanner(text, 0, 'braces');
  const blocks: Block[] = [];
  let isInHead = false;
  for (let tag = scanner.next(); tag !== null; tag = scanner.next()) {
    if (tag.isSelfClosing) continue;
    // What stands there is written to the page as it is.
    if (tag.name === 'svelte:head') isInHead = !tag.isClosing;
    if (tag.isClosing) continue;
    if (tag.name === 'script' && !isInHead) blocks.push(...readBlock(scanner, text, tag));
    else if (holdsRawText(tag.name)) scanner.passRawText(tag.name);
  }
  return { scripts: joinBlocks(blocks), expressions: scanner.expressions };
}

/** The frontmatter runs on the server, or where the page is built; each `<script>` is a module for the browser. */
function ofAstro(text: string): Component {
  const frontmatter = findFrontmatter(text);
  const scanner = new MarkupScanner(text, frontmatter?.end ?? 0, 'braces');
  const scripts: ComponentScript[] = [];
  if (frontmatter !== null) {
    scripts.push({
      blocks: [frontmatter.range],
      language: scriptLanguageOf('ts'),
      runsIn: 'server',
      mayReturn: true,
      isOpen: !frontmatter.isClosed,
    });
  }
  for (let tag = scanner.next(); tag !== null; tag = scanner.next()) {
    if (tag.isClosing || tag.isSelfClosing) continue;
    if (tag.name === 'script') {
      for (const block of readBlock(scanner, text, tag)) {
        scripts.push(toScript([block], tag.attributes.get('lang') ?? 'ts'));
      }
    } else if (holdsRawText(tag.name)) scanner.passRawText(tag.name);
  }
  return { scripts, expressions: scanner.expressions };
}

function holdsRawText(name: string): boolean {
  return /^(?:script|style|textarea|title)$/u.test(name);
}

/** The code of a script element, and the end of it passed; none where the code stands elsewhere or is data. */
function readBlock(scanner: MarkupScanner, text: string, tag: Tag): readonly Block[] {
  const range = scanner.passRawText(tag.name);
  const block = {
    tag,
    range: range ?? ([tag.range[1], text.length] as const),
    isOpen: range === null,
  };
  if (tag.attributes.has('src') || !isCode(tag.attributes.get('type'))) return [];
  return [block];
}

function isCode(type: string | undefined): boolean {
  return (
    type === undefined ||
    /^$|^module$|^(?:text|application)\/(?:java|ecma|type)script$/iu.test(type)
  );
}

/** One script of all blocks, in the language that any of them names. */
function joinBlocks(blocks: readonly Block[]): readonly ComponentScript[] {
  if (blocks.length === 0) return [];
  const [language] = blocks.flatMap(({ tag }) => languageNameOf(tag) ?? []);
  return [toScript(blocks, language ?? 'jsx')];
}

function languageNameOf({ attributes }: Tag): string | undefined {
  const isTypeScript = /typescript$/iu.test(attributes.get('type') ?? '');
  return attributes.get('lang') ?? (isTypeScript ? 'ts' : undefined);
}

function toScript(blocks: readonly Block[], language: string): ComponentScript {
  return {
    blocks: blocks.map(({ range }) => range),
    language: scriptLanguageOf(language),
    runsIn: 'browser',
    mayReturn: false,
    isOpen: blocks.some(({ isOpen }) => isOpen),
  };
}
