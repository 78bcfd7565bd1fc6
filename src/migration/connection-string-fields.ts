import type { Service } from '../catalogue/types.js';

/** Fields of which a storage account's endpoint is composed; see composeStorage in endpoint-value.ts. */
const composed = ['AccountName', 'DefaultEndpointsProtocol', 'EndpointSuffix'];

/** Whether a text, or the source of a regular expression, names a field of the connection strings of a service. */
export function namesField({ connectionString }: Service, text: string): boolean {
  if (connectionString === undefined) return false;
  const { endpointField, entityField, secretFields, form } = connectionString;
  const fields = [
    endpointField,
    entityField ?? [],
    secretFields,
    form === 'storage' ? composed : [],
  ]
    .flat()
    .map((field) => field.toLowerCase());
  return text
    .toLowerCase()
    .split(';')
    .map((piece) => /^[^a-z]*(?<name>[a-z][a-z ]*)(?:=|$)/u.exec(piece)?.groups?.['name']?.trim())
    .some((name) => name !== undefined && fields.some((field) => isField(name, field)));
}

/** `SharedAccessKeyName` stands beside `SharedAccessKey`. */
function isField(name: string, field: string): boolean {
  return name === field || name === `${field}name`;
}
