/** Secrets that look real and are none, put together at run time so that no scanner takes the source for a leak. */
export const accountKey = `${'A'.repeat(86)}==`;

/** A storage connection string for an account. */
export function storageString(account = 'shop', more = ''): string {
  return `DefaultEndpointsProtocol=https;AccountName=${account};AccountKey=${accountKey}${more}`;
}

/** A connection string of Service Bus or Event Hubs. */
export function namespaceString(namespace = 'shop', more = ''): string {
  return `Endpoint=sb://${namespace}.servicebus.windows.net/;SharedAccessKeyName=app;SharedAccessKey=${accountKey}${more}`;
}

/** Begins like the key that Microsoft publishes for Azurite. */
export const azuriteKey = `Eby8vdM02xNOcqFl${'A'.repeat(70)}==`;

/** Begins like the key that Microsoft publishes for the emulator of Cosmos DB. */
export const cosmosEmulatorKey = `C2y6yDjf5/R+ob0N${'A'.repeat(70)}==`;
