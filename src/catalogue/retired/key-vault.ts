import { withoutIdentity } from './without-identity.js';
import type { Service } from '../types.js';

/** The first Key Vault library: one client for secrets, keys and certificates. */
export const keyVault = {
  id: 'azure-keyvault',
  name: 'Azure Key Vault',
  packages: ['azure-keyvault'],
  ...withoutIdentity,
  rows: [
    {
      from: ['new KeyVaultClient(...rest)', 'new default(...rest)'],
      manual:
        'Move to @azure/keyvault-secrets, @azure/keyvault-keys or @azure/keyvault-certificates: their clients take the address of the vault and a credential (guide: https://github.com/Azure/azure-sdk-for-js/blob/main/sdk/keyvault/keyvault-secrets/migration-guide.md).',
    },
  ],
  requires: ['A vault with access policies needs one for the identity instead of a role.'],
  sources: ['azure-keyvault@3.0.5 d.ts', 'ms-rest-azure@3.0.2 d.ts'],
} as const satisfies Service;
