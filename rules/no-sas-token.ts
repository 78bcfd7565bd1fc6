import { createRule } from './create-rule.js';

export const noSasToken = createRule({
  name: 'no-sas-token',
  description: 'disallow shared access signatures (SAS), given or signed with an account key',
});
