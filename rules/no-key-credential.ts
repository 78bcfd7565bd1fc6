import { createRule } from './create-rule.js';

export const noKeyCredential = createRule({
  name: 'no-key-credential',
  description: 'disallow account keys, API keys and key credentials for Azure clients',
});
