// @ts-check
import { sinks } from '../sinks.js';
import { plainWord, storeName } from '../words.js';
import { valueFamily } from './family.js';

/** @typedef {import('../random.js').Random} Random */

/** @param {Random} random */
function insights(random) {
  const region = random.pick(['westeurope-5', 'eastus-8', 'northeurope-2', 'australiaeast-1']);
  return random.pick([
    `InstrumentationKey=${random.guid()};IngestionEndpoint=https://${region}.in.applicationinsights.azure.com/;LiveEndpoint=https://${region.replace(/-\d/, '')}.livediagnostics.monitor.azure.com/;ApplicationId=${random.guid()}`,
    `InstrumentationKey=${random.guid()};IngestionEndpoint=https://${region}.in.applicationinsights.azure.com/`,
    `InstrumentationKey=${random.guid()}`,
    `IngestionEndpoint=https://${region}.in.applicationinsights.azure.com/;InstrumentationKey=${random.guid()}`,
  ]);
}

/** @param {Random} random */
function resourceId(random) {
  const group = `/subscriptions/${random.guid()}/resourceGroups/rg-${storeName(random)}`;
  const name = storeName(random);
  return random.pick([
    group,
    `${group}/providers/Microsoft.Storage/storageAccounts/${name}`,
    `${group}/providers/Microsoft.KeyVault/vaults/${name}/secrets/storage-key`,
    `${group}/providers/Microsoft.DocumentDB/databaseAccounts/${name}`,
    `${group}/providers/Microsoft.ServiceBus/namespaces/${name}/authorizationRules/RootManageSharedAccessKey`,
    `${group}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-${name}`,
    `/providers/Microsoft.Authorization/roleDefinitions/${random.guid()}`,
  ]);
}

/** @param {Random} random */
function endpoint(random) {
  const name = storeName(random);
  return random.pick([
    `https://${name}.blob.core.windows.net`,
    `https://${name}.blob.core.windows.net/photos/2024/cat.png`,
    `https://${name}.documents.azure.com:443/`,
    `https://${name}.cognitiveservices.azure.com/`,
    `https://${name}.openai.azure.com/openai/deployments/gpt-4o/chat/completions?api-version=2024-10-21`,
    `https://${name}.search.windows.net/indexes/hotels/docs/search?api-version=2024-07-01`,
    `https://${name}.servicebus.windows.net/`,
    `https://${name}.azurewebsites.net/api/orders?status=open`,
    `https://${name}.vault.azure.net`,
    `https://${name}.webpubsub.azure.com/client/hubs/chat`,
    `https://${name}.communication.azure.com`,
    `https://login.microsoftonline.com/${random.guid()}/oauth2/v2.0/token`,
    `https://management.azure.com/subscriptions/${random.guid()}?api-version=2022-12-01`,
    `${name}.redis.cache.windows.net`,
    `${name}.database.windows.net`,
    `postgres://appuser@${name}.postgres.database.azure.com:5432/shop?sslmode=require`,
    `https://dev.azure.com/${name}/web/_git/portal?path=/src/index.ts`,
    `api://${random.guid()}/.default`,
  ]);
}

/** @param {Random} random */
function keyless(random) {
  const name = storeName(random);
  return random.pick([
    `Server=tcp:${name}.database.windows.net,1433;Initial Catalog=shop;Authentication=Active Directory Default;Encrypt=True;`,
    `Server=${name}.database.windows.net;Database=shop;Authentication="Active Directory Managed Identity";User Id=${random.guid()}`,
    `Server=localhost;Database=shop;Integrated Security=true`,
    `Data Source=.;Initial Catalog=shop;Trusted_Connection=True;`,
    `Endpoint=https://${name}.webpubsub.azure.com;AuthType=azure.msi;Version=1.0;`,
    `Endpoint=https://${name}.service.signalr.net;AuthType=azure.app;ClientId=${random.guid()};TenantId=${random.guid()};Version=1.0;`,
    `HostName=${name}.azure-devices.net;DeviceId=sensor-7;x509=true`,
    `Endpoint=https://${name}.azconfig.io`,
    `AccountEndpoint=https://${name}.documents.azure.com:443/;`,
    `BlobEndpoint=https://${name}.blob.core.windows.net/;QueueEndpoint=https://${name}.queue.core.windows.net/`,
    `DefaultEndpointsProtocol=https;AccountName=${name};EndpointSuffix=core.windows.net`,
    `jdbc:sqlserver://${name}.database.windows.net:1433;database=shop;authentication=ActiveDirectoryMSI;encrypt=true`,
    `Endpoint=sb://${name}.servicebus.windows.net/;Authentication=Managed Identity`,
    `${name}.redis.cache.windows.net:6380,ssl=True,abortConnect=False,user=app`,
    `mongodb+srv://${name}.global.mongocluster.cosmos.azure.com/?authMechanism=MONGODB-OIDC&authMechanismProperties=ENVIRONMENT:azure`,
  ]);
}

/** Azure's identifiers and addresses. @type {import('./family.js').Family[]} */
export const azurePlainFamilies = [
  valueFamily(
    'Application Insights connection string',
    'connectionString APPLICATIONINSIGHTS_CONNECTION_STRING appInsightsConnectionString insightsKey',
    insights,
    { sinks: sinks.insightsConnection },
  ),
  valueFamily(
    'instrumentation key',
    'instrumentationKey APPINSIGHTS_INSTRUMENTATIONKEY iKey ikey appInsightsKey',
    (random) => random.guid(),
  ),
  valueFamily(
    'GUID of an identity',
    'clientId tenantId AZURE_CLIENT_ID AZURE_TENANT_ID subscriptionId AZURE_SUBSCRIPTION_ID objectId principalId appId applicationId directoryId',
    (random) => (random.chance(0.1) ? random.guid().toUpperCase() : random.guid()),
  ),
  valueFamily(
    'GUID under a secret-like name',
    'key secretId keyId passwordCredentialId rowKey partitionKey keyIdentifier tokenId idempotencyKey apiKeyId accessKeyId featureKey',
    (random) => (random.chance(0.2) ? `{${random.guid()}}` : random.guid()),
  ),
  valueFamily(
    'role definition',
    'roleDefinitionId roleId storageBlobDataContributor keyVaultSecretsUser role',
    (random) =>
      random.pick([
        'ba92f5b4-2d11-453d-a403-e96b0029c9fe',
        '4633458b-17de-408a-b874-0445c86b69e6',
        '5e0bd9bd-7b93-4f28-af87-19fc36ad61bd',
        'acdd72a7-3385-48ef-bd42-f606fba81ae7',
        '00000000-0000-0000-0000-000000000002',
        random.guid(),
      ]),
  ),
  valueFamily(
    'resource identifier',
    'resourceId scope storageAccountId keyVaultId secretResourceId id identityResourceId',
    resourceId,
  ),
  valueFamily(
    'endpoint or host',
    'endpoint url host accountUrl AZURE_STORAGE_ACCOUNT_URL baseUrl serviceUrl authority tokenEndpoint tokenUrl secretEndpoint',
    endpoint,
    { url: true, sinks: sinks.sasAddress },
  ),
  valueFamily(
    'connection string without a key',
    'connectionString sqlConnectionString AZURE_SQL_CONNECTIONSTRING conn database AzureSignalRConnectionString',
    keyless,
    { sinks: sinks.storageConnection },
  ),
  valueFamily(
    'name of a policy or account',
    'sharedAccessKeyName SharedAccessKeyName keyName accountName AZURE_STORAGE_ACCOUNT policy userName sqlUser',
    (random) =>
      random.pick([
        'RootManageSharedAccessKey',
        'iothubowner',
        'ListenSend',
        'send-only',
        'registryRead',
        'devstoreaccount1',
        storeName(random),
        `${storeName(random)}-listen`,
        `${plainWord(random)}admin`,
        `$${storeName(random)}`,
      ]),
  ),
  valueFamily(
    'telemetry identifier',
    'traceId correlationId operationId requestId x-ms-client-request-id traceparent activityId spanId sessionId',
    (random) =>
      random.pick([
        random.hex(32),
        random.hex(16),
        random.guid(),
        `00-${random.hex(32)}-${random.hex(16)}-01`,
        `|${random.hex(32)}.${random.hex(16)}.`,
      ]),
  ),
];
