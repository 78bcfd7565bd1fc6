import type { Rule } from 'eslint';
import { compilePatterns } from '../src/secrets/allow.js';
import { confidences, type Confidence } from '../src/secrets/match.js';
import { defaultSecretOptions, familyWords, type SecretOptions } from '../src/secrets/options.js';

/** The options of `no-hardcoded-secret` as a configuration has them. */
interface RuleOptions {
  readonly families?: readonly string[];
  readonly allow?: readonly string[];
  readonly checkComments?: boolean;
  readonly minConfidence?: Confidence;
}

export const secretOptionsSchema = [
  {
    type: 'object',
    properties: {
      families: {
        type: 'array',
        description:
          'Families, or groups of families, to look for; with ! before it, one to leave out. Empty: all.',
        items: { type: 'string', enum: familyWords.flatMap((word) => [word, `!${word}`]) },
        uniqueItems: true,
      },
      allow: {
        type: 'array',
        description:
          'Regular expressions for values that are harmless: the secret itself, or the whole text that it stands in.',
        items: { type: 'string', minLength: 1 },
        uniqueItems: true,
      },
      checkComments: { type: 'boolean', description: 'Also look into comments.' },
      minConfidence: {
        type: 'string',
        enum: [...confidences],
        description:
          'How sure a finding has to be: certain (a checksum or a structure proves it), likely (a signature), possible (only a name or an SDK call tells).',
      },
    },
    additionalProperties: false,
  },
] satisfies Rule.RuleMetaData['schema'];

export const defaultRuleOptions = [{ ...defaultSecretOptions, families: [], allow: [] }] satisfies [
  Required<RuleOptions>,
];

const noOptions = {};

/** By the object of the configuration, which is one for all files: patterns are compiled and checked once. */
const compiled = new WeakMap<object, SecretOptions>();

/**
 * The options of a rule's context. Hosts that know no default options give none.
 *
 * @throws {PatternError} for a pattern that cannot be used
 */
export function readSecretOptions([given]: readonly unknown[]): SecretOptions {
  const options = (given ?? noOptions) as RuleOptions;
  const known = compiled.get(options);
  if (known !== undefined) return known;
  const { allow = [], ...others } = options;
  const result = { ...defaultSecretOptions, ...others, allow: compilePatterns(allow) };
  compiled.set(options, result);
  return result;
}
