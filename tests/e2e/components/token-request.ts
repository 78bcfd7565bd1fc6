import type { IncomingMessage } from 'node:http';

/** A request for a token, as the endpoint of a managed identity saw it. */
export interface TokenRequest {
  readonly endpoint: 'app-service' | 'imds';
  readonly resource: string;
  /** The client ID that the request named; null where it named none. */
  readonly clientId: string | null;
  /** Whatever else the request named an identity by: `object_id`. */
  readonly otherNames: readonly string[];
  readonly status: number;
}

// Sources: https://learn.microsoft.com/azure/app-service/overview-managed-identity#rest-endpoint-reference and
// https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/how-to-use-vm-token
const endpoints = [
  { path: '/msi/token', endpoint: 'app-service' },
  { path: '/metadata/identity/oauth2/token', endpoint: 'imds' },
] as const;

/** Every parameter that names a user-assigned identity at one endpoint or another. */
const identityNames = [
  'client_id',
  'clientid',
  'mi_res_id',
  'msi_res_id',
  'object_id',
  'principal_id',
] as const;

/** The first version of App Service, which clients of before 2019 use: it has other names for the header and the client ID. */
const firstAppService = '2017-09-01';

/** What a request asks for, and with which status: it has to know its endpoint and the client ID of its identity. */
export function readTokenRequest(
  { url, headers }: IncomingMessage,
  secret: string,
  clientId: string | null,
): TokenRequest | null {
  const { pathname, searchParams } = new URL(url ?? '/', 'http://localhost');
  // MSAL asks with a slash at the end.
  const path = pathname.replace(/\/$/u, '');
  const endpoint = endpoints.find((known) => known.path === path)?.endpoint;
  if (endpoint === undefined) return null;
  const version = searchParams.get('api-version') ?? '';
  const isFirst = endpoint === 'app-service' && version === firstAppService;
  const clientIdName = isFirst ? 'clientid' : 'client_id';
  const named = searchParams.get(clientIdName);
  const otherNames = identityNames.filter(
    (name) => name !== clientIdName && searchParams.has(name),
  );
  const isKnown = named === clientId && otherNames.length === 0;
  const request = { endpoint, resource: searchParams.get('resource') ?? '', clientId: named };
  const admission =
    endpoint === 'imds'
      ? admitAtImds(headers, version)
      : admitAtAppService(headers, version, secret);
  const status = admission === 200 && !isKnown ? 400 : admission;
  return { ...request, otherNames, status };
}

function admitAtImds(headers: IncomingMessage['headers'], version: string): number {
  return headers['metadata'] === 'true' && version >= '2018-02-01' ? 200 : 400;
}

function admitAtAppService(
  headers: IncomingMessage['headers'],
  version: string,
  secret: string,
): number {
  const header = version === firstAppService ? 'secret' : 'x-identity-header';
  if (headers[header] !== secret) return 401;
  return version === firstAppService || version >= '2019-08-01' ? 200 : 400;
}
