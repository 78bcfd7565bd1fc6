import type { Range } from './source-file.js';

/**
 * Where a value comes from, as plain data: it can be serialised, compared and joined with the origins of other files.
 * `range` is the place of the expression that the origin speaks of. A border that the file cannot see across is named.
 */
export type Origin =
  | { readonly kind: 'literal'; readonly value: string; readonly range: Range }
  | { readonly kind: 'empty'; readonly text: 'undefined' | 'null'; readonly range: Range }
  | {
      readonly kind: 'template';
      readonly parts: readonly (string | TemplatePart)[];
      readonly range: Range;
    }
  /**
   * An environment variable. `form` tells what to edit: the member expression, the property of a pattern, or the argument
   * that names the variable in a call.
   */
  | {
      readonly kind: 'setting';
      readonly name: string;
      readonly host: 'process' | 'import-meta';
      readonly form: 'member' | 'property' | 'argument';
      readonly range: Range;
    }
  /** A command-line argument: `process.argv[2]`, `yargs.argv.x`. */
  | { readonly kind: 'argument'; readonly range: Range }
  | {
      readonly kind: 'choice';
      readonly operator: '||' | '??' | '?:' | 'default';
      readonly options: readonly Origin[];
      readonly range: Range;
    }
  | {
      readonly kind: 'parameter';
      readonly function: string | null;
      readonly index: number;
      readonly path: readonly string[];
      /** Name of the declared type, where there is one: `TokenCredential`. */
      readonly type: string | null;
      readonly range: Range;
    }
  | {
      readonly kind: 'field';
      readonly class: string | null;
      readonly name: string;
      readonly path: readonly string[];
      readonly type: string | null;
      readonly range: Range;
    }
  | {
      readonly kind: 'import';
      readonly specifier: string;
      readonly path: readonly string[];
      readonly range: Range;
    }
  | {
      readonly kind: 'call';
      /** Text of a plain callee (`config.get`); null for anything longer than names and dots. */
      readonly callee: string | null;
      readonly path: readonly string[];
      readonly range: Range;
    }
  /** `new X(…)`, with the module and export where they are known. */
  | {
      readonly kind: 'instance';
      readonly module: string | null;
      readonly path: readonly string[];
      readonly range: Range;
    }
  | { readonly kind: 'object'; readonly range: Range }
  | { readonly kind: 'function'; readonly range: Range }
  | { readonly kind: 'unknown'; readonly range: Range };

/** An unknown part of a string: where its value comes from, and the expression that stands for it in the string. */
export interface TemplatePart {
  readonly origin: Origin;
  readonly range: Range;
}

/** The origins that an origin is made of, itself first. */
export function* originsIn(origin: Origin): Generator<Origin> {
  const stack: Origin[] = [origin];
  for (let current = stack.pop(); current !== undefined; current = stack.pop()) {
    yield current;
    if (current.kind === 'choice') stack.push(...current.options);
    if (current.kind === 'template') {
      for (const part of current.parts) if (typeof part !== 'string') stack.push(part.origin);
    }
  }
}

/** The environment variables that a value may come from, in source order. */
export function settingsIn(origin: Origin): readonly Extract<Origin, { kind: 'setting' }>[] {
  const settings = [];
  for (const part of originsIn(origin)) if (part.kind === 'setting') settings.push(part);
  return settings.sort((a, b) => a.range[0] - b.range[0]);
}

/** The strings that a value may be, in no particular order; `x` stands for the unknown parts of a template. */
export function textsIn(origin: Origin): readonly string[] {
  return [...originsIn(origin)].flatMap((part) => {
    if (part.kind === 'literal') return [part.value];
    if (part.kind !== 'template') return [];
    return [part.parts.map((piece) => (typeof piece === 'string' ? piece : 'x')).join('')];
  });
}
