import type { TSESTree } from '@typescript-eslint/types';
import { decode, decoded, encodingOf, foldBuffer, isBuffer } from './fold-buffer.js';
import type { Folding } from './folded.js';
import { foldCharacters, foldConcat, foldReplace, foldTrim } from './fold-methods.js';
import { foldJoin } from './fold-join.js';
import type { Folder } from './fold-text.js';
import { memberName, unwrap } from './syntax.js';

/** A call of a conversion, and what is folded with it. */
export interface Conversion {
  readonly folder: Folder;
  readonly call: TSESTree.CallExpression;
  /** What the method is called on; null for a function. */
  readonly object: TSESTree.Node | null;
  readonly depth: number;
}

type Convert = (conversion: Conversion) => Folding | null;

const functions: ReadonlyMap<string, Convert> = new Map<string, Convert>([
  ['atob', foldAtob],
  ['decodeURIComponent', decodeBy(decodeURIComponent)],
  ['decodeURI', decodeBy(decodeURI)],
  ['unescape', decodeBy(unescapeText)],
  ['String', foldString],
]);

const methods: ReadonlyMap<string, Convert> = new Map<string, Convert>([
  ['concat', foldConcat],
  ['join', foldJoin],
  ['toString', foldToString],
  ['replace', foldReplace],
  ['replaceAll', foldReplace],
  ['trim', foldTrim],
  ['fromCharCode', foldCharacters],
  ['fromCodePoint', foldCharacters],
]);

/** The global object by its names: `window.atob` is `atob`. */
const globals = new Set(['globalThis', 'window', 'self', 'global']);

/** Whether a call may be one that {@link foldConversion} knows, by its name alone. */
export function isConversion(call: TSESTree.CallExpression): boolean {
  return findConversion(call) !== null;
}

/** Folds `atob('…')`, `'a'.concat('b')`, `['a', 'b'].join('')`, `Buffer.from('…', 'base64').toString()` and the like. */
export function foldConversion(
  folder: Folder,
  call: TSESTree.CallExpression,
  depth: number,
): Folding {
  const callee = unwrap(call.callee);
  const object = callee.type === 'MemberExpression' ? callee.object : null;
  const folding = findConversion(call)?.({ folder, call, object, depth });
  return folding ?? { folded: null, rest: [call.callee, ...call.arguments] };
}

function findConversion({ callee }: TSESTree.CallExpression): Convert | null {
  const called = unwrap(callee);
  if (called.type === 'Identifier') return functions.get(called.name) ?? null;
  if (called.type !== 'MemberExpression') return null;
  const name = memberName(called);
  if (name === null) return null;
  const isGlobal = called.object.type === 'Identifier' && globals.has(called.object.name);
  return (isGlobal ? functions.get(name) : methods.get(name)) ?? null;
}

/** The one argument of a function, folded. */
function argumentOf({ folder, call, depth }: Conversion): Folding | null {
  const [argument] = call.arguments;
  return argument === undefined || argument.type === 'SpreadElement'
    ? null
    : folder.fold(argument, depth);
}

function decodeBy(decode: (text: string) => string): Convert {
  return (conversion) => {
    const argument = argumentOf(conversion);
    if (argument?.folded == null) return null;
    try {
      return {
        folded: decoded(decode(argument.folded.text), argument.folded),
        rest: argument.rest,
      };
    } catch (error) {
      // What cannot be decoded has no value: the call throws.
      if (error instanceof URIError) return null;
      throw error;
    }
  };
}

/** The global `unescape`, which TypeScript and linters advise against calling. */
function unescapeText(text: string): string {
  return text.replace(
    /%(?:u([\da-f]{4})|([\da-f]{2}))/giu,
    (_whole, long?: string, short?: string) =>
      String.fromCharCode(Number.parseInt(long ?? short ?? '', 16)),
  );
}

/** The encoded text is a value as well, as with a buffer. */
function foldAtob(conversion: Conversion): Folding | null {
  const argument = argumentOf(conversion)?.folded ?? null;
  const text = argument === null ? null : decode(argument.text, 'base64', 'latin1');
  if (argument === null || text === null) return null;
  return { folded: decoded(text, argument), rest: conversion.call.arguments };
}

/** `String(x)`: a number becomes a text. */
function foldString(conversion: Conversion): Folding | null {
  const argument = argumentOf(conversion);
  return argument === null ? null : asText(argument, true);
}

/** `x.toString(encoding)` of a buffer, `x.toString()` of a text. */
function foldToString({ folder, call, object, depth }: Conversion): Folding | null {
  if (object === null) return null;
  const [argument] = call.arguments;
  const buffer = findBuffer(folder, unwrap(object));
  if (buffer !== null) {
    const encoding = argument === undefined ? 'utf8' : encodingOf(folder.textOf(argument));
    return encoding === null ? null : foldBuffer(folder, buffer, encoding, depth);
  }
  return argument === undefined ? asText(folder.fold(object, depth), false) : null;
}

function findBuffer(folder: Folder, node: TSESTree.Node) {
  if (isBuffer(node)) return node;
  const value = folder.constants.valueOf(node);
  return value !== null && isBuffer(value) ? value : null;
}

function asText({ folded, rest }: Folding, convertsNumbers: boolean): Folding | null {
  if (folded === null) return null;
  if (!folded.isNumber) return { folded, rest };
  return convertsNumbers ? { folded: decoded(folded.text, folded), rest } : null;
}
