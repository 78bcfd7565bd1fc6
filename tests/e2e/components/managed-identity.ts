import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { close, listen } from './listen.js';
import { type Identity, lifetime, type TokenIssuer } from './tokens.js';

/** A request for a token, as the endpoint saw it. */
export interface TokenRequest {
  readonly endpoint: 'app-service' | 'imds';
  readonly resource: string;
  /** The client ID that the request named; null where it named none. */
  readonly clientId: string | null;
  readonly status: number;
}

/** The two places where a managed identity gets its tokens, on loopback. */
export interface ManagedIdentityEndpoint {
  readonly port: number;
  /** What App Service sets, so that programs find the endpoint. */
  readonly settings: Readonly<Record<string, string>>;
  readonly requests: readonly TokenRequest[];
  stop(): Promise<void>;
}

// Sources: https://learn.microsoft.com/azure/app-service/overview-managed-identity#rest-endpoint-reference and
// https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/how-to-use-vm-token
const paths = [
  { path: '/msi/token', endpoint: 'app-service' },
  { path: '/metadata/identity/oauth2/token', endpoint: 'imds' },
] as const;

/**
 * Starts the endpoints of a resource with one identity. A user-assigned identity has to be named by its client ID, and a
 * system-assigned one must not be: anything else gets no token.
 */
export async function startManagedIdentity(
  issuer: TokenIssuer,
  identity: Identity,
): Promise<ManagedIdentityEndpoint> {
  const requests: TokenRequest[] = [];
  const secret = randomUUID();
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    // MSAL asks with a slash at the end.
    const path = url.pathname.replace(/\/$/u, '');
    const endpoint = paths.find((known) => known.path === path)?.endpoint;
    if (endpoint === undefined) return answer(response, 404, { error: 'not_found' });
    const resource = url.searchParams.get('resource') ?? '';
    const clientId = url.searchParams.get('client_id');
    const isProbe = endpoint === 'imds' && request.headers['metadata'] === undefined;
    if (isProbe) return answer(response, 400, { error: 'bad_request_102' });
    const status = statusOf(request, endpoint, secret, clientId === identity.clientId);
    requests.push({ endpoint, resource, clientId, status });
    if (status !== 200) {
      return answer(response, status, {
        error: 'invalid_request',
        error_description: 'Identity not found',
      });
    }
    const expires = Math.floor(Date.now() / 1000) + lifetime;
    return answer(response, 200, {
      access_token: issuer.mint(identity, resource),
      client_id: identity.clientId ?? undefined,
      expires_in: String(lifetime),
      expires_on: String(expires),
      resource,
      token_type: 'Bearer',
    });
  });
  const port = await listen(server);
  return {
    port,
    settings: {
      IDENTITY_ENDPOINT: `http://127.0.0.1:${port}/msi/token`,
      IDENTITY_HEADER: secret,
      // What libraries of before 2019 read.
      MSI_ENDPOINT: `http://127.0.0.1:${port}/msi/token`,
      MSI_SECRET: secret,
    },
    requests,
    stop: () => close(server),
  };
}

function statusOf(
  { headers }: IncomingMessage,
  endpoint: TokenRequest['endpoint'],
  secret: string,
  isKnown: boolean,
): number {
  const given = headers['x-identity-header'] ?? headers['secret'];
  if (endpoint === 'app-service' && given !== secret) return 401;
  if (endpoint === 'imds' && headers['metadata'] !== 'true') return 400;
  return isKnown ? 200 : 400;
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
