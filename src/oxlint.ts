import { rules } from '../rules/index.js';

/** An oxlint configuration, for `extends` in oxlint.config.ts. */
export interface OxlintPreset {
  readonly jsPlugins: string[];
  readonly rules: Record<
    string,
    'error' | ['error', { readonly uncertain: boolean; readonly devices: boolean }]
  >;
}

/** What is certain; the same rules as ESLint's preset of this name. */
export const recommended = preset('error');

/** Also calls whose overload cannot be told from their arguments, and devices. */
export const strict = preset(['error', { uncertain: true, devices: true }]);

function preset(entry: OxlintPreset['rules'][string]): OxlintPreset {
  return {
    jsPlugins: ['eslint-plugin-azure-identity'],
    rules: Object.fromEntries(Object.keys(rules).map((rule) => [`azure-identity/${rule}`, entry])),
  };
}
