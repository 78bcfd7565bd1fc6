import type { Uncovered } from './coverage.js';

/** Secrets that need no row, and why. */
export interface Allowance {
  /** Tested against `module#path`, e.g. `@azure/cosmos#ClientContext`. */
  readonly entry: RegExp;
  /** Tested against the name of the place, e.g. `options.key`; without it, every place of the entry. */
  readonly place?: RegExp;
  /** A sentence that convinces somebody who knows the package. */
  readonly reason: string;
}

/** Whether the allowance is about this secret. */
export function allows({ entry, place }: Allowance, { entryPoint, place: at }: Uncovered): boolean {
  const name = `${entryPoint.module}#${entryPoint.path.join('.')}`;
  return entry.test(name) && (place?.test(at.name) ?? true);
}

/** Each must match something that is not covered otherwise: an allowance that is no longer needed fails the test. */
export const allowances: readonly Allowance[] = [
  {
    entry: /^@azure\/core-amqp#defaultCancellableLock\.acquire$/u,
    place: /^key$/u,
    reason: 'The key is the name of a lock.',
  },
  {
    entry: /^@azure\/core-amqp#createSasTokenProvider$/u,
    reason: 'A row reports every call, whatever its arguments.',
  },
  {
    entry:
      /#(?:parse(?:EventHub|ServiceBus)?ConnectionString|isIotHubConnectionString|(?:EventHub|IotHub)?ConnectionConfig\.(?:create|createFromConnectionConfig|convertToEventHubConnectionConfig|validate))$/u,
    reason: 'It takes a connection string apart; the client that gets the parts is what signs in.',
  },
  {
    entry: /#StorageSharedKeyCredentialPolicy$|#SharedKeyCredentialPolicy$/u,
    reason:
      'Part of the pipeline that the SDK builds itself; it is given a credential object, whose construction is reported.',
  },
  {
    entry: /^@azure\/storage-common#storageSharedKeyCredentialPolicy$/u,
    reason:
      'Part of the pipeline that the storage clients build from the credential they are given.',
  },
  {
    entry: /#(?:\w+URL\.newPipeline|Batch\w+Request\.addSubRequest)$/u,
    reason:
      'Version 10 builds its pipelines and batches from a SharedKeyCredential, and its construction is reported.',
  },
  {
    entry: /#SASQueryParameters$/u,
    place: /^signature$/u,
    reason:
      'It holds a SAS that is signed already; the functions that sign one are key-only members.',
  },
  {
    entry: /^@azure\/cosmos#ClientContext$/u,
    reason: 'Internal to CosmosClient, which makes it from its own options; exported for its type.',
  },
  {
    entry: /^@azure\/cosmos#(?:Item|QueryMetricsUtils\.timeSpanFromMetrics)$/u,
    place: /key$/iu,
    reason: 'The key is a partition key, or names a figure: no secret.',
  },
  {
    entry:
      /^@azure\/app-configuration#(?:is|parse)(?:FeatureFlag|SecretReference|SnapshotReference)$/u,
    place: /^setting\.key$/u,
    reason: 'The key is the name of a setting.',
  },
  {
    entry: /^@azure\/search-documents\/search\/api#getDocument$/u,
    place: /^key$/u,
    reason: 'The key is the ID of a document.',
  },
  {
    entry: /^@azure\/search-documents\/\w+\/api#create\w+$/u,
    place: /\.(?:applicationSecret|connectionString|storageConnectionString|key)$/u,
    reason:
      'Sent to the search service as part of a definition, for its own access to another resource; the program itself does not sign in with it.',
  },
  {
    entry: /^@azure-rest\/.*#isUnexpected$/u,
    reason: 'It tells the kinds of a response apart and sends nothing.',
  },
  {
    entry: /#(?:azure\.)?tools\.fileSearch$/u,
    place: /^options\.filters\.key$/u,
    reason: 'The key names an attribute of the files to search.',
  },
  {
    entry: /^@azure\/openai(?:-assistants)?#/u,
    place: /^openAiApiKey$/u,
    reason: "The key of OpenAI's own service, which knows no identity of Azure.",
  },
  {
    entry: /^@azure\/openai(?:-assistants)?#OpenAIKeyCredential$/u,
    reason: "It holds a key of OpenAI's own service, which knows no identity of Azure.",
  },
  {
    entry: /^(?:openai|@langchain\/openai)\b/u,
    place: /\.(?:adminAPIKey|webhookSecret)$/u,
    reason: "For the administration and the webhooks of OpenAI's own service; Azure has neither.",
  },
  {
    entry: /^openai\b.*#BedrockOpenAI$/u,
    reason: "A client for Amazon's service.",
  },
  {
    entry: /^openai\/(?:client|index)#/u,
    reason:
      'Files of the package that its `exports` leave open; its documentation imports `openai` and `openai/azure`.',
  },
  {
    entry: /^azure-iot/u,
    place: /^(?:config|credentials)\.x509\.|^x509info\./u,
    reason: 'A device signs in with a certificate of its own here, not with a shared key.',
  },
  {
    entry: /^azure-iot-device#(?:X509|SharedAccessSignature)AuthenticationProvider$/u,
    place: /^credentials\.sharedAccessKey$/u,
    reason: 'All providers share the type of their argument; this one does not read the key.',
  },
  {
    entry: /^azure-iot-device#(?:X509|SharedAccessKey)AuthenticationProvider$/u,
    place: /^credentials\.sharedAccessSignature$/u,
    reason: 'All providers share the type of their argument; this one does not read a signature.',
  },
  {
    entry:
      /^@langchain\/openai#(?:BaseChatOpenAI|ChatOpenAI(?:Completions|Responses)?|DallEAPIWrapper|OpenAI|OpenAIClient|OpenAIEmbeddings)$/u,
    reason: "A client of OpenAI's own service, whose key is none of Azure's.",
  },
  {
    entry: /^@langchain\/openai#Azure\w+$/u,
    place: /^fields\.configuration\.apiKey$/u,
    reason: 'Options for the client of the openai package, where LangChain drops the key.',
  },
  {
    entry: /^@langchain\/openai#getEndpoint$/u,
    reason: 'It composes the address of a request and sends nothing.',
  },
  {
    entry: /^azure-iothub#Twin$/u,
    reason:
      'It describes a device that is registered, with the keys of that device; the Registry object signs in.',
  },
  {
    entry: /^microsoft-cognitiveservices-speech-sdk#Speech(?:Translation)?ConfigImpl\./u,
    reason:
      'The class behind SpeechConfig and SpeechTranslationConfig, whose static methods it inherits and programs call.',
  },
  {
    entry: /#ConnectionContextBase\.create$/u,
    reason: 'It is given a connection string that was taken apart already.',
  },
  {
    entry: /^@azure\/amqp-common#defaultLock\./u,
    reason: 'The key names a lock.',
  },
  {
    entry: /#\w+ClientContext$/u,
    reason: 'The base class of the client, which is what programs construct.',
  },
  {
    entry: /^@azure\/event-processor-host#PartitionContext$/u,
    reason: 'EventProcessorHost makes it from its own options and hands it to the program.',
  },
  {
    entry: /#(?:Azure)?ServiceClient$/u,
    reason:
      'The base class of all generated clients; it is given a credential object, whose construction is reported.',
  },
  {
    entry: /^@azure\/(?:ms-rest-js|core-http)#signingPolicy$/u,
    reason: 'Part of the pipeline that generated clients build from the credential they are given.',
  },
  {
    entry: /^@azure\/(?:ms-rest-js|core-http)#userAgentPolicy$/u,
    reason: 'The key names a header.',
  },
  {
    entry: /^(?:@azure\/(?:ms-rest-js|core-http)|ms-rest)#BasicAuthenticationCredentials$/u,
    reason: 'HTTP basic authentication, which no Azure service of the catalogue takes.',
  },
  {
    entry: /^@azure\/msal-node#PublicClientApplication$/u,
    reason:
      'A public client has no secret; its configuration has the type of ConfidentialClientApplication.',
  },
  {
    entry: /^@azure\/msal-node#ClientAssertion\./u,
    place: /^publicCertificate$/u,
    reason: 'The public half of a certificate.',
  },
  {
    entry: /^azure-kusto-data#KustoConnectionStringBuilder\.with\w+$/u,
    place: /^connectionString$/u,
    reason: 'This connection string names the cluster; how to sign in is said by the method.',
  },
  {
    entry: /^azure-kusto-ingest#IngestionStatusInTableDescription$/u,
    reason: 'What the service answers about an ingestion, not what a program signs in with.',
  },
  {
    entry: /^azure-storage#services\./u,
    reason:
      'The same classes as BlobService, QueueService and so on, under the name of their namespace.',
  },
  {
    entry: /^azure-storage#Validate\./u,
    reason: 'It looks at the form of a text and sends nothing.',
  },
  {
    entry: /^azure-batch#ServiceClient\.(?:default|BatchServiceClient)$/u,
    reason:
      'The class once more, as its own member by the typings; a row reports `new ServiceClient(…)`.',
  },
];

/** Installed packages whose entry points only their sources show; fixtures stand for them. */
export const withoutDeclarations: readonly string[] = ['azure-sb', 'documentdb'];
