import type { AuditScope } from '../diagnose/audit-source.js';
import { compilePatterns, PatternError } from '../secrets/allow.js';
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
const secretOptions = [
  'secrets-only',
  'all-text',
  'min-confidence',
  'no-comments',
  'allow',
] as const;

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
    'no-inline-config': { type: 'boolean' },
    allow: { type: 'string', multiple: true },
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
  const secrets = {
    ...defaultSecretOptions,
    minConfidence,
    checkComments: values['no-comments'] !== true,
    allow: readPatterns(values['allow']),
  };
  return {
    help: values['help'] === true,
    format: choose('format', values['format'], ['stylish', 'json']),
    paths: positionals,
    scope: {
      signIns: values['secrets-only'] !== true,
      secrets: hasSecrets ? secrets : null,
      inlineConfig: values['no-inline-config'] !== true,
    },
    allText: values['all-text'] === true,
  };
}

function readPatterns(values: unknown): readonly RegExp[] {
  const patterns = Array.isArray(values) ? values.map(String) : [];
  // It is most often an unset shell variable, and would allow everything.
  if (patterns.includes('')) throw new UsageError('--allow needs a value.');
  try {
    return compilePatterns(patterns);
  } catch (error) {
    // The message begins with the name of the option.
    throw error instanceof PatternError ? new UsageError(`--${error.message}`) : error;
  }
}
