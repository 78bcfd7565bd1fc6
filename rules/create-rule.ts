import type { Rule } from 'eslint';
import { mentionsAzure } from '../src/catalogue/gate.js';
import { type Diagnosis, diagnose } from '../src/diagnose/diagnose.js';
import type { RuleId } from '../src/catalogue/types.js';
import { targetsFor } from '../src/diagnose/suggestions.js';
import type { Target } from '../src/migration/target.js';
import { sourceFileOf } from '../src/source/host.js';
import type { SourceFile } from '../src/source/source-file.js';
import { readFacts } from './package-facts.js';
import { locOf, suggestionsOf } from './report-diagnosis.js';
import { readTargetOptions } from './settings.js';

/** What a rule says about itself; everything else is the same for all rules that forward diagnoses. */
export interface RuleFacts {
  readonly name: RuleId;
  readonly description: string;
}

/** What a user may ask for beyond what is certain and can be changed. */
interface RuleOptions {
  readonly uncertain?: boolean;
  readonly devices?: boolean;
}

const rulePages =
  'https://github.com/azure-identity/eslint-plugin-azure-identity/blob/main/docs/rules';

/** The page of a rule. */
export function ruleUrl(name: string): string {
  return `${rulePages}/${name}.md`;
}

/** Makes a rule that forwards the diagnoses of its name, each with the migration as suggestions. */
export function createRule({ name, description }: RuleFacts): Rule.RuleModule {
  return {
    meta: {
      type: 'problem',
      docs: { description, recommended: true, url: ruleUrl(name) },
      hasSuggestions: true,
      languages: ['js/js'],
      schema: [
        {
          type: 'object',
          properties: {
            uncertain: {
              type: 'boolean',
              description:
                'Also report calls that may as well be the form without a secret, because the values of their arguments are not in sight.',
            },
            devices: {
              type: 'boolean',
              description:
                'Also report devices of Azure IoT Hub, which have identities of their own and no managed identity.',
            },
          },
          additionalProperties: false,
        },
      ],
      defaultOptions: [{ uncertain: false, devices: false }],
      messages: { secret: '{{message}}', migrate: '{{text}}' },
    },
    create(context) {
      // The gate comes before anything else: most files of most repositories end here.
      if (!mentionsAzure(context.sourceCode.text)) return {};
      const options = context.options[0] as RuleOptions | undefined;
      return {
        Program() {
          const file = sourceFileOf(context, readFacts(context));
          const diagnoses = diagnose(file).filter(
            ({ ruleId, isUncertain, isDevice }) =>
              ruleId === name &&
              (!isUncertain || options?.uncertain === true) &&
              (!isDevice || options?.devices === true),
          );
          if (diagnoses.length === 0) return;
          const targets = targetsFor(readTargetOptions(context.settings));
          for (const diagnosis of diagnoses) report(context, file, diagnosis, targets);
        },
      };
    },
  };
}

function report(
  context: Rule.RuleContext,
  file: SourceFile,
  diagnosis: Diagnosis,
  targets: readonly Target[],
): void {
  context.report({
    loc: locOf(context, diagnosis.range),
    messageId: 'secret',
    data: { message: diagnosis.message },
    suggest: suggestionsOf(file, diagnosis, targets).map((suggestion) => ({
      messageId: 'migrate',
      ...suggestion,
    })),
  });
}
