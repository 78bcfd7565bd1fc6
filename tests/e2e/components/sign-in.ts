import type { Exchange, HttpFixture } from './http-fixture.js';
import { bearerOf, type TokenIssuer } from './tokens.js';

/** The ways to sign in. */
export type SignIn =
  | { readonly kind: 'token'; readonly audience: string; readonly objectId: string }
  | { readonly kind: 'key'; readonly isRight: boolean }
  /** A SAS token of storage that is signed with a user delegation key, which an identity asked for. */
  | { readonly kind: 'delegation'; readonly objectId: string; readonly isRight: boolean }
  | { readonly kind: 'none' };

/** Whether keys are good for anything; Azure calls the second "local authentication disabled". */
export type Policy = 'keys' | 'tokens-only';

/** Whether a service lets a request in that signs in like this. */
export function allows(
  signIn: SignIn,
  { audience, otherAudiences = [], keepsKeys }: HttpFixture,
  policy: Policy,
): boolean {
  switch (signIn.kind) {
    case 'token':
      return [audience, ...otherAudiences].includes(signIn.audience);
    case 'delegation':
      return signIn.isRight;
    case 'key':
      return signIn.isRight && (policy === 'keys' || keepsKeys === true);
    case 'none':
      return false;
  }
}

/** What a request signs in with. */
export function findSignIn(exchange: Exchange, fixture: HttpFixture, issuer: TokenIssuer): SignIn {
  // A key decides, wherever it stands: a request with a token beside it still gives the key away.
  for (const scheme of fixture.keySchemes) {
    const isRight = scheme(exchange, fixture.key);
    if (isRight !== null) return { kind: 'key', isRight };
  }
  const isDelegated = fixture.checkDelegation?.(exchange) ?? null;
  if (isDelegated !== null) {
    const objectId = exchange.url.searchParams.get('skoid') ?? '';
    return { kind: 'delegation', objectId, isRight: isDelegated };
  }
  const token = findToken(exchange.headers.authorization ?? '');
  const claims = token === null ? null : issuer.verify(token);
  return claims === null
    ? { kind: 'none' }
    : { kind: 'token', audience: claims.aud, objectId: claims.oid };
}

/**
 * The token of `Bearer …`, and of Cosmos DB's `type=aad&ver=1.0&sig=…`, which is encoded.
 * Source: https://learn.microsoft.com/rest/api/cosmos-db/access-control-on-cosmosdb-resources#authorization-header
 */
function findToken(authorization: string): string | null {
  const bearer = bearerOf(authorization);
  if (bearer !== null) return bearer;
  const parameters = new URLSearchParams(decodeURIComponent(authorization));
  return parameters.get('type') === 'aad' ? parameters.get('sig') : null;
}
