// @ts-check
// Keys that look like any other random text: only the name or the call tells what they are.
import { BASE62, BASE64URL, DIGITS, LOWER, UPPER } from '../random.js';
import { sinks } from '../sinks.js';
import { plainWord } from '../words.js';
import { strongPassword, wholeSecret } from './maker.js';

/** @typedef {import('../random.js').Random} Random */

/** @param {Random} random */
const key64 = (random) => random.base64(64);
/** @param {Random} random */
const key32 = (random) => random.base64(32);
/** @param {Random} random */
const hexKey = (random) => random.hex(32);

/** @param {Random} random */
function oldClientSecret(random) {
  return random.pick([
    () =>
      `${random.text(1, BASE62)}${random.text(random.between(31, 36), `${BASE62}~._-`)}${random.text(1, BASE62)}`,
    () => random.base64(32),
    () =>
      `${random.text(1, BASE62)}${random.text(30, `${BASE62}!@#$%&*:?/[]+-_=`)}${random.text(1, BASE62)}`,
  ])();
}

/** What a person makes up. @param {Random} random */
function chosenPassword(random) {
  const word = () => {
    const text = random.pick([
      'harbor',
      'winter',
      'falcon',
      'maple',
      'rocket',
      'silver',
      'tiger',
      'velvet',
      'copper',
      'meadow',
      plainWord(random),
    ]);
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
  const number = random.text(random.between(2, 4), DIGITS);
  const symbol = random.text(1, '!@#$%&*-_');
  return random.pick([
    `${word()}${symbol}${word()}${number}`,
    `${word()}${number}${symbol}${random.text(2, LOWER)}`,
    `${random.text(2, UPPER)}${symbol}${word()}-${word()}${number}`,
  ]);
}

/** @type {(readonly [family: string, names: string, make: (random: Random) => string, more?: Partial<import('../types.js').Held>])[]} */
const table = [
  [
    'named: storage key',
    'accountKey storageKey AZURE_STORAGE_KEY storageAccountKey AccountKey STORAGE_ACCOUNT_KEY blobStorageKey AZURE_STORAGE_ACCOUNT_KEY',
    key64,
    { sinks: sinks.storageKey, near: ["const account = 'contosostore';"] },
  ],
  [
    'named: Cosmos key',
    'cosmosKey masterKey COSMOS_PRIMARY_KEY cosmosDbKey COSMOS_KEY cosmosMasterKey AZURE_COSMOS_KEY',
    key64,
    {
      sinks: sinks.cosmosKey,
      near: ["const endpoint = 'https://contoso.documents.azure.com:443/';"],
    },
  ],
  [
    'named: workspace key',
    'workspaceKey LOG_ANALYTICS_SHARED_KEY logAnalyticsKey workspaceSharedKey',
    key64,
  ],
  ['named: Batch key', 'batchAccountKey AZURE_BATCH_KEY batchKey', key64],
  [
    'named: Communication key',
    'communicationAccessKey ACS_ACCESS_KEY acsKey COMMUNICATION_KEY',
    key64,
  ],
  [
    'named: messaging key',
    'sharedAccessKey serviceBusKey SERVICEBUS_KEY sbPassword eventHubKey SharedAccessKey EVENTHUB_SAS_KEY sasKey',
    key32,
    { sinks: sinks.messagingKey, near: ["const namespace = 'contoso.servicebus.windows.net';"] },
  ],
  [
    'named: IoT key',
    'deviceKey iotHubKey DEVICE_PRIMARY_KEY symmetricKey IOTHUB_KEY devicePrimaryKey',
    key32,
    { near: ["const hub = 'contoso.azure-devices.net';"] },
  ],
  [
    'named: Event Grid key',
    'topicKey EVENTGRID_KEY eventGridKey eventGridTopicKey',
    key32,
    { sinks: sinks.eventGridKey, headers: ['aeg-sas-key'] },
  ],
  [
    'named: SignalR or Web PubSub key',
    'signalRKey AZURE_SIGNALR_KEY signalrAccessKey webPubSubKey accessKey',
    key32,
    { near: ["const endpoint = 'https://contoso.service.signalr.net';"] },
  ],
  [
    'named: Redis key',
    'redisPassword REDIS_PASSWORD redisKey redisAccessKey REDIS_KEY',
    key32,
    { sinks: sinks.redisPassword },
  ],
  [
    'named: App Configuration secret',
    'appConfigSecret APPCONFIG_SECRET appConfigurationSecret',
    key32,
  ],
  [
    'named: AI services key',
    'cognitiveKey subscriptionKey speechKey COGNITIVE_SERVICES_KEY visionKey translatorKey TEXT_ANALYTICS_KEY azureSpeechKey formRecognizerKey faceApiKey',
    hexKey,
    {
      sinks: [...(sinks.speechKey ?? []), ...(sinks.apiKey ?? [])],
      headers: ['Ocp-Apim-Subscription-Key'],
      near: ["const endpoint = 'https://contoso.cognitiveservices.azure.com/';"],
    },
  ],
  [
    'named: Azure OpenAI key',
    'openAiApiKey AZURE_OPENAI_API_KEY azureOpenAIKey AZURE_OPENAI_KEY openaiKey apiKey',
    hexKey,
    {
      sinks: sinks.openAiKey,
      headers: ['api-key'],
      near: ["const endpoint = 'https://contoso.openai.azure.com/';"],
    },
  ],
  [
    'named: search key',
    'searchAdminKey SEARCH_API_KEY searchApiKey azureSearchKey searchKey queryKey',
    (random) => random.hex(32).toUpperCase(),
    {
      sinks: sinks.apiKey,
      headers: ['api-key'],
      near: ["const endpoint = 'https://contoso.search.windows.net';"],
    },
  ],
  [
    'named: API Management key',
    'apimSubscriptionKey APIM_SUBSCRIPTION_KEY subscriptionKey apimKey ocpApimSubscriptionKey',
    hexKey,
    {
      headers: ['Ocp-Apim-Subscription-Key'],
      near: ["const gateway = 'https://contoso.azure-api.net';"],
    },
  ],
  [
    'named: Maps key',
    'azureMapsKey AZURE_MAPS_KEY mapsSubscriptionKey subscriptionKey mapsKey',
    (random) => random.text(43, BASE64URL),
    { sinks: sinks.mapsKey, headers: ['subscription-key'] },
  ],
  [
    'named: Functions key',
    'functionKey FUNCTION_KEY hostKey functionsKey x-functions-key AZURE_FUNCTION_KEY',
    (random) => random.base64(40),
    {
      headers: ['x-functions-key'],
      near: ["const endpoint = 'https://contoso.azurewebsites.net/api/orders';"],
    },
  ],
  [
    'named: old client secret',
    'clientSecret AZURE_CLIENT_SECRET client_secret ARM_CLIENT_SECRET aadClientSecret appSecret servicePrincipalSecret',
    oldClientSecret,
    { sinks: sinks.clientSecret },
  ],
  [
    'named: bot password',
    'MicrosoftAppPassword botPassword MICROSOFT_APP_PASSWORD appPassword',
    oldClientSecret,
  ],
  [
    'named: registry password',
    'acrPassword REGISTRY_PASSWORD registryPassword ACR_PASSWORD containerRegistryPassword',
    (random) =>
      random
        .text(32, `${BASE62}/+=`)
        .replace(/^[/+=]/, 'a')
        .replace(/=/g, 'q'),
  ],
  [
    'named: deployment password',
    'userPWD publishPassword PUBLISH_PASSWORD deploymentPassword scmPassword',
    (random) => random.text(60, BASE62),
  ],
  [
    'named: generated database password',
    'sqlPassword DB_PASSWORD dbPassword password PGPASSWORD adminPassword SQL_ADMIN_PASSWORD databasePassword MYSQL_PASSWORD',
    strongPassword,
    { sinks: sinks.databasePassword, near: ["const server = 'contoso.database.windows.net';"] },
  ],
  [
    'named: chosen database password',
    'sqlPassword DB_PASSWORD dbPassword password PGPASSWORD adminPassword databasePassword',
    chosenPassword,
    { sinks: sinks.databasePassword, near: ["const server = 'contoso.database.windows.net';"] },
  ],
];

export const contextMakers = table.map(([family, names, make, more]) =>
  wholeSecret('context', family, names, make, more),
);
