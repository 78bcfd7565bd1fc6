import { randomUUID } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import { close, listen } from './listen.js';
import { readTokenRequest, type TokenRequest } from './token-request.js';
import { type Identity, lifetime, type TokenIssuer } from './tokens.js';

/** The two places where a managed identity gets its tokens, on loopback. */
export interface ManagedIdentityEndpoint {
  readonly port: number;
  /** What App Service sets, so that programs find the endpoint. */
  readonly settings: Readonly<Record<string, string>>;
  readonly requests: readonly TokenRequest[];
  stop(): Promise<void>;
}

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
  const server = createServer((incoming, response) => {
    const request = readTokenRequest(incoming, secret, identity.clientId);
    if (request === null) return answer(response, 404, { error: 'not_found' });
    const isProbe = request.endpoint === 'imds' && incoming.headers['metadata'] === undefined;
    if (isProbe) return answer(response, 400, { error: 'bad_request_102' });
    requests.push(request);
    const { status, resource } = request;
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

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
