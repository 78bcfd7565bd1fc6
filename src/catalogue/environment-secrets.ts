import type { SettingConflict } from './types.js';

/** Settings that EnvironmentCredential, the first of DefaultAzureCredential, goes on signing in with. */
export const environmentConflicts = {
  clientSecret: {
    setting: 'AZURE_CLIENT_SECRET',
    why: 'AZURE_CLIENT_SECRET makes DefaultAzureCredential sign in as the service principal, before it asks for a managed identity: delete the setting in the same deployment.',
  },
  certificate: {
    setting: 'AZURE_CLIENT_CERTIFICATE_PATH',
    why: 'AZURE_CLIENT_CERTIFICATE_PATH makes DefaultAzureCredential sign in with the certificate, before it asks for a managed identity: delete the setting in the same deployment.',
  },
  password: {
    setting: 'AZURE_PASSWORD',
    why: 'AZURE_USERNAME with AZURE_PASSWORD makes DefaultAzureCredential sign in as that user, before it asks for a managed identity: delete both settings in the same deployment.',
  },
} as const satisfies Readonly<Record<string, SettingConflict>>;

/** The same as a list. */
export const environmentSecrets: readonly SettingConflict[] = Object.values(environmentConflicts);
