import type { Exchange, HttpFixture, Reply, RunContext } from './http-fixture.js';
import type { KeyScheme } from './keys.js';
import { lifetime } from './tokens.js';

/** An application that signs in with a secret of its own. */
interface Application {
  readonly tenantId: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** Where everyone signs in to Microsoft Entra ID in the public cloud. */
export const signInHost = 'login.microsoftonline.com';

/** Token endpoints of versions 1 and 2 of the protocol. */
const tokenPath = /^\/(?<tenant>[^/]+)\/oauth2\/(?:v2\.0\/)?token\/?$/u;

/** The secret in the form that is posted to the token endpoint. */
const clientSecretInForm: KeyScheme = ({ body }, key) => {
  const given = new URLSearchParams(body.toString()).get('client_secret');
  return given === null ? null : given === key;
};

/**
 * The public endpoints of Microsoft Entra ID for one application: its metadata, and tokens for the grant of client
 * credentials. A secret is refused as Entra ID refuses one: where it is wrong, or where keys are switched off.
 * Sources: https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow and
 * https://learn.microsoft.com/entra/identity-platform/v2-protocols-oidc
 */
export function entraIdFixture({ tenantId, clientId, clientSecret }: Application): HttpFixture {
  const isOwn = (form: URLSearchParams, path: string): boolean =>
    tokenPath.exec(path)?.groups?.['tenant'] === tenantId && form.get('client_id') === clientId;
  return {
    host: signInHost,
    key: clientSecret,
    keySchemes: [clientSecretInForm],
    // Nobody signs in here with a token.
    audience: '',
    reply: ({ url, body }, { issuer }) => {
      const form = new URLSearchParams(body.toString());
      if (!isOwn(form, url.pathname)) return refuse('unauthorized_client', 'AADSTS700016');
      if (form.get('grant_type') !== 'client_credentials') {
        return refuse('unsupported_grant_type', 'AADSTS70003');
      }
      return answerToken(form, { issuer });
    },
    replyToAnyone: (exchange) =>
      tokenPath.test(exchange.url.pathname)
        ? refuse('invalid_client', 'AADSTS7000215: Invalid client secret provided.')
        : describe(exchange, tenantId),
  };
}

/** Version 2 asks for a scope, version 1 for a resource. */
function answerToken(form: URLSearchParams, { issuer }: Pick<RunContext, 'issuer'>): Reply {
  const clientId = form.get('client_id') ?? '';
  const scope = form.get('scope')?.split(' ')[0];
  const resource = form.get('resource') ?? scope?.replace(/\/\.default$/u, '') ?? '';
  return {
    body: {
      token_type: 'Bearer',
      access_token: issuer.mint({ clientId, objectId: `principal of ${clientId}` }, resource),
      expires_in: lifetime,
      ext_expires_in: lifetime,
      // Version 1 tells these as well.
      expires_on: String(Math.floor(Date.now() / 1000) + lifetime),
      resource,
    },
  };
}

/** What clients look up before they sign in: the aliases of the host, and the addresses of the tenant. */
function describe({ url }: Exchange, tenantId: string): Reply | null {
  const authority = `https://${signInHost}/${tenantId}`;
  if (url.pathname.endsWith('/discovery/instance')) {
    const names = [signInHost, 'login.windows.net', 'sts.windows.net'];
    return {
      body: {
        tenant_discovery_endpoint: `${authority}/v2.0/.well-known/openid-configuration`,
        metadata: [{ preferred_network: signInHost, preferred_cache: signInHost, aliases: names }],
      },
    };
  }
  if (!url.pathname.endsWith('/.well-known/openid-configuration')) return null;
  return {
    body: {
      issuer: `${authority}/v2.0`,
      authorization_endpoint: `${authority}/oauth2/v2.0/authorize`,
      token_endpoint: `${authority}/oauth2/v2.0/token`,
      end_session_endpoint: `${authority}/oauth2/v2.0/logout`,
      jwks_uri: `${authority}/discovery/v2.0/keys`,
    },
  };
}

function refuse(error: string, description: string): Reply {
  return {
    status: 401,
    body: { error, error_description: description, timestamp: new Date().toISOString() },
  };
}
