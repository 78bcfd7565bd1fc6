import { relative } from 'node:path';
import type { Rule } from 'eslint';
import type { IdentityProblem, IdentityRuleId } from '../src/diagnose/identity/problem.js';
import { isTestPath } from '../src/source/test-places.js';
import { sourceFileOf } from '../src/source/host.js';
import type { SourceFile } from '../src/source/source-file.js';
import { ruleUrl } from './create-rule.js';
import { readFacts } from './package-facts.js';
import { locOf } from './report-diagnosis.js';

/** What tells one rule about the use of `@azure/identity` from another. */
export interface IdentityRule {
  readonly name: IdentityRuleId;
  readonly description: string;
  readonly type: 'problem' | 'suggestion';
  readonly recommended: boolean;
  readonly hasSuggestions: boolean;
  readonly schema: Rule.RuleMetaData['schema'] & object[];
  readonly defaultOptions: readonly object[];
  /** Whether tests may do as they like. */
  readonly ignoresTests: boolean;
  /** What stands in every file with problems. */
  readonly mention: RegExp;
  readonly find: (file: SourceFile, context: Rule.RuleContext) => readonly IdentityProblem[];
}

/** Makes a rule that forwards what is said of code which signs in with an identity already. */
export function createIdentityRule(rule: IdentityRule): Rule.RuleModule {
  const { name, description, type, recommended, hasSuggestions, schema, defaultOptions } = rule;
  return {
    meta: {
      type,
      docs: { description, recommended, url: ruleUrl(name) },
      hasSuggestions,
      languages: ['js/js'],
      schema,
      defaultOptions: [...defaultOptions],
      messages: { identity: '{{message}}', change: '{{text}}' },
    },
    create(context) {
      // Most files of most repositories end here.
      if (!rule.mention.test(context.sourceCode.text)) return {};
      if (rule.ignoresTests && isTestPath(relative(context.cwd, context.filename))) return {};
      return {
        Program() {
          const file = sourceFileOf(context, readFacts(context));
          for (const problem of rule.find(file, context)) report(context, problem);
        },
      };
    },
  };
}

function report(context: Rule.RuleContext, { range, message, suggestions }: IdentityProblem): void {
  context.report({
    loc: locOf(context, range),
    messageId: 'identity',
    data: { message },
    suggest: suggestions.map(({ text, edits }) => ({
      messageId: 'change',
      data: { text },
      fix: (fixer) =>
        edits.map((edit) => fixer.replaceTextRange([edit.range[0], edit.range[1]], edit.text)),
    })),
  });
}
