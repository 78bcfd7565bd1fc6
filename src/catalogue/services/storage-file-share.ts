import type { Service } from '../types.js';
import { storageSasRows } from './storage-sas.js';

/** First version whose constructors take a token credential and `fileRequestIntent` (12.13.0 has neither). */
const min = { '@azure/storage-file-share': '12.14.0' } as const;

/**
 * With a token, the service refuses data requests that do not say what they are for; `backup` is the only value there is.
 */
const options = "{ fileRequestIntent: 'backup', ...options }";

const withDelegationKey = 'Sign with a user delegation key instead: getUserDelegationKey()';

/** Get and list operations on files and directories. */
const reads = [
  'download',
  'downloadToBuffer',
  'downloadToFile',
  'exists',
  'getProperties',
  'getRangeList',
  'getRangeListDiff',
  'listFilesAndDirectories',
] as const;

/** Azure Files, over REST. */
export const storageFileShare = {
  id: 'storage-file-share',
  name: 'Azure Files',
  packages: ['@azure/storage-file-share'],
  endpoint: {
    kind: 'url',
    form: 'https://{account}.file.core.windows.net',
    // Service Connector has no identity-based connection here: the name follows that of its other storage settings.
    setting: 'AZURE_STORAGEFILE_RESOURCEENDPOINT',
    replaces: ['AZURE_STORAGE_CONNECTION_STRING', 'AZURE_STORAGEFILE_CONNECTIONSTRING'],
    settingSuffix: 'FILE_ENDPOINT',
  },
  connectionString: {
    form: 'storage',
    endpointField: 'FileEndpoint',
    hostLabel: 'file',
    secretFields: ['AccountKey', 'SharedAccessSignature'],
  },
  scope: 'https://storage.azure.com/.default',
  scopeInOtherClouds: 'same',
  roles: [
    {
      name: 'Storage File Data Privileged Reader',
      id: 'b8eda974-7b85-4f76-af95-65846b26df6d',
      use: 'read',
      methods: reads,
    },
    {
      name: 'Storage File Data Privileged Contributor',
      id: '69566ab7-960f-475b-8e7c-b3118f30c6bd',
      use: 'read and write',
      contains: ['Storage File Data Privileged Reader'],
    },
    {
      name: 'Storage File Delegator',
      id: '765a04e0-5de8-4bb2-9bf6-b2a30bc03e91',
      use: 'get a user delegation key',
      methods: ['getUserDelegationKey'],
    },
  ],
  defaultRole: 'Storage File Data Privileged Contributor',
  navigation: [
    'getShareClient',
    'getDirectoryClient',
    'getFileClient',
    'rootDirectoryClient',
    'getShareLeaseClient',
    'withSnapshot',
    'withShareSnapshot',
  ],
  rows: [
    ...storageSasRows({
      package: '@azure/storage-file-share',
      min: '12.30.0',
      role: 'Storage File Delegator',
      signMin: '12.30.0',
      sign: 'generateFileSASQueryParameters',
      stringToSign: 'generateUserDelegationStringToSign',
      clients: ['ShareServiceClient', 'ShareClient', 'ShareDirectoryClient', 'ShareFileClient'],
    }),
    {
      from: 'ShareServiceClient.fromConnectionString(connectionString, options?)',
      to: `new ShareServiceClient(endpoint, credential, ${options})`,
      min,
    },
    {
      from: 'new ShareServiceClient(endpoint, keyCredential, options?)',
      to: `new ShareServiceClient(endpoint, credential, ${options})`,
      min,
    },
    {
      from: 'new ShareClient(connectionString, shareName, options?)',
      to: `new ShareClient(join(endpoint, shareName), credential, ${options})`,
      min,
    },
    {
      from: 'new ShareClient(endpoint, keyCredential, options?)',
      to: `new ShareClient(endpoint, credential, ${options})`,
      min,
    },
    {
      from: 'new ShareDirectoryClient(endpoint, keyCredential, options?)',
      to: `new ShareDirectoryClient(endpoint, credential, ${options})`,
      min,
    },
    {
      from: 'new ShareFileClient(endpoint, keyCredential, options?)',
      to: `new ShareFileClient(endpoint, credential, ${options})`,
      min,
    },
    {
      from: 'newPipeline(keyCredential, ...rest)',
      manual:
        'A pipeline cannot carry fileRequestIntent, which the service demands with a token: give the client the credential and { fileRequestIntent: "backup" } instead of a pipeline.',
    },
  ],
  delegatingClient: 'ShareServiceClient',
  // ShareFileClient of 12.31.0 takes ShareSASPermissions by its declaration, and FileSASPermissions at run time.
  mistypedDelegation: ['getFileClient'],
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
      why: 'An account SAS is always signed with the account key: give the caller a role of its own, or sign single shares and files with a user delegation key.',
    },
    {
      name: 'generateFileSASQueryParameters',
      reason: 'signs-sas',
      maxArguments: 2,
      why: `generateFileSASQueryParameters(values, credential) signs with the account key. ${withDelegationKey} and the overload (values, userDelegationKey, accountName).`,
    },
    {
      name: 'generateAccountSASQueryParameters',
      reason: 'signs-sas',
      why: 'An account SAS is always signed with the account key: give the caller a role of its own, or sign single shares and files with a user delegation key.',
    },
  ],
  requires: [
    'The privileged roles bypass the permissions of files and directories: they allow more than a SAS of one share did.',
    'Operations on the service and on shares take tokens only from REST version 2024-11-04 on (@azure/storage-file-share 12.25.0); older versions can work with directories and files only.',
  ],
  sources: [
    '@azure/storage-file-share@12.13.0, 12.14.0, 12.25.0, 12.31.0 and 12.33.0 d.ts',
    'learn.microsoft.com: azure/storage/files/authorize-oauth-rest',
    'learn.microsoft.com: azure/service-connector/how-to-integrate-storage-file',
  ],
} as const satisfies Service;
