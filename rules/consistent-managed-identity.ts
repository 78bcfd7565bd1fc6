import { findPolicyBreaches } from '../src/diagnose/identity/identity-policy.js';
import { createIdentityRule } from './create-identity-rule.js';
import { readTargetOptions } from './settings.js';

export const consistentManagedIdentity = createIdentityRule({
  name: 'consistent-managed-identity',
  description: 'require credentials to name the managed identity that the settings ask for',
  type: 'problem',
  recommended: false,
  hasSuggestions: true,
  schema: [],
  ignoresTests: false,
  defaultOptions: [],
  mention: /@azure\/identity/u,
  find: (file, { settings }) => findPolicyBreaches(file, readTargetOptions(settings)),
});
