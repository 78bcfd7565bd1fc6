import type { AuditScope } from '../diagnose/audit-source.js';
import { defaultSecretOptions } from '../secrets/options.js';
import { choose, parseOptions } from './arguments.js';
import { UsageError } from './failure.js';

/** What `audit` was asked to do. */
export interface AuditArguments {
  readonly help: boolean;
  readonly format: 'stylish' | 'json';
  readonly paths: readonly string[];
  readonly scope: AuditScope;
  /** Any other text file, too. */
  readonly allText: boolean;
}

/** Options that say something of secrets. */
const secretOptions = ['secrets-only', 'all-text', 'min-confidence', 'no-comments'] as const;

/** @throws {UsageError} that names the option. */
export function parseAuditArguments(args: readonly string[]): AuditArguments {
  const { values, positionals } = parseOptions(args, {
    help: { type: 'boolean' },
    format: { type: 'string' },
    'no-secrets': { type: 'boolean' },
    'secrets-only': { type: 'boolean' },
    'all-text': { type: 'boolean' },
    'min-confidence': { type: 'string' },
    'no-comments': { type: 'boolean' },
  });
  const hasSecrets = values['no-secrets'] !== true;
  const useless = hasSecrets ? undefined : secretOptions.find((name) => values[name] !== undefined);
  if (useless !== undefined)
    throw new UsageError(`--no-secrets and --${useless} exclude each other.`);
  const minConfidence = choose('min-confidence', values['min-confidence'], [
    'possible',
    'likely',
    'certain',
  ]);
  const checkComments = values['no-comments'] !== true;
  return {
    help: values['help'] === true,
    format: choose('format', values['format'], ['stylish', 'json']),
    paths: positionals,
    scope: {
      signIns: values['secrets-only'] !== true,
      secrets: hasSecrets ? { ...defaultSecretOptions, minConfidence, checkComments } : null,
    },
    allText: values['all-text'] === true,
  };
}
