import type { Service } from '../types.js';
import { storageSasRows } from './storage-sas.js';

const withDelegationKey = 'Sign with a user delegation key instead: getUserDelegationKey()';

/** Operations that look at queues and messages without taking any. */
const reads = ['exists', 'getProperties', 'listQueues', 'peekMessages'] as const;
/** The role may peek, get and delete messages, and cannot update one. */
const processes = ['deleteMessage', 'peekMessages', 'receiveMessages'] as const;

/** Azure Queue Storage. */
export const storageQueue = {
  id: 'storage-queue',
  name: 'Azure Queue Storage',
  packages: ['@azure/storage-queue'],
  endpoint: {
    kind: 'url',
    form: 'https://{account}.queue.core.windows.net',
    setting: 'AZURE_STORAGEQUEUE_RESOURCEENDPOINT',
    replaces: ['AZURE_STORAGE_CONNECTION_STRING', 'AZURE_STORAGEQUEUE_CONNECTIONSTRING'],
    settingSuffix: 'QUEUE_ENDPOINT',
  },
  connectionString: {
    form: 'storage',
    endpointField: 'QueueEndpoint',
    hostLabel: 'queue',
    secretFields: ['AccountKey', 'SharedAccessSignature'],
  },
  scope: 'https://storage.azure.com/.default',
  scopeInOtherClouds: 'same',
  roles: [
    {
      name: 'Storage Queue Data Reader',
      id: '19e7f393-937e-4f77-808e-94535e297925',
      use: 'read and peek',
      methods: reads,
    },
    {
      name: 'Storage Queue Data Message Sender',
      id: 'c6a89b2d-59bc-44d0-9896-0f6e12d7b80a',
      use: 'send only',
      methods: ['sendMessage'],
    },
    {
      name: 'Storage Queue Data Message Processor',
      id: '8a0f0c08-91a1-4084-bc3d-661d67233fed',
      use: 'receive and delete only',
      methods: processes,
    },
    {
      name: 'Storage Queue Data Contributor',
      id: '974c5e8b-45b9-4653-ba55-5f855dd0fb88',
      use: 'read and write',
      contains: [
        'Storage Queue Data Reader',
        'Storage Queue Data Message Sender',
        'Storage Queue Data Message Processor',
      ],
    },
    {
      name: 'Storage Queue Delegator',
      id: '7ee386e9-84f0-448e-80a6-f185f6533131',
      use: 'get a user delegation key',
      methods: ['getUserDelegationKey'],
    },
  ],
  defaultRole: 'Storage Queue Data Contributor',
  navigation: ['getQueueClient'],
  rows: [
    ...storageSasRows({
      package: '@azure/storage-queue',
      min: '12.29.0',
      role: 'Storage Queue Delegator',
      signMin: '12.29.0',
      sign: 'generateQueueSASQueryParameters',
      stringToSign: 'generateUserDelegationStringToSign',
      clients: ['QueueServiceClient', 'QueueClient'],
    }),
    {
      from: 'QueueServiceClient.fromConnectionString(connectionString, ...rest)',
      to: 'new QueueServiceClient(endpoint, credential, ...rest)',
    },
    {
      from: 'new QueueServiceClient(endpoint, keyCredential, ...rest)',
      to: 'new QueueServiceClient(endpoint, credential, ...rest)',
    },
    {
      from: 'new QueueClient(connectionString, queueName, ...rest)',
      to: 'new QueueClient(join(endpoint, queueName), credential, ...rest)',
    },
    {
      from: 'new QueueClient(endpoint, keyCredential, ...rest)',
      to: 'new QueueClient(endpoint, credential, ...rest)',
    },
    { from: 'newPipeline(keyCredential, ...rest)', to: 'newPipeline(credential, ...rest)' },
    {
      from: 'new SharedKeyCredential(accountName, key)',
      manual:
        'SharedKeyCredential belongs to @azure/storage-queue 10, whose clients have other names: upgrade to version 12 first.',
    },
  ],
  delegatingClient: 'QueueServiceClient',
  keyOnly: [
    {
      name: 'generateSasUrl',
      reason: 'signs-sas',
      why: `generateSasUrl() throws without an account key. ${withDelegationKey} and generateUserDelegationSasUrl().`,
    },
    {
      name: 'generateSasStringToSign',
      reason: 'signs-sas',
      why: `generateSasStringToSign() throws without an account key. ${withDelegationKey} and generateUserDelegationStringToSign().`,
    },
    {
      name: 'generateAccountSasUrl',
      reason: 'signs-sas',
      why: 'An account SAS is always signed with the account key: give the caller a role of its own, or sign single queues with a user delegation key.',
    },
    {
      name: 'generateQueueSASQueryParameters',
      reason: 'signs-sas',
      maxArguments: 2,
      why: `generateQueueSASQueryParameters(values, credential) signs with the account key. ${withDelegationKey} and the overload (values, userDelegationKey, accountName).`,
    },
    {
      name: 'generateAccountSASQueryParameters',
      reason: 'signs-sas',
      why: 'An account SAS is always signed with the account key: give the caller a role of its own, or sign single queues with a user delegation key.',
    },
  ],
  rights: [
    {
      name: 'setProperties',
      note: 'setProperties() changes the Queue service settings of the account, which no data role allows: set them in Bicep or with the Azure CLI.',
    },
  ],
  requires: ['Tokens are accepted over HTTPS only; Azurite needs --oauth basic and a certificate.'],
  sources: [
    '@azure/storage-queue@12.30.0 and 12.32.0 d.ts',
    'learn.microsoft.com: azure/storage/queues/authorize-access-azure-active-directory',
    'learn.microsoft.com: azure/service-connector/how-to-integrate-storage-queue',
  ],
} as const satisfies Service;
