import { createRule } from './create-rule.js';

export const noClientSecret = createRule({
  name: 'no-client-secret',
  description:
    'disallow client secrets, certificates and passwords as Microsoft Entra ID credentials',
});
