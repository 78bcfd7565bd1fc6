import type { Linter } from 'eslint';

/** Rules that forward the diagnoses of the catalogue: places that sign in to Azure with a secret. */
const signInRules = [
  'no-client-secret',
  'no-connection-string',
  'no-key-credential',
  'no-legacy-auth',
  'no-sas-token',
] as const;

/** Of the rules about code that uses identities already, what is wrong for certain. */
const certainRules = ['no-static-token'] as const;

/** All of them; the others are a matter of policy. `azure-identity audit` runs none. */
export const identityRules = [
  ...certainRules,
  'consistent-managed-identity',
  'prefer-deterministic-credential',
  'prefer-shared-credential',
] as const;

type Rules = Record<
  string,
  'error' | ['error', { readonly uncertain: boolean; readonly devices: boolean }]
>;

/** The rules of the presets for code, the same for ESLint and oxlint. */
export const presetRules = {
  /** What is certain. */
  recommended: { ...rulesWith('error'), ...errorsFor(certainRules) },
  /** Also calls whose overload cannot be told from their arguments, devices, and how credentials are made. */
  strict: {
    ...rulesWith(['error', { uncertain: true, devices: true }]),
    ...errorsFor(identityRules),
  },
  /** Secrets in the source alone, for hooks. */
  'secrets-only': { 'azure-identity/no-hardcoded-secret': 'error' },
} satisfies Record<string, Rules>;

function rulesWith(entry: Rules[string]): Rules {
  return {
    ...Object.fromEntries(
      signInRules.map((rule): [string, Rules[string]] => [`azure-identity/${rule}`, entry]),
    ),
    'azure-identity/no-hardcoded-secret': 'error',
  };
}

function errorsFor(names: readonly string[]): Rules {
  return Object.fromEntries(names.map((name) => [`azure-identity/${name}`, 'error']));
}

/** Files that are JSON with comments, whatever their ending says. */
const jsonFiles = [
  '**/local.settings.json',
  '**/appsettings*.json',
  '**/.vscode/*.json',
  '**/*.jsonc',
  '**/tsconfig*.json',
  '**/jsconfig*.json',
  '**/.devcontainer/*.json',
  '**/.devcontainer.json',
  '**/.eslintrc.json',
];

/**
 * The objects of the preset for configuration files. The language of JSON is that of `@eslint/json`, which the user adds
 * under the name `json`.
 */
export function configFilePresets(base: Pick<Linter.Config, 'plugins'>): Linter.Config[] {
  // A preset for code beside this one reaches these files as well, and ESLint refuses rules that cannot read them.
  const off = Object.fromEntries(
    [...signInRules, ...identityRules].map((rule) => [`azure-identity/${rule}`, 'off' as const]),
  );
  const rules = { ...off, ...presetRules['secrets-only'] };
  const named = (
    name: string,
    files: string[],
    language: string,
    languageOptions?: Linter.Config['languageOptions'],
  ): Linter.Config => ({
    name: `azure-identity/config-files/${name}`,
    files,
    language,
    ...(languageOptions && { languageOptions }),
    ...base,
    rules,
  });
  return [
    named('json', ['**/*.json'], 'json/json'),
    named('jsonc', jsonFiles, 'json/jsonc', { allowTrailingCommas: true }),
    named('json5', ['**/*.json5'], 'json/json5'),
    named('dotenv', ['**/.env', '**/.env.*', '**/*.env'], 'azure-identity/dotenv'),
  ];
}
