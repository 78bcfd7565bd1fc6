/** Properties of clients that are plain texts, the same in every SDK. */
export const plainProperties: ReadonlySet<string> = new Set([
  'accountName',
  'blobName',
  'containerName',
  'endpoint',
  'entityPath',
  'eventHubName',
  'fileSystemName',
  'fullyQualifiedNamespace',
  'hubName',
  'id',
  'identifier',
  'indexName',
  'isClosed',
  'name',
  'path',
  'queueName',
  'serviceVersion',
  'shareName',
  'tableName',
  'url',
]);

/** Methods that send nothing that needs a right. */
export const harmlessMethods: ReadonlySet<string> = new Set(['close', 'dispose', 'toString']);
