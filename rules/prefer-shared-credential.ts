import { findRepeatedCredentials } from '../src/diagnose/identity/shared-credentials.js';
import { createIdentityRule } from './create-identity-rule.js';

export const preferSharedCredential = createIdentityRule({
  name: 'prefer-shared-credential',
  description: 'require one instance of a credential instead of one for each use',
  type: 'suggestion',
  recommended: false,
  hasSuggestions: false,
  schema: [],
  ignoresTests: true,
  defaultOptions: [],
  mention: /@azure\/identity/u,
  find: findRepeatedCredentials,
});
