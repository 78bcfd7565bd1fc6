import type { Rule } from 'eslint';
import { dotenvTextsOf } from '../src/config-texts/dotenv.js';
import { jsonTextsOf, type JsonNode } from '../src/config-texts/json.js';
import { plainTextsOf } from '../src/config-texts/plain.js';
import { isYamlProgram, yamlTextsOf } from '../src/config-texts/yaml.js';
import type { DotenvFile } from '../src/dotenv/ast.js';
import { secretSlotsOf } from '../src/diagnose/secret-slots.js';
import { findSecrets, findSourceSecrets, type SecretFinding } from '../src/diagnose/secrets.js';
import { targetsFor } from '../src/diagnose/suggestions.js';
import { secretMessage } from '../src/report/secret-message.js';
import { mayHoldSecret } from '../src/secrets/gate.js';
import type { SecretOptions } from '../src/secrets/options.js';
import { sourceFileOf } from '../src/source/host.js';
import { ruleUrl } from './create-rule.js';
import { readFacts } from './package-facts.js';
import { locOf, suggestionsOf } from './report-diagnosis.js';
import { defaultRuleOptions, readSecretOptions, secretOptionsSchema } from './secret-options.js';
import { readTargetOptions } from './settings.js';

export const noHardcodedSecret: Rule.RuleModule = {
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow keys, connection strings, SAS tokens and passwords in the source',
      recommended: true,
      url: ruleUrl('no-hardcoded-secret'),
    },
    hasSuggestions: true,
    languages: ['js/js', 'json/*', 'azure-identity/dotenv', 'yml/*', 'markdown/*'],
    schema: secretOptionsSchema,
    defaultOptions: defaultRuleOptions,
    messages: { secret: '{{message}}', migrate: '{{text}}' },
  },
  create(context) {
    const { text } = context.sourceCode;
    // Before the gate: a mistake in the configuration shows in every file.
    const options = readSecretOptions(context.options);
    if (!mayHoldSecret(text)) return {};
    return {
      Program(node: object) {
        if (!isYamlProgram(node)) reportSource(context, options);
        else reportAll(context, findSecrets(yamlTextsOf(node, text), options));
      },
      // The root of JSON, of @eslint/json.
      Document(node: object) {
        reportAll(context, findSecrets(jsonTextsOf(node as JsonNode, text), options));
      },
      DotenvFile(node: object) {
        reportAll(context, findSecrets(dotenvTextsOf(node as DotenvFile, text), options));
      },
      // The root of a Markdown page, of @eslint/markdown.
      root() {
        reportAll(context, findSecrets(plainTextsOf(text), options));
      },
    };
  },
};

type Suggest = (finding: SecretFinding) => ReturnType<typeof suggestionsOf>;

function reportAll(
  context: Rule.RuleContext,
  findings: readonly SecretFinding[],
  suggest: Suggest = () => [],
): void {
  for (const finding of findings) {
    context.report({
      loc: locOf(context, finding.range),
      messageId: 'secret',
      data: { message: secretMessage(finding.match) },
      suggest: suggest(finding).map((suggestion) => ({ messageId: 'migrate', ...suggestion })),
    });
  }
}

/** A secret that reaches a call which can be migrated carries the migration. */
function reportSource(context: Rule.RuleContext, options: SecretOptions): void {
  const file = sourceFileOf(context, readFacts(context));
  const findings = findSourceSecrets(file, options);
  if (findings.length === 0) return;
  const targets = targetsFor(readTargetOptions(context.settings));
  reportAll(context, findings, ({ range }) => {
    const diagnosis = secretSlotsOf(file)?.diagnosisAt(range) ?? null;
    return diagnosis === null ? [] : suggestionsOf(file, diagnosis, targets);
  });
}
