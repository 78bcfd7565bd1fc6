import type { Service } from '../types.js';

/** First version whose clients take a token credential (11.2.1 has none). */
const min = { '@azure/search-documents': '11.3.0' } as const;

const llamaIndex = ['@llamaindex/azure'] as const;
const langchain = ['@langchain/community/vectorstores/azure_aisearch'] as const;

const storeNotes = [
  'The store creates its index at the first use, which needs Search Service Contributor as well.',
] as const;

const manage = ['Search Service Contributor'] as const;
const query = ['Search Index Data Reader'] as const;

/**
 * Azure AI Search. The subpaths export classes of the same names as the root with other argument orders, which a row tells
 * apart by the kinds of its slots.
 */
export const aiSearch = {
  id: 'ai-search',
  name: 'Azure AI Search',
  packages: [
    '@azure/search-documents',
    '@azure/search-documents/knowledgeBaseRetrieval',
    '@azure/search-documents/knowledgeBaseRetrieval/api',
    '@azure/search-documents/search',
    '@azure/search-documents/search/api',
    '@azure/search-documents/searchIndex',
    '@azure/search-documents/searchIndex/api',
    '@azure/search-documents/searchIndexer',
    '@azure/search-documents/searchIndexer/api',
    ...llamaIndex,
    ...langchain,
  ],
  endpoint: {
    kind: 'url',
    form: 'https://{service}.search.windows.net',
    setting: 'AZURE_SEARCH_ENDPOINT',
    replaces: [],
    settingSuffix: 'ENDPOINT',
  },
  scope: 'https://search.azure.com/.default',
  roles: [
    {
      name: 'Search Index Data Reader',
      id: '1407120a-92aa-4202-b7e9-c0e197c71c8f',
      use: 'query',
      methods: ['autocomplete', 'getDocument', 'getDocumentsCount', 'search', 'suggest'],
    },
    {
      name: 'Search Index Data Contributor',
      id: '8ebe5a00-799e-43f5-93ac-243d3dce84a7',
      use: 'query and load documents',
      contains: ['Search Index Data Reader'],
    },
    {
      name: 'Search Service Contributor',
      id: '7ca78c08-252a-4471-8644-bb5ff32d4ba0',
      use: 'define indexes and indexers',
    },
  ],
  defaultRole: 'Search Index Data Contributor',
  rows: [
    {
      from: 'new SearchClient(endpoint, indexName, keyCredential, ...rest)',
      to: 'new SearchClient(endpoint, indexName, credential, ...rest)',
      min,
    },
    {
      from: 'new SearchClient(endpoint, keyCredential, indexName, ...rest)',
      to: 'new SearchClient(endpoint, credential, indexName, ...rest)',
    },
    {
      from: 'createSearch(endpoint, keyCredential, indexName, ...rest)',
      to: 'createSearch(endpoint, credential, indexName, ...rest)',
    },
    {
      from: 'new SearchIndexClient(endpoint, keyCredential, ...rest)',
      to: 'new SearchIndexClient(endpoint, credential, ...rest)',
      roles: manage,
      min,
    },
    {
      from: 'createSearchIndex(endpoint, keyCredential, ...rest)',
      to: 'createSearchIndex(endpoint, credential, ...rest)',
      roles: manage,
    },
    {
      from: 'new SearchIndexerClient(endpoint, keyCredential, ...rest)',
      to: 'new SearchIndexerClient(endpoint, credential, ...rest)',
      roles: manage,
      min,
    },
    {
      from: 'createSearchIndexer(endpoint, keyCredential, ...rest)',
      to: 'createSearchIndexer(endpoint, credential, ...rest)',
      roles: manage,
    },
    {
      from: 'new KnowledgeRetrievalClient(endpoint, knowledgeBaseName, keyCredential, ...rest)',
      to: 'new KnowledgeRetrievalClient(endpoint, knowledgeBaseName, credential, ...rest)',
      roles: query,
    },
    {
      from: 'new KnowledgeBaseRetrievalClient(endpoint, keyCredential, knowledgeBaseName, ...rest)',
      to: 'new KnowledgeBaseRetrievalClient(endpoint, credential, knowledgeBaseName, ...rest)',
      roles: query,
    },
    {
      from: 'createKnowledgeBaseRetrieval(endpoint, keyCredential, knowledgeBaseName, ...rest)',
      to: 'createKnowledgeBaseRetrieval(endpoint, credential, knowledgeBaseName, ...rest)',
      roles: query,
    },
    {
      from: [
        'new AzureAISearchVectorStore({ key, ...options })',
        'new AzureAISearchVectorStore({ credential: keyCredential, ...options })',
      ],
      packages: llamaIndex,
      to: 'new AzureAISearchVectorStore({ credential, ...options })',
    },
    ...[
      'new AzureAISearchVectorStore(embeddings',
      'AzureAISearchVectorStore.fromDocuments(documents, embeddings',
    ].map((call) => ({
      from: `${call}, { endpoint, key, ...options }, ...rest)`,
      packages: langchain,
      to: `${call}, { endpoint, credentials: credential, ...options }, ...rest)`,
      notes: storeNotes,
    })),
  ],
  requires: [
    'The service takes keys only until role-based access is switched on: in the portal under Keys, or with az search service update --auth-options aadOrApiKey --aad-auth-failure-mode http401WithBearerChallenge.',
  ],
  sources: [
    '@azure/search-documents@11.2.1, 11.3.0 and 13.0.0, @llamaindex/azure@0.1.33, @langchain/community@1.0.0 d.ts',
    'learn.microsoft.com: azure/search/search-security-enable-roles',
  ],
} as const satisfies Service;
