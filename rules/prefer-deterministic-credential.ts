import { findOpenCredentials } from '../src/diagnose/identity/deterministic-credentials.js';
import { createIdentityRule } from './create-identity-rule.js';
import { readTargetOptions } from './settings.js';

export const preferDeterministicCredential = createIdentityRule({
  name: 'prefer-deterministic-credential',
  description: 'require DefaultAzureCredential to say which credentials it may use',
  type: 'suggestion',
  recommended: false,
  hasSuggestions: true,
  schema: [
    {
      type: 'object',
      properties: {
        pinned: {
          type: 'boolean',
          description:
            'Every deployment sets AZURE_TOKEN_CREDENTIALS: report only what a version of the package that ignores it constructs.',
        },
      },
      additionalProperties: false,
    },
  ],
  ignoresTests: true,
  defaultOptions: [{ pinned: false }],
  mention: /DefaultAzureCredential/u,
  find: (file, { options, settings }) => {
    const [given] = options as readonly { readonly pinned?: boolean }[];
    return findOpenCredentials(file, {
      pinned: given?.pinned === true,
      target: readTargetOptions(settings),
    });
  },
});
