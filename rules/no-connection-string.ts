import { createRule } from './create-rule.js';

export const noConnectionString = createRule({
  name: 'no-connection-string',
  description: 'disallow connection strings for Azure clients',
});
