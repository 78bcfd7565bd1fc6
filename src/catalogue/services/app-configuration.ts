import type { Service } from '../types.js';

/** Reads of settings and snapshots. */
const reads = [
  'checkConfigurationSettings',
  'getConfigurationSetting',
  'getSnapshot',
  'listConfigurationSettings',
  'listConfigurationSettingsForSnapshot',
  'listLabels',
  'listRevisions',
  'listSnapshots',
  'updateSyncToken',
] as const;
/** Changes of settings and snapshots. */
const writes = [
  'addConfigurationSetting',
  'archiveSnapshot',
  'beginCreateSnapshot',
  'beginCreateSnapshotAndWait',
  'deleteConfigurationSetting',
  'recoverSnapshot',
  'setConfigurationSetting',
  'setReadOnly',
] as const;

/** Azure App Configuration: the client, and the provider that loads settings at start-up. */
export const appConfiguration = {
  id: 'app-configuration',
  name: 'Azure App Configuration',
  packages: ['@azure/app-configuration', '@azure/app-configuration-provider'],
  endpoint: {
    kind: 'url',
    form: 'https://{store}.azconfig.io',
    setting: 'AZURE_APPCONFIGURATION_ENDPOINT',
    replaces: ['AZURE_APPCONFIGURATION_CONNECTIONSTRING'],
    settingSuffix: 'ENDPOINT',
  },
  connectionString: {
    form: 'fields',
    endpointField: 'Endpoint',
    secretFields: ['Secret'],
  },
  // 1.9 to 1.12; before, the endpoint itself, and from 1.13 on https://azconfig.io/.default. Roles are the same for all.
  scope: 'https://appconfig.azure.com/.default',
  scopeInOtherClouds: 'by-endpoint',
  roles: [
    {
      name: 'App Configuration Data Reader',
      id: '516239f1-63e1-4d78-a4de-a74fb236a071',
      use: 'read',
      methods: reads,
    },
    {
      name: 'App Configuration Data Owner',
      id: '5ae67dd6-50cb-40e7-96ff-dc2bfa4b606b',
      use: 'read and write',
      contains: ['App Configuration Data Reader'],
      methods: [...reads, ...writes],
    },
  ],
  defaultRole: 'App Configuration Data Reader',
  rows: [
    {
      from: 'new AppConfigurationClient(connectionString, ...rest)',
      to: 'new AppConfigurationClient(endpoint, credential, ...rest)',
    },
    { from: 'load(connectionString, ...rest)', to: 'load(endpoint, credential, ...rest)' },
  ],
  rights: [
    ...['setConfigurationSetting', 'addConfigurationSetting', 'deleteConfigurationSetting'].map(
      (name) => ({ name, note: `${name}() needs App Configuration Data Owner.` }),
    ),
    { name: 'setReadOnly', note: 'setReadOnly() needs App Configuration Data Owner.' },
    {
      name: 'beginCreateSnapshot',
      note: 'beginCreateSnapshot() needs App Configuration Data Owner.',
    },
  ],
  requires: [
    'References to Key Vault are resolved with a credential of their own (keyVaultOptions), which needs Key Vault Secrets User.',
  ],
  sources: [
    '@azure/app-configuration@1.6.0, 1.9.0, 1.12.1 and 1.13.0 helpers.js, @azure/app-configuration-provider@2.6.0 d.ts',
    'learn.microsoft.com: azure/azure-app-configuration/concept-enable-rbac',
    'learn.microsoft.com: azure/service-connector/how-to-integrate-app-configuration',
  ],
} as const satisfies Service;
