import type { Rule } from 'eslint';
import type { Diagnosis } from '../src/diagnose/diagnose.js';
import { suggestionsFor } from '../src/diagnose/suggestions.js';
import type { Target } from '../src/migration/target.js';
import type { Range, SourceFile } from '../src/source/source-file.js';

/** Where ESLint shows a range of the text. */
export function locOf({ sourceCode }: Rule.RuleContext, [start, end]: Range) {
  return { start: sourceCode.getLocFromIndex(start), end: sourceCode.getLocFromIndex(end) };
}

/** The migration of a call, as suggestions; the rule adds the ID of its message. */
export function suggestionsOf(
  file: SourceFile,
  diagnosis: Diagnosis,
  targets: readonly Target[],
): { data: { text: string }; fix: Rule.ReportFixer }[] {
  return suggestionsFor(file, diagnosis, targets).map(({ text, edits }) => ({
    data: { text },
    fix: (fixer) =>
      edits.map((edit) => fixer.replaceTextRange([edit.range[0], edit.range[1]], edit.text)),
  }));
}
