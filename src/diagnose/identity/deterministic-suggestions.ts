import { planCredentialInPlace } from '../../migration/credential-in-place.js';
import { isRefusal } from '../../migration/endpoint-value.js';
import type { Target, TargetOptions } from '../../migration/target.js';
import { importStyleOf } from '../../source/import-style.js';
import type { TextEdit } from '../../source/edits.js';
import { printString } from '../../migration/expression.js';
import type { SourceFile } from '../../source/source-file.js';
import { hasComment } from '../../source/lines.js';
import { keyName } from '../../source/syntax.js';
import { describeTarget } from '../messages.js';
import { type Suggestion, targetsFor } from '../suggestions.js';
import type { CredentialCall } from './credential-calls.js';
import { optionsOf, planOption, findOption } from './credential-options.js';
import { identityVersions, mayNeed } from './identity-version.js';
import { pinningSetting } from './pinning.js';

/** The options that name an identity, and what `ManagedIdentityCredential` calls them. */
const identityOptions: Readonly<Record<string, string>> = {
  managedIdentityClientId: 'clientId',
  managedIdentityResourceId: 'resourceId',
};

/** Ways to say which credential `DefaultAzureCredential` may use: another class in its place, or a required setting. */
export function deterministicSuggestions(
  file: SourceFile,
  call: CredentialCall,
  target: TargetOptions,
): readonly Suggestion[] {
  return [...otherClasses(file, call, target), ...requiredSetting(file, call)];
}

/** `default` in the settings says that the class is to stay. */
function otherClasses(
  file: SourceFile,
  call: CredentialCall,
  options: TargetOptions,
): readonly Suggestion[] {
  if (options.credential === 'default' || isCommented(file, call)) return [];
  const credential = options.credential ?? 'managed-identity';
  const given = optionsOf(file, call.node);
  if (given.kind === 'none') {
    return targetsFor({ ...options, credential }).flatMap((target) =>
      replacement(file, call, target, describeTarget(target), (code) => code),
    );
  }
  // Only what names the identity has a place in the other class.
  if (given.kind === 'unknown' || call.node.arguments[0]?.type !== 'ObjectExpression') return [];
  const [property, ...others] = given.object.properties;
  const name = property?.type === 'Property' ? identityOptions[keyName(property) ?? ''] : undefined;
  if (property?.type !== 'Property' || name === undefined || others.length > 0) return [];
  const value = file.text.slice(...property.value.range);
  const system: Target = { identity: 'system', clientId: null, credential: 'managed-identity' };
  return replacement(file, call, system, describeTarget(null), (code) =>
    code.replace(/\(\)$/u, () => `({ ${name}: ${value} })`),
  );
}

/** Comments inside would go with the code. */
function isCommented(file: SourceFile, { node }: CredentialCall): boolean {
  return hasComment(file, node.range[0], node.range[1]);
}

function replacement(
  file: SourceFile,
  { node }: CredentialCall,
  target: Target,
  text: string,
  adapt: (code: string) => string,
): readonly Suggestion[] {
  const plan = planCredentialInPlace(file, target, { node, service: null });
  if (isRefusal(plan)) return [];
  const edits: readonly TextEdit[] = [
    ...plan.edits,
    { range: node.range, text: adapt(plan.expression) },
  ];
  return [{ text, edits }];
}

function requiredSetting(file: SourceFile, { node }: CredentialCall): readonly Suggestion[] {
  if (!mayNeed(file, identityVersions.requiredEnvVars)) return [];
  const given = optionsOf(file, node);
  if (given.kind === 'unknown') return [];
  if (given.kind === 'object' && findOption(given.object, 'requiredEnvVars') !== null) return [];
  const setting = printString(pinningSetting, importStyleOf(file).quote);
  const edits = planOption(file, node, `requiredEnvVars: [${setting}]`);
  return edits === null ? [] : [{ text: `Require the setting ${pinningSetting}`, edits }];
}
