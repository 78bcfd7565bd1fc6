import type { Confidence } from './match.js';

/**
 * How sure it is that a text in the form of a JSON Web Token is a secret: its header names an algorithm, it is signed, and it
 * is neither the example that everybody copies nor a token that is public by design (the anonymous role of Supabase).
 */
export function readJwt(token: string): Confidence | null {
  const [header, payload] = token.split('.').slice(0, 2).map(parsePart);
  const algorithm = header?.['alg'];
  if (typeof algorithm !== 'string' || algorithm.toLowerCase() === 'none') return null;
  if (payload === null || payload === undefined) return 'possible';
  const isExample =
    payload['sub'] === '1234567890' || /john|jane|doe/iu.test(String(payload['name']));
  const isLocal = /localhost|127\.0\.0\.1|example\./iu.test(
    `${String(payload['iss'])} ${String(payload['aud'])}`,
  );
  return isExample || isLocal || payload['role'] === 'anon' ? null : 'likely';
}

function parsePart(part: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString());
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
