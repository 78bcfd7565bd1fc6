import { createHmac, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';

/** An identity that may sign in: system-assigned where it has no client ID. */
export interface Identity {
  readonly clientId: string | null;
  readonly objectId: string;
}

/** What the fixtures read of a token. */
interface Claims {
  readonly aud: string;
  readonly oid: string;
  /** The tenant. */
  readonly tid: string;
  readonly exp: number;
}

/** Seconds that a token lasts. */
export const lifetime = 3600;

/** The token of `Bearer …`; null where there is none. */
export function bearerOf(authorization: string | undefined): string | null {
  return /^Bearer (?<token>\S+)$/iu.exec(authorization ?? '')?.groups?.['token'] ?? null;
}

/** Mints and checks the tokens of one run, in the form of Microsoft Entra ID's version 1 tokens. */
export class TokenIssuer {
  private readonly secret = randomBytes(32);
  private readonly tenant = randomUUID();

  /** A token for `audience`, which is what the request calls its resource. */
  mint(identity: Identity, audience: string): string {
    const now = Math.floor(Date.now() / 1000);
    const payload = {
      aud: audience,
      iss: `https://sts.windows.net/${this.tenant}/`,
      iat: now,
      nbf: now - 60,
      exp: now + lifetime,
      appid: identity.clientId ?? identity.objectId,
      oid: identity.objectId,
      tid: this.tenant,
      ver: '1.0',
    };
    const unsigned = `${encode({ typ: 'JWT', alg: 'HS256' })}.${encode(payload)}`;
    return `${unsigned}.${this.sign(unsigned)}`;
  }

  /** The claims of a token of this issuer that is still good; null for any other text. */
  verify(token: string): Claims | null {
    const [header, payload, signature] = token.split('.');
    if (header === undefined || payload === undefined || signature === undefined) return null;
    const expected = Buffer.from(this.sign(`${header}.${payload}`));
    const given = Buffer.from(signature);
    if (expected.length !== given.length || !timingSafeEqual(expected, given)) return null;
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Claims;
    return claims.exp * 1000 > Date.now() ? claims : null;
  }

  private sign(text: string): string {
    return createHmac('sha256', this.secret).update(text).digest('base64url');
  }
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
