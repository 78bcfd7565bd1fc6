/** The connection string of a storage account, as the portal shows it. */
export function storageConnectionString(account: string, key: string): string {
  return `DefaultEndpointsProtocol=https;AccountName=${account};AccountKey=${key};EndpointSuffix=core.windows.net`;
}
