import { presetRules } from './presets.js';

/** An oxlint configuration, for `extends` in oxlint.config.ts. */
export interface OxlintPreset {
  readonly jsPlugins: string[];
  readonly rules: (typeof presetRules)[keyof typeof presetRules];
}

/** What is certain; the same rules as ESLint's preset of this name. */
export const recommended = preset('recommended');

/** Also calls whose overload cannot be told from their arguments, and devices. */
export const strict = preset('strict');

/** Secrets in the source and nothing else. */
export const secretsOnly = preset('secrets-only');

function preset(name: keyof typeof presetRules): OxlintPreset {
  return { jsPlugins: ['eslint-plugin-azure-identity'], rules: presetRules[name] };
}
