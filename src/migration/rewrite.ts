import type { ClientFinding } from '../findings/finding.js';
import { applyEdits, type TextEdit } from '../source/edits.js';
import type { Range, SourceFile, Variable } from '../source/source-file.js';
import { type Expression, print } from './expression.js';
import type { ExportedEndpoint, ImportedValue } from './modules.js';

/** One piece of the old value and what stands there instead. */
export interface Rewrite {
  readonly range: Range;
  readonly expression: Expression;
  /** For an environment variable: its old and its new name, and whether it is a property of a pattern. */
  readonly setting: {
    readonly old: string;
    readonly name: string;
    readonly isProperty: boolean;
  } | null;
  readonly kept: readonly Range[];
  /** Environment variables of the parts that go: a key beside the host in a template. */
  readonly droppedSettings?: readonly string[];
  readonly entity: Expression | null;
  /** For a value of another module: what the module exports from now on, and the new way to it. */
  readonly imported?: {
    readonly value: ImportedValue;
    readonly exported: ExportedEndpoint;
    readonly edits: readonly TextEdit[];
    readonly reused: Variable | null;
  };
}

/** Where the new value stands, and what the calls write. */
export interface PlacedValue {
  readonly valueFor: (finding: ClientFinding) => Expression;
  readonly edits: readonly TextEdit[];
  readonly removed: readonly Range[];
  readonly reused: ReadonlySet<Variable>;
}

/** The text of a range with the rewrites carried out. */
export function rewriteSlice(
  file: SourceFile,
  range: Range,
  rewrites: readonly Rewrite[],
  quote: string,
): string {
  const edits = rewrites.map((rewrite): TextEdit => ({
    range: [rewrite.range[0] - range[0], rewrite.range[1] - range[0]],
    text: print(rewrite.expression, quote),
  }));
  return applyEdits(file.text.slice(...range), edits);
}
