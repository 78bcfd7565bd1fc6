import { findStaticTokens } from '../src/diagnose/identity/static-tokens.js';
import { createIdentityRule } from './create-identity-rule.js';

export const noStaticToken = createIdentityRule({
  name: 'no-static-token',
  description: 'disallow access tokens that are acquired once and used for longer than they live',
  type: 'problem',
  recommended: true,
  hasSuggestions: false,
  schema: [],
  ignoresTests: true,
  defaultOptions: [],
  // The credential may come from another file, so that nothing else has to stand here.
  mention: /\bget(?:Token|BearerTokenProvider)\b/u,
  find: findStaticTokens,
});
