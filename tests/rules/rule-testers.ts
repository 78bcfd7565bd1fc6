import * as typescriptParser from '@typescript-eslint/parser';
import { type Linter, type Rule, RuleTester } from 'eslint';
import { describe, it } from 'vitest';

RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

/** What both parsers must find, and what only TypeScript can say. */
export interface RuleCases {
  readonly both: Cases;
  readonly typeScript: Cases;
}

interface Cases {
  readonly valid: readonly RuleTester.ValidTestCase[];
  readonly invalid: readonly RuleTester.InvalidTestCase[];
}

/** Runs the cases with espree, and all of them again with typescript-eslint's parser. */
export function testRule(
  name: string,
  rule: Rule.RuleModule,
  { both, typeScript }: RuleCases,
): void {
  describe('with espree', () => run(name, rule, {}, both));
  describe('with @typescript-eslint/parser', () =>
    run(
      name,
      rule,
      { languageOptions: { parser: typescriptParser as Linter.Parser } },
      {
        valid: [...both.valid, ...typeScript.valid],
        invalid: [...both.invalid, ...typeScript.invalid],
      },
    ));
}

function run(name: string, rule: Rule.RuleModule, config: Linter.Config, cases: Cases): void {
  new RuleTester(config).run(name, rule, {
    // Nothing about a report may go untested: id, every placeholder, start and end.
    assertionOptions: { requireMessage: 'messageId', requireLocation: true, requireData: true },
    valid: [...cases.valid],
    invalid: [...cases.invalid],
  });
}

/** A report at a place on one line, with its suggestions. */
export function reportAt(
  line: number,
  [column, endColumn]: readonly [number, number],
  message: string,
  suggestions: RuleTester.SuggestionOutput[] = [],
): RuleTester.TestCaseError {
  return {
    messageId: 'secret',
    data: { message },
    line,
    column,
    endLine: line,
    endColumn,
    suggestions,
  };
}

/** A suggestion with its text and the whole file after it. */
export function suggestion(text: string, output: string): RuleTester.SuggestionOutput {
  return { messageId: 'migrate', data: { text }, output };
}

/**
 * Both suggestions that a rule makes without settings; `output` is the one with the system-assigned identity. TypeScript is
 * told that the setting is there.
 */
export function bothIdentities(
  output: string,
  assertion: '' | '!' = '',
): RuleTester.SuggestionOutput[] {
  return [
    suggestion('Use DefaultAzureCredential (system-assigned identity)', output),
    suggestion(
      'Use DefaultAzureCredential (user-assigned identity: AZURE_CLIENT_ID)',
      output.replace(
        'DefaultAzureCredential()',
        `DefaultAzureCredential({ managedIdentityClientId: process.env.AZURE_CLIENT_ID${assertion} })`,
      ),
    ),
  ];
}
