import type { RuleTester } from 'eslint';
import { readMarks } from './marked-code.js';

/** What stands beside the code of a case. */
type CaseOptions = Pick<
  RuleTester.ValidTestCase,
  'filename' | 'languageOptions' | 'options' | 'settings'
>;

/** A suggestion: its text and the whole file after it. */
export type Offer = readonly [text: string, output: string];

/** A case with one report at each place between ‹ and ›, all with the same message. */
export function reported(
  name: string,
  marked: string,
  message: string,
  offers: readonly Offer[] = [],
  options: CaseOptions = {},
): RuleTester.InvalidTestCase {
  const { code, places } = readMarks(marked);
  return {
    name,
    code,
    ...options,
    errors: places.map((place) => ({
      messageId: 'identity',
      data: { message },
      ...place,
      suggestions: offers.map(([text, output]) => ({
        messageId: 'change',
        data: { text },
        output,
      })),
    })),
  };
}

/** Cases without reports, by name. */
export function silent(
  cases: Readonly<Record<string, string | (CaseOptions & { readonly code: string })>>,
): RuleTester.ValidTestCase[] {
  return Object.entries(cases).map(([name, given]) =>
    typeof given === 'string' ? { name, code: given } : { name, ...given },
  );
}
