/**
 * What a name says of its value. `password` a password · `secret` a key, token or secret that can only be one (`apiKey`) ·
 * `key` perhaps a key (`key`, `primaryKey`): the value has to have the form of one · `connection` a connection string or URL ·
 * `other` something that is no secret (`secretName`, `publicKey`) · `unclear` nothing; a name further out may tell.
 */
export type NameMeaning = 'password' | 'secret' | 'key' | 'connection' | 'other' | 'unclear';

/** The words of a name: camelCase, snake_case, kebab-case; `APIKey` is api, key. */
export function wordsOf(name: string): readonly string[] {
  return name
    .replace(/(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/gu, ' ')
    .toLowerCase()
    .split(/[^a-z\d]+/u)
    .map((word) => word.replace(/(?<!\d)\d+$/u, ''))
    .flatMap((word) => compounds.get(word) ?? [word])
    .filter((word) => word !== '');
}

/** Words that people write together. */
const compounds: ReadonlyMap<string, readonly string[]> = new Map(
  (
    'api-key api-token api-secret access-key access-token account-key auth-key auth-token app-key app-secret client-secret ' +
    'secret-key private-key public-key primary-key secondary-key master-key admin-key storage-key shared-key sas-token sas-key ' +
    'subscription-key host-key function-key user-pwd user-password db-password db-pass db-pwd sql-password sql-pwd pg-password ' +
    'conn-str connection-string conn-string redis-key redis-password cosmos-key search-key speech-key openai-key bearer-token ' +
    'refresh-token signing-key encryption-key webhook-secret token-secret session-secret cookie-secret jwt-secret jwt-key ' +
    'cache-key row-key partition-key sort-key foreign-key key-vault key-code key-name key-word pass-phrase pass-word ' +
    'server-password sb-password smtp-password smtp-pass mongo-password my-sql'
  )
    .split(' ')
    .map((pair): [string, readonly string[]] => [pair.replace('-', ''), pair.split('-')]),
)
  .set('password', ['password'])
  .set('passphrase', ['passphrase'])
  .set('passwd', ['password'])
  .set('keyword', ['keyword'])
  .set('mysql', ['mysql']);

const passwordWords = new Set([
  'password',
  'pwd',
  'passphrase',
  'passcode',
  'pw',
  'pass',
  'passwords',
]);
const tokenWords = new Set(['token', 'tokens', 'jwt', 'pat']);
const secretWords = new Set(['secret', 'secrets', 'apikey', 'apikeys']);
const keyWords = new Set(['key', 'keys', 'sas']);

/** At the end of a name they say nothing of the value: `apiKeyValue`, `passwordProd`. */
const neutralWords = new Set(
  (
    'value values val string str raw plain plaintext text literal default fallback dev prod production staging stage test live local ' +
    'primary secondary main data const env config setting settings option credential credentials credentials creds cred current old new next ' +
    'azure one two a b x me this it eu us west east north europe base encoded b base64 bytes buffer buf parameter param argument arg header authorization'
  ).split(' '),
);

/** At the end of a name they say that the value is something about a secret, not the secret. */
const otherWords = new Set(
  (
    'name names id ids identifier label labels title placeholder message messages error errors hint help description type types kind field ' +
    'input selector element class style path file filename folder dir directory url uri endpoint host hostname address prefix ' +
    'suffix pattern regex regexp length count size min max limit policy rule rules version algorithm alg hash hashes digest checksum thumbprint ' +
    'fingerprint signature sign param query env visible visibility enabled disabled required valid expiry expires expiration ttl date time at ' +
    'cursor page offset index column columns property prop props attribute attr event action handler store storage provider manager service ' +
    'factory client request response body schema format code codes map list set ref reference scope scopes role roles user username ' +
    'validator validation generator strength reset change confirm confirmation form dialog modal view screen route link button icon tooltip ' +
    'translation i18n locale test tests spec mock stub fixture info status state mode count source target template example usage issuer audience ' +
    'public publishable site measurement instrumentation cache row partition sort foreign composite unique object blob idempotency dedupe ' +
    'word words vault board stroke down up press frame space ring pair chain store color colour etag integrity sri nonce commit sha sum md'
  ).split(' '),
);

/** Before `key` they say what it identifies: nothing secret. */
const identifyingKeys = new Set(
  (
    'public publishable site measurement instrumentation cache row partition sort foreign composite unique object blob file idempotency dedupe ' +
    'react item list group node tree map translation i18n locale message label query route pub event state storage local cookie redis ' +
    'hash range index lookup sorting sort order field column property attribute data record entity record metadata tag hot short cut ' +
    'arrow escape enter shift ctrl control alt meta modifier keyboard menu tab feature flag config option setting json object dictionary dict ' +
    'param parameter search filter license ssh vapid server known ga gtm pixel analytics app plugin namespace issue project jira s3 bucket ' +
    'error status code reducer action selector slice persist step form input theme style icon color font answer user'
  ).split(' '),
);

/** Before `token` they say that it is no means to sign in. */
const harmlessTokens = new Set(
  (
    'page next continuation sync csrf xsrf cancel cancellation design color lexer syntax parser cursor skip resume delta change captcha recaptcha ' +
    'verification injection di abort css theme max min num total prompt completion input output special start end stop pad eos bos word ' +
    'idempotency lease lock state etag concurrency watch query contract erc nft link crypto fungible spl coin public mapbox pagination antiforgery forgery request verify marker device push registration sentinel'
  ).split(' '),
);

/** Before `key` they say that it opens something. */
const openingKeys = new Set(
  (
    'api or access account subscription storage admin master shared secret private sas auth authentication authorization signing sign encryption encrypt ' +
    'crypto aes hmac function functions webhook topic device service cognitive speech vision face luis language translator translation text openai ai gpt ' +
    'azure aoai cosmos cosmosdb db database search query maps map batch signalr pubsub servicebus eventhub eventhubs hub iot relay ' +
    'communication acs apim ocp consumer client deploy host deployment registry root bot sendgrid stripe twilio form recognizer ' +
    'document intelligence anomaly detector personalizer qna primary secondary management gateway grid event x functional notification redis bing moderator computer custom training prediction analytics appconfig configuration content safety'
  ).split(' '),
);

/** What the words of one name say. */
export function meaningOf(name: string): NameMeaning {
  if (connectionNames.test(name)) return 'connection';
  const words = [...wordsOf(name)];
  while (words.length > 1 && neutralWords.has(words.at(-1) ?? '')) words.pop();
  const [before = '', last] = [words.at(-2), words.at(-1)];
  if (last === undefined) return 'unclear';
  if (words.some((word) => negations.has(word) || digests.has(word))) return 'other';
  if (passwordWords.has(last) || /(?:password|passwd|pwd)s?$/u.test(last)) {
    return words.length > 1 && actions.has(words[0] ?? '') ? 'other' : 'password';
  }
  if (secretWords.has(last)) return 'secret';
  if (tokenWords.has(last)) {
    const isHarmless = harmlessTokens.has(before) || words.some((word) => neverSecret.has(word));
    return isHarmless ? 'other' : 'secret';
  }
  if (keyWords.has(last)) return meaningOfKey(words, before);
  const isOther = otherWords.has(last) && (words.length > 1 || tellingAlone.has(last));
  return isOther ? 'other' : 'unclear';
}

const connectionNames =
  /^conn(?:ection)?_?str(?:ing)?s?$|connection_?string|_?dsn$|database_?url|azurewebjobsstorage/iu;

/** A name with one of them is that of a question or its opposite: `hasPassword`, `isSecret`. */
const negations = new Set(['no', 'not', 'is', 'has', 'should', 'show', 'hide', 'toggle']);

/** What is made of a secret, and does not give it away: `hashedPassword`, `checksum/secret`. */
const digests = new Set([
  'hash',
  'hashed',
  'hashes',
  'checksum',
  'digest',
  'encrypted',
  'masked',
  'redacted',
  'sealed',
  'wrapped',
]);

/** At the beginning of a name they say that it is that of an action: `ChangePassword`. */
const actions = new Set(
  'change forgot forget reset recover confirm update verify validate check create request send generate compare hash'.split(
    ' ',
  ),
);

/** Of the words in `otherWords` those that say so without another word. */
const tellingAlone = new Set(
  'name id ids label hash url uri path type title placeholder message digest checksum etag integrity'.split(
    ' ',
  ),
);

function meaningOfKey(words: readonly string[], before: string): NameMeaning {
  if (words.some((word) => neverSecret.has(word))) return 'other';
  if (before === 'storage' && /^(?:local|session)$/u.test(words.at(-3) ?? '')) return 'other';
  if (before === 'primary' || before === 'secondary' || before === '') return 'key';
  if (identifyingKeys.has(before) && !openingKeys.has(before)) return 'other';
  if (before === 'storage') return 'key';
  const isOpening = openingKeys.has(before) && !(ambiguousKeys.has(before) && words.length === 2);
  return isOpening ? 'secret' : 'key';
}

const neverSecret = new Set(['public', 'publishable', 'instrumentation', 'verification']);

/** Without a further word they may as well name an entry of a store. */
const ambiguousKeys = new Set([
  'storage',
  'query',
  'search',
  'map',
  'text',
  'event',
  'form',
  'document',
  'root',
  'service',
  'client',
  'device',
  'db',
  'database',
  'hub',
  'x',
  'host',
  'redis',
  'management',
  'content',
  'custom',
  'translation',
  'language',
  'notification',
  'sign',
  'root',
  'computer',
  'topic',
  'account',
  'configuration',
  'analytics',
  'grid',
]);
