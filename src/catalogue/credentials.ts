import { retiredCredentialClasses } from './retired/credentials.js';
import type { CredentialClass } from './types.js';

/** The classes that carry a key from where it is read to the clients that use it. */
export const credentialClasses: readonly CredentialClass[] = [
  {
    export: 'AzureKeyCredential',
    packages: [
      '@azure/core-auth',
      '@azure/ai-form-recognizer',
      '@azure/ai-language-conversations',
      '@azure/ai-language-text',
      '@azure/ai-text-analytics',
      '@azure/eventgrid',
      '@azure/eventgrid-namespaces',
      '@azure/maps-search',
      '@azure/openai',
      '@azure/openai-assistants',
      '@azure/search-documents',
      '@azure/web-pubsub',
    ],
    from: 'new AzureKeyCredential(key)',
    fills: 'keyCredential',
    keyOnly: ['key', 'update'],
  },
  {
    export: 'StorageSharedKeyCredential',
    noun: 'an account key',
    packages: [
      '@azure/storage-blob',
      '@azure/storage-queue',
      '@azure/storage-file-share',
      '@azure/storage-file-datalake',
      '@azure/storage-common',
    ],
    from: 'new StorageSharedKeyCredential(accountName, key)',
    fills: 'keyCredential',
    keyOnly: ['accountName', 'computeHMACSHA256', 'create'],
    hidden: ['accountKey'],
  },
  {
    export: 'AzureNamedKeyCredential',
    noun: 'a named key',
    packages: ['@azure/core-auth', '@azure/data-tables'],
    from: 'new AzureNamedKeyCredential(keyName, key)',
    fills: 'keyCredential',
    keyOnly: ['name', 'key', 'update'],
  },
  {
    export: 'AzureSASCredential',
    packages: ['@azure/core-auth', '@azure/data-tables', '@azure/eventgrid'],
    from: 'new AzureSASCredential(sasToken)',
    fills: 'keyCredential',
    keyOnly: ['signature', 'update'],
  },
  {
    export: 'MetricsAdvisorKeyCredential',
    packages: ['@azure/ai-metrics-advisor'],
    from: 'new MetricsAdvisorKeyCredential(subscriptionKey, key)',
    fills: 'keyCredential',
    keyOnly: ['subscriptionKey', 'apiKey', 'updateSubscriptionKey', 'updateApiKey'],
  },
  ...retiredCredentialClasses,
];
