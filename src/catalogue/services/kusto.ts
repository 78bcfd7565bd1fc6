import type { Service } from '../types.js';

const builder = 'KustoConnectionStringBuilder';

/** What the first argument of the builder may be; whichever it is, the address of the cluster is all that is needed. */
const forms = (method: string, args: string): readonly string[] =>
  ['endpoint', 'connectionString'].map((first) => `${builder}.${method}(${first}, ${args})`);

const to = `${builder}.withTokenCredential(endpoint, credential)`;

const newPrincipal =
  'The identity is another principal: add it to the database as aadapp=<client ID>;<tenant ID> with the command .add database, or as a principal assignment in Bicep.';

const bareString =
  'A connection string may hold an application key or a password. Give the client KustoConnectionStringBuilder.withTokenCredential(clusterUrl, credential) instead; AppKey and Password in the string win over the credential, so that only the address may stay.';

/** Azure Data Explorer (Kusto). */
export const kusto = {
  id: 'kusto',
  name: 'Azure Data Explorer',
  packages: ['azure-kusto-data', 'azure-kusto-ingest'],
  endpoint: {
    kind: 'url',
    form: 'https://{cluster}.{region}.kusto.windows.net',
    setting: 'AZURE_KUSTO_ENDPOINT',
    replaces: [],
    settingSuffix: 'ENDPOINT',
  },
  connectionString: {
    form: 'fields',
    endpointField: 'Data Source',
    secretFields: ['AppKey', 'Application Key', 'ApplicationKey', 'Password', 'Pwd'],
  },
  // The cluster tells the resource of its tokens (kustoServiceResourceId at /v1/rest/auth/metadata).
  scope: null,
  // Databases have principals of their own; Azure roles give no data.
  roles: [],
  defaultRole: null,
  rows: [
    {
      from: forms('withAadApplicationKeyAuthentication', 'clientId, clientSecret, tenantId?'),
      packages: ['azure-kusto-data'],
      to,
      drops: ['clientId', 'tenantId'],
      notes: [newPrincipal],
      min: { 'azure-kusto-data': '5.2.1' },
    },
    {
      from: forms(
        'withAadApplicationCertificateAuthentication',
        'clientId, certificate, tenantId?',
      ),
      packages: ['azure-kusto-data'],
      to,
      drops: ['clientId', 'tenantId'],
      notes: [newPrincipal],
      min: { 'azure-kusto-data': '5.2.1' },
    },
    {
      from: forms(
        'withAadApplicationCertificateAuthentication',
        'clientId, certificate, tenantId, sendsChain, ...rest',
      ),
      packages: ['azure-kusto-data'],
      manual:
        'Replace the certificate by KustoConnectionStringBuilder.withTokenCredential(clusterUrl, credential); a subject name and issuer certificate, for which the chain is sent, has no counterpart.',
    },
    {
      from: forms('withAadUserPasswordAuthentication', 'username, password, tenantId?'),
      packages: ['azure-kusto-data'],
      to,
      drops: ['username', 'tenantId'],
      notes: [newPrincipal],
      min: { 'azure-kusto-data': '5.2.1' },
    },
    {
      from: [`new ${builder}(connectionString)`, 'new Client(connectionString)'],
      packages: ['azure-kusto-data'],
      manual: bareString,
    },
    {
      from: [
        'new IngestClient(connectionString, ...rest)',
        'new StreamingIngestClient(connectionString, ...rest)',
        'new ManagedStreamingIngestClient(connectionString, otherConnectionString, ...rest)',
        'new ManagedStreamingIngestClient(connectionString, ...rest)',
      ],
      packages: ['azure-kusto-ingest'],
      manual: bareString,
    },
  ],
  requires: [
    'Databases have principals of their own: add the identity with the command .add database, or as a principal assignment of the cluster.',
    'AppKey and Password in a connection string win over the credential that is given beside it.',
    'A database named in the connection string (Initial Catalog) must be given to execute() instead.',
  ],
  sources: [
    'azure-kusto-data@7.0.4 and azure-kusto-ingest@7.0.1 d.ts, connectionBuilderBase.js and security.js',
    'learn.microsoft.com: azure/data-explorer/manage-database-permissions',
  ],
} as const satisfies Service;
