import { decodePercent, wordBefore, wordBehind } from './url-text.js';
import type { FamilyName } from './families.js';
import type { SecretMatch } from './match.js';
import { isEncodedText, isMonotonous, isPlaceholder } from './placeholder.js';

/** A query parameter with a secret, and the query that it stands in. */
interface Parameter {
  readonly name: string;
  /** Decoded. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
  /** What stands before the parameter and behind it, up to the ends of the URL or the token. */
  readonly before: string;
  readonly after: string;
}

const parameter = /(?<![A-Za-z\d])(sig|code|s|dsas_secret)=([^&\s"'`<>;,)\\=]{20,260}={0,2})/giu;

/** Shared access signatures of all services, and URLs with the key of a function. */
export function scanSignedUrls(text: string): readonly SecretMatch[] {
  const matches: SecretMatch[] = [];
  parameter.lastIndex = 0;
  for (let hit = parameter.exec(text); hit !== null; hit = parameter.exec(text)) {
    const [, name = '', given = ''] = hit;
    // The end of a sentence is not the URL's.
    const value = given.replace(/[.!]$/u, '');
    const end = parameter.lastIndex - given.length + value.length;
    const read: Parameter = {
      name: name.toLowerCase(),
      value: decodePercent(decodePercent(value)),
      start: end - value.length,
      end,
      before: wordBefore(text, hit.index),
      after: wordBehind(text, end),
    };
    const family = familyOf(
      read,
      text.slice(Math.max(0, hit.index - read.before.length - 30), hit.index),
    );
    if (family !== null && isSignature(read)) {
      matches.push({ family, confidence: 'certain', start: read.start, end: read.end });
    }
  }
  return [...matches, ...scanEncodedUrls(text), ...scanManagementTokens(text)];
}

const encodedSignature = /sig%3D((?:(?!%26)[\w%.~-]){20,300})/giu;

/** A signed URL in a parameter of another URL, where all of it is percent-encoded. */
function scanEncodedUrls(text: string): readonly SecretMatch[] {
  if (!/sig%3D/iu.test(text)) return [];
  return [...text.matchAll(encodedSignature)].flatMap((hit): SecretMatch[] => {
    const [whole, value = ''] = hit;
    const end = hit.index + whole.length;
    const word = wordBefore(text, hit.index) + whole + wordBehind(text, end);
    const [match] = scanSignedUrls(decodePercent(word));
    return match === undefined ? [] : [{ ...match, start: end - value.length, end }];
  });
}

/** Not of an emulator, no placeholder, and no text that somebody encoded. */
function isSignature({ value, before }: Parameter): boolean {
  if (
    /\/\/(?:127\.0\.0\.1|localhost|azurite|host\.docker\.internal)[:/]|devstoreaccount1/iu.test(
      before,
    )
  )
    return false;
  return !isPlaceholder(value) && !isEncodedText(value);
}

/** HMAC-SHA256 in base64; the URL form of Logic Apps has no padding. */
const hmac = /^[A-Za-z\d+/_ -]{43}=?$/u;
const functionKey = /^[\w+/-]{40,60}={0,2}$/u;
const functionUrl =
  /\.(?:azurewebsites\.(?:net|us)|chinacloudsites\.cn|azure-api\.net)\/|\/api\//iu;
const flowUrl = /\.logic\.azure\.|powerplatform\.com|\/paths\/invoke/iu;

function familyOf(read: Parameter, preceding: string): FamilyName | null {
  const { name, value, before } = read;
  if (name === 'code') {
    return functionUrl.test(before) && functionKey.test(value) ? 'functions-url' : null;
  }
  if (!hmac.test(value)) return null;
  const query = queryOf(read);
  if (name === 's') return query.has('r') && query.has('e') ? 'event-grid-sas' : null;
  if (flowUrl.test(before)) return 'logic-app-url';
  const resource = query.get('sr') ?? '';
  const isMessaging = /SharedAccessSignature[ =]/iu.test(preceding) || /%2f|\./iu.test(resource);
  if (isMessaging && resource.length > 2) return 'messaging-sas';
  return isStorage(query) ? 'storage-sas' : null;
}

/** The parameters around, by name in lower case. */
function queryOf({ before, after }: Parameter): ReadonlyMap<string, string> {
  // `NAME=` of a setting may stand before the first parameter.
  const own = before.slice(before.lastIndexOf('?') + 1).replace(/^[\w.-]+=(?=[a-z]{1,5}=)/u, '');
  const query = `${own}&${after}`;
  return new Map(
    query.split(/[&;]/u).map((part): [string, string] => {
      const at = part.indexOf('=');
      return [part.slice(0, at).toLowerCase(), part.slice(at + 1)];
    }),
  );
}

/** A version and what is signed (a service, an account, with a user's key); or, without the version, what and until when. */
function isStorage(query: ReadonlyMap<string, string>): boolean {
  const hasKind =
    /^(?:bs|bv|[bcdfsqt])$/u.test(query.get('sr') ?? '') ||
    ['ss', 'srt', 'skoid', 'tn'].some((name) => query.has(name));
  const hasExpiry = /^\d{4}-?\d/u.test(query.get('se') ?? query.get('ske') ?? '');
  const hasVersion = /^\d{4}-\d{2}-\d{2}/u.test(query.get('sv') ?? '');
  const hasPolicy = query.has('si');
  return (hasVersion && (hasKind || hasExpiry || hasPolicy)) || (hasKind && hasExpiry);
}

const managementToken = /SharedAccessSignature [\w-]{1,64}&\d{12}&([A-Za-z\d+/]{86}==)/gu;

/** `SharedAccessSignature <identifier>&<time>&<signature>` of API Management. */
function scanManagementTokens(text: string): readonly SecretMatch[] {
  if (!text.includes('SharedAccessSignature ')) return [];
  return [...text.matchAll(managementToken)].flatMap((hit): SecretMatch[] => {
    const [whole, signature = ''] = hit;
    const end = hit.index + whole.length;
    const match = {
      family: 'api-management-sas',
      confidence: 'certain',
      start: end - signature.length,
      end,
    } as const;
    return isMonotonous(signature) ? [] : [match];
  });
}
