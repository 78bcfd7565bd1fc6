import { createRule } from './create-rule.js';

export const noLegacyAuth = createRule({
  name: 'no-legacy-auth',
  description: 'disallow retired Azure packages and the predecessors of managed identities',
});
