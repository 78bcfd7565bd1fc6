import { cognitiveScope, cognitiveScopeByHost, customSubdomain } from '../cognitive-services.js';
import type { Row, Service } from '../types.js';

/** First versions with an `azureADTokenProvider` that returns a promise, and with `getBearerTokenProvider` to make one. */
const min = { openai: '4.41.1', '@azure/identity': '4.2.0' } as const;
/** Before, `apiKey` takes no function: the text of its source would be sent as the token. */
const minAsyncKey = { openai: '5.18.0', '@azure/identity': '4.2.0' } as const;
/** Before, versions with the option do not find the deployment. */
const minLangchain = { '@langchain/openai': '0.0.34', '@azure/identity': '4.2.0' } as const;
/** 3.0.68 has no `tokenProvider`. */
const minAiSdk = { '@ai-sdk/azure': '3.0.69', '@azure/identity': '4.2.0' } as const;
const minLlamaIndex = { '@azure/identity': '4.2.0' } as const;

const azureOpenAi = ['openai', 'openai/azure'] as const;
const azureClassic = [
  '@azure/openai',
  '@azure/openai/api',
  '@azure/openai/rest',
  '@azure/openai-assistants',
  '@azure/openai-assistants/api',
  '@azure/openai-assistants/rest',
] as const;
const langchain = ['@langchain/openai'] as const;
const aiSdk = ['@ai-sdk/azure'] as const;
const llamaIndex = ['@llamaindex/azure'] as const;

const keySetting = 'AZURE_OPENAI_API_KEY';

const gateways = [
  'The header of the request changes from api-key to Authorization: a gateway in between that demands api-key has to change as well.',
] as const;

/** What `AzureOpenAI` does, and whatever constructs one. */
const conflicts = [
  {
    setting: keySetting,
    why: 'AzureOpenAI reads AZURE_OPENAI_API_KEY by itself and throws when it is given a token provider as well: delete the setting in the same deployment.',
  },
] as const;

/** `AzureOpenAI` of the openai package; where the endpoint is in sight, it decides whether and where tokens work. */
const azureOpenAiRows: readonly Row[] = [
  {
    from: 'new AzureOpenAI({ apiKey: key, endpoint, !azureADTokenProvider, ...options })',
    to: 'new AzureOpenAI({ azureADTokenProvider: tokenProvider, endpoint, ...options })',
  },
  {
    from: 'new AzureOpenAI({ !apiKey, endpoint, !azureADTokenProvider, ...options })',
    implicit: keySetting,
    to: 'new AzureOpenAI({ azureADTokenProvider: tokenProvider, endpoint, ...options })',
  },
  {
    from: 'new AzureOpenAI({ apiKey: key, !azureADTokenProvider, ...options })',
    to: 'new AzureOpenAI({ azureADTokenProvider: tokenProvider, ...options })',
  },
  {
    from: 'new AzureOpenAI({ !apiKey, !azureADTokenProvider, ...options })',
    implicit: keySetting,
    to: 'new AzureOpenAI({ azureADTokenProvider: tokenProvider, ...options })',
  },
  {
    from: 'new AzureOpenAI()',
    implicit: keySetting,
    to: 'new AzureOpenAI({ azureADTokenProvider: tokenProvider })',
  },
].map((row) => ({ ...row, packages: azureOpenAi, min, conflicts, notes: gateways }));

/** LlamaIndex passes its options on to the openai package, and fills in a key from one of three settings. */
const llamaIndexRows = ['AzureOpenAI', 'AzureOpenAIEmbedding', 'AzureOpenAIResponses'].flatMap(
  (name): readonly Row[] => {
    const common = {
      packages: llamaIndex,
      to: `new ${name}({ azureADTokenProvider: tokenProvider, ...options })`,
      min: minLlamaIndex,
      conflicts,
      notes: [
        ...gateways,
        'LlamaIndex also reads AZURE_OPENAI_KEY and OPENAI_API_KEY, and then the client throws at its first call: delete these settings too.',
      ],
    } as const;
    return [
      {
        ...common,
        from: `new ${name}({ apiKey: key, !azureADTokenProvider, !session, ...options })`,
      },
      {
        ...common,
        from: `new ${name}({ !apiKey, !azureADTokenProvider, !session, ...options })`,
        implicit: 'AZURE_OPENAI_KEY',
      },
      {
        ...common,
        from: `new ${name}()`,
        implicit: 'AZURE_OPENAI_KEY',
        to: `new ${name}({ azureADTokenProvider: tokenProvider })`,
      },
    ];
  },
);

/** `OpenAI` at an Azure address; elsewhere its key is none of Azure's, and a token must never be sent. */
const azureUrlRows = ['OpenAI', 'default'].flatMap((name): readonly Row[] => {
  const common = {
    packages: ['openai'],
    when: ['azureHost(baseURL)'],
    min: minAsyncKey,
    notes: [
      ...gateways,
      'client.apiKey is null until the first request when the key is a function: code that reads it has to change.',
    ],
  } as const;
  return [
    {
      ...common,
      from: `new ${name}({ apiKey: key, baseURL, !defaultHeaders, ...options })`,
      to: `new ${name}({ apiKey: tokenProvider, baseURL, ...options })`,
    },
    {
      ...common,
      from: `new ${name}({ apiKey: key, baseURL, defaultHeaders: { !'api-key', ...headers }, ...options })`,
      to: `new ${name}({ apiKey: tokenProvider, baseURL, defaultHeaders: { ...headers }, ...options })`,
    },
    {
      ...common,
      from: `new ${name}({ apiKey: key, baseURL, defaultHeaders: { 'api-key': headerKey, ...headers }, ...options })`,
      to: `new ${name}({ apiKey: tokenProvider, baseURL, defaultHeaders: { ...headers }, ...options })`,
    },
    {
      ...common,
      from: `new ${name}({ !apiKey, baseURL, defaultHeaders: { 'api-key': key, ...headers }, ...options })`,
      to: `new ${name}({ apiKey: tokenProvider, baseURL, defaultHeaders: { ...headers }, ...options })`,
    },
    {
      ...common,
      from: `new ${name}({ !apiKey, baseURL, !defaultHeaders, ...options })`,
      implicit: 'OPENAI_API_KEY',
      to: `new ${name}({ apiKey: tokenProvider, baseURL, ...options })`,
    },
  ];
});

/** The packages that came before openai learnt of Azure. Their one-argument forms lead to api.openai.com. */
const classicRows: readonly Row[] = [
  'new OpenAIClient',
  'createOpenAI',
  'new AssistantsClient',
  'createAssistants',
  'default',
].map((callee) => ({
  from: `${callee}(endpoint, keyCredential, ...rest)`,
  packages: azureClassic,
  to: `${callee}(endpoint, credential, ...rest)`,
}));

/** The key has three spellings in LangChain, and two for embeddings. */
const langchainKeys = ['azureOpenAIApiKey', 'openAIApiKey', 'apiKey'] as const;

const langchainRows = [
  'AzureChatOpenAI',
  'AzureChatOpenAICompletions',
  'AzureChatOpenAIResponses',
  'AzureOpenAI',
  'AzureOpenAIEmbeddings',
].flatMap((name): readonly Row[] => {
  const spellings = langchainKeys.filter(
    (key) => key !== 'openAIApiKey' || name !== 'AzureOpenAIEmbeddings',
  );
  const common = {
    packages: langchain,
    to: `new ${name}({ azureADTokenProvider: tokenProvider, ...options })`,
    min: minLangchain,
    conflicts,
    notes: gateways,
  } as const;
  const absent = (keys: readonly string[]): string => keys.map((key) => `!${key}, `).join('');
  return [
    ...spellings.map((key) => ({
      ...common,
      from: `new ${name}({ ${key}: key, ${absent(langchainKeys.filter((other) => other !== key))}!azureADTokenProvider, ...options })`,
    })),
    {
      ...common,
      from: `new ${name}({ ${absent(langchainKeys)}!azureADTokenProvider, ...options })`,
      implicit: keySetting,
    },
    {
      ...common,
      from: `new ${name}()`,
      to: `new ${name}({ azureADTokenProvider: tokenProvider })`,
      implicit: keySetting,
    },
  ];
});

const aiSdkRows: readonly Row[] = [
  {
    from: 'createAzure({ apiKey: key, !tokenProvider, ...options })',
    packages: aiSdk,
    to: 'createAzure({ tokenProvider, ...options })',
    min: minAiSdk,
  },
  {
    from: 'createAzure({ !apiKey, !tokenProvider, ...options })',
    packages: aiSdk,
    implicit: 'AZURE_API_KEY',
    to: 'createAzure({ tokenProvider, ...options })',
    min: minAiSdk,
  },
  {
    from: 'createAzure()',
    packages: aiSdk,
    implicit: 'AZURE_API_KEY',
    to: 'createAzure({ tokenProvider })',
    min: minAiSdk,
  },
  {
    from: [
      'azure(...rest)',
      ...[
        'languageModel',
        'responses',
        'chat',
        'deepseek',
        'completion',
        'embedding',
        'embeddingModel',
        'textEmbedding',
        'textEmbeddingModel',
        'image',
        'imageModel',
        'transcription',
        'transcriptionModel',
        'speech',
      ].map((model) => `azure.${model}(...rest)`),
    ],
    packages: aiSdk,
    implicit: 'AZURE_API_KEY',
    manual:
      'The provider azure reads AZURE_API_KEY: make one with createAzure({ tokenProvider: getBearerTokenProvider(credential, scope) }) and use that.',
  },
];

/** Azure OpenAI, by whatever library. A client of OpenAI itself and its key are not Azure's. */
export const openai = {
  id: 'openai',
  name: 'Azure OpenAI',
  packages: [...azureOpenAi, ...azureClassic, ...langchain, ...aiSdk, ...llamaIndex],
  endpoint: {
    kind: 'url',
    form: 'https://{resource}.openai.azure.com',
    setting: 'AZURE_OPENAI_ENDPOINT',
    replaces: [],
    settingSuffix: 'ENDPOINT',
  },
  scope: cognitiveScope,
  scopeByHost: cognitiveScopeByHost,
  roles: [
    {
      name: 'Cognitive Services OpenAI User',
      id: '5e0bd9bd-7b93-4f28-af87-19fc36ad61bd',
      use: 'call models',
    },
    {
      name: 'Cognitive Services OpenAI Contributor',
      id: 'a001fd3d-188f-4b5d-821b-7da978bf7442',
      use: 'fine-tune and deploy models',
      contains: ['Cognitive Services OpenAI User'],
    },
  ],
  defaultRole: 'Cognitive Services OpenAI User',
  rows: [
    ...azureOpenAiRows,
    ...azureUrlRows,
    ...classicRows,
    ...langchainRows,
    {
      from: ['ChatOpenAI', 'OpenAI', 'OpenAIEmbeddings'].map(
        (name) => `new ${name}({ azureOpenAIApiKey: key, ...options })`,
      ),
      packages: langchain,
      manual:
        'This class took keys of Azure in older versions only: move to the class of the same name with Azure in front, which takes azureADTokenProvider.',
    },
    ...aiSdkRows,
    ...llamaIndexRows,
  ],
  requires: [customSubdomain],
  sources: [
    'openai@4.41.0 and 4.41.1 d.ts, openai@6.49.0 azure.js and client.d.ts; run with 5.17.0, 5.18.0 and 6.49.0',
    '@langchain/openai@0.0.33 and 0.0.34, @ai-sdk/azure@3.0.68 and 3.0.69, run with a token provider; @azure/identity@4.1.0 and 4.2.0 d.ts',
    '@azure/openai@1.0.0-beta.13, @azure/openai-assistants@1.0.0-beta.6, @langchain/openai@1.2.0, @ai-sdk/azure@3.0.128, @llamaindex/azure@0.1.33 d.ts',
    'learn.microsoft.com: azure/ai-services/openai/how-to/managed-identity',
  ],
} as const satisfies Service;
