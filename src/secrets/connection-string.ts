/** A connection string taken apart: field names in lower case, values as they stand. */
export interface ConnectionString {
  readonly fields: ReadonlyMap<string, string>;
}

const knownFields =
  /(?:^|;)\s*(?:DefaultEndpointsProtocol|Account(?:Name|Key|Endpoint)|(?:Blob|Queue|Table|File)Endpoint|EndpointSuffix|SharedAccess(?:KeyName|Key|Signature)|AccessKey|EntityPath|UseDevelopmentStorage|UseDevelopmentEmulator|Endpoint|Secret)\s*=/iu;

/** Whether a text is, or begins like, an Azure connection string. */
export function isConnectionString(text: string): boolean {
  return knownFields.test(text);
}

/**
 * Splits `Name=Value;Name=Value`. Only the first `=` of a field separates, because keys end in `=`; names compare without
 * case, as in the SDKs.
 */
export function parseConnectionString(text: string): ConnectionString {
  const fields = new Map<string, string>();
  for (const field of text.split(';')) {
    const at = field.indexOf('=');
    if (at > 0) fields.set(field.slice(0, at).trim().toLowerCase(), field.slice(at + 1).trim());
  }
  return { fields };
}
