// @ts-check
import { BASE64URL, DIGITS, HEX, LOWER } from '../random.js';
import { plainWord, screamingCase, storeName } from '../words.js';
import { codeFamily, valueFamily } from './family.js';

/** @typedef {import('../random.js').Random} Random */

const crockford = `${DIGITS}ABCDEFGHJKMNPQRSTVWXYZ`;

/** @param {Random} random */
function camelText(random) {
  const words = random.shuffled([
    'Storage',
    'Account',
    'Key',
    'Token',
    'Provider',
    'Secret',
    'Factory',
    'Password',
    'Credential',
    'Manager',
    'Context',
    'Configuration',
    'Refresh',
    'Cached',
    'Handler',
    'Validation',
    'Strategy',
    'Internal',
    'Async',
  ]);
  const text = words.slice(0, random.between(3, 7)).join('');
  return random.chance(0.5) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

/** Names and identifiers of all kinds. @type {import('./family.js').Family[]} */
export const identifierFamilies = [
  valueFamily(
    'action type',
    'type SET_TOKEN PASSWORD_CHANGED action RESET_PASSWORD secretAction',
    (random) =>
      random.pick([
        'auth/setToken',
        'auth/passwordChanged',
        'SET_PASSWORD',
        'FETCH_API_KEY_SUCCESS',
        'user/resetPassword/fulfilled',
        '@@auth/TOKEN_REFRESHED',
        '[Auth] Refresh Token Success',
        'secrets/addSecret',
        'keys/rotateKey/pending',
        'CLEAR_CREDENTIALS_AND_REDIRECT',
        '[Account] Change Password Failure',
      ]),
  ),
  valueFamily(
    'key of local storage',
    'TOKEN_KEY tokenKey STORAGE_KEY storageKey accessTokenKey key REFRESH_TOKEN_KEY cacheKey AUTH_TOKEN',
    (random) =>
      random.pick([
        'accessToken',
        'access_token',
        'refresh_token',
        'auth-token',
        '@app/auth_token',
        'persist:root',
        `${plainWord(random)}.session.token`,
        'msal.token.keys',
        'jwtToken',
        'user:credentials',
        `${plainWord(random)}_apiKey`,
        'theme-preference',
        `cache:${plainWord(random)}:v${random.int(9)}`,
        'remember_me_token',
        'id_token_claims',
      ]),
  ),
  valueFamily(
    'React or cache key',
    'key cacheKey queryKey rowKey reactKey listKey itemKey',
    (random) =>
      random.pick([
        `${plainWord(random)}-${random.int(1000)}`,
        `row-${random.int(99)}-col-${random.int(99)}`,
        `${plainWord(random)}:${random.guid()}`,
        `users/${random.int(1e6)}/profile`,
        `${plainWord(random)}_${plainWord(random)}_${random.int(1e9)}`,
        `GET:/api/${plainWord(random)}?page=${random.int(9)}`,
      ]),
  ),
  valueFamily(
    'key of a keyboard',
    'key code shortcut hotkey keyCode accelerator keyName',
    (random) =>
      random.pick([
        'ArrowUp',
        'ArrowDown',
        'Enter',
        'Escape',
        'Backspace',
        'Tab',
        'PageDown',
        'F12',
        'Shift+Alt+K',
        'CmdOrCtrl+Shift+P',
        'NumpadSubtract',
        'BracketLeft',
        'Control',
        'AudioVolumeMute',
        'ctrl+k ctrl+s',
        'KeyA',
        'Digit1',
      ]),
  ),
  valueFamily(
    'column of a key',
    'primaryKey partitionKey sortKey foreignKey rowKey key indexKey uniqueKey partitionKeyPath sharedKey',
    (random) =>
      random.pick([
        'id',
        'user_id',
        '/tenantId',
        '/partitionKey',
        'customerId',
        'created_at',
        `${plainWord(random)}_id`,
        'pk_orders',
        `fk_${plainWord(random)}_${plainWord(random)}`,
        'PartitionKey',
        'tenant_id,created_at',
        '/address/zipCode',
        'SK#METADATA',
        `USER#${random.int(9999)}`,
        'idx_users_email_lower',
      ]),
  ),
  valueFamily(
    'long identifier',
    'token secretProvider keyType className typeName key injectionToken service name',
    camelText,
  ),
  valueFamily(
    'ULID, nanoid or ObjectId',
    'id userId documentId objectId _id itemId messageId orderId publicId slugId',
    (random) =>
      random.pick([
        `01${random.text(24, crockford)}`,
        random.text(21, BASE64URL),
        random.text(24, HEX),
        `c${random.text(24, LOWER + DIGITS)}`,
        `${random.pick(['usr', 'ord', 'evt', 'cus', 'file', 'msg', 'thread', 'asst'])}_${random.text(24, LOWER + DIGITS)}`,
        `${random.between(1e9, 2e9)}${random.text(9, DIGITS)}`,
      ]),
  ),
  valueFamily(
    'cursor of a page',
    'cursor continuationToken nextPageToken pageToken skipToken $skiptoken endCursor nextLink marker',
    (random) =>
      random.pick([
        Buffer.from(`{"id":${random.int(1e6)},"dir":"next"}`).toString('base64'),
        Buffer.from(`cursor:v2:${random.int(1e9)}`).toString('base64'),
        `2!${random.between(40, 90)}!MDAwMDAz!${plainWord(random)}-`,
        `arrayconnection:${random.int(500)}`,
        `[{"token":null,"range":{"min":"05C1DFFFFFFFFC","max":"FF"}}]`,
      ]),
  ),
  valueFamily(
    'name of a header or cookie',
    'tokenHeader csrfHeader apiKeyHeader headerName cookieName xsrfCookieName key keyHeader tokenName sessionCookie',
    (random) =>
      random.pick([
        'X-CSRF-Token',
        'XSRF-TOKEN',
        'csrfmiddlewaretoken',
        'x-api-key',
        'api-key',
        'Ocp-Apim-Subscription-Key',
        'x-functions-key',
        'aeg-sas-key',
        'Authorization',
        'x-ms-client-principal',
        '__Host-next-auth.csrf-token',
        'connect.sid',
        'X-Goog-Api-Key',
        '.AspNetCore.Cookies',
        'x-hub-signature-256',
        'x-ms-encryption-key-sha256',
        '__RequestVerificationToken',
        'next-auth.session-token',
      ]),
  ),
  valueFamily(
    'prefix of a scheme',
    'authScheme tokenType tokenPrefix prefix authorization scheme bearer connectionPrefix sasPrefix keyPrefix',
    (random) =>
      random.pick([
        'Bearer ',
        'Bearer',
        'Basic ',
        'Token ',
        'SharedAccessSignature ',
        'SharedAccessSignature',
        'SharedKey ',
        'SharedKeyLite',
        'AccountKey=',
        'SharedAccessKey=',
        ';AccountKey=',
        'Endpoint=sb://',
        'sig=',
        '?sv=',
        'ghp_',
        'sk-',
        'eyJ',
        'DefaultEndpointsProtocol=https;AccountName=',
        'api_key=',
        'password=',
        'Password=',
        'AKIA',
        'SharedAccessSignature sr=',
      ]),
  ),
  valueFamily(
    'name of an algorithm',
    'keyAlgorithm algorithm keyType signatureAlgorithm tokenAlgorithm cipher keyEncryption hash credentialType',
    (random) =>
      random.pick([
        'aes-256-gcm',
        'RSA-OAEP-256',
        'HS256',
        'RS256',
        'PBKDF2WithHmacSHA512',
        'chacha20-poly1305',
        'Ed25519',
        'X25519',
        'ECDH-ES+A256KW',
        'TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384',
        'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        'client_credentials',
        'pkcs8-encrypted',
        'A128CBC-HS256',
        'urn:ietf:params:oauth:grant-type:device_code',
      ]),
  ),
  valueFamily(
    'code of an error',
    'code error errorCode reason tokenError passwordError secretStatus',
    (random) =>
      random.pick([
        'invalid_token',
        'auth/wrong-password',
        'AADSTS7000215',
        'AADSTS70008: expired_token',
        'SecretNotFound',
        'ERR_INVALID_ARG_TYPE',
        'E_MISSING_API_KEY',
        'InvalidAuthenticationToken',
        'KeyBasedAuthenticationNotPermitted',
        'password_too_weak',
        'credentials-expired',
        'ERR_TLS_CERT_ALTNAME_INVALID',
        'token_revoked',
      ]),
  ),
  valueFamily(
    'permission or scope',
    'scope permission scopes action tokenScope secretPermission role requiredScope',
    (random) =>
      random.pick([
        'https://vault.azure.net/.default',
        'https://storage.azure.com/.default',
        'user.read offline_access',
        'secrets:read',
        'Microsoft.KeyVault/vaults/secrets/getSecret/action',
        'Microsoft.Storage/storageAccounts/listKeys/action',
        'repo:contoso/web:ref:refs/heads/main',
        'api.keys.write',
        'openid profile email',
        'Key Vault Secrets User',
        'Storage Blob Data Contributor',
        'https://cognitiveservices.azure.com/.default',
      ]),
  ),
  valueFamily(
    'name of an event or metric',
    'event tokenEvent metric name eventName secretEvent keyEvent',
    (random) =>
      random.pick([
        'token.refresh.succeeded',
        'password-reset-requested',
        'Microsoft.KeyVault.SecretNearExpiry',
        'auth:token:expired',
        'key_rotation_duration_seconds',
        'credentials.acquired',
        'onPasswordChange',
        'secret:rotated',
        'http_requests_api_key_total',
        `${plainWord(random)}.key.created`,
      ]),
  ),
  valueFamily(
    'words joined by dashes',
    'slug name id title tag token resourceKey key fileName passwordSlug',
    (random) =>
      Array.from({ length: random.between(3, 7) }, () =>
        random.pick([
          'azure',
          'key',
          'vault',
          'storage',
          'how',
          'to',
          'rotate',
          'secrets',
          'without',
          'downtime',
          'managed',
          'identity',
          'token',
          'password',
          'reset',
          'guide',
          'for',
          'developers',
          'monkey',
          'keyboard',
          'turnkey',
          'donkey',
        ]),
      ).join(random.pick(['-', '-', '_', '.'])),
  ),
  valueFamily(
    'telephone, account or serial number',
    'phone iban serialNumber orderNumber vatId isbn taxId key serialKey',
    (random) =>
      random.pick([
        `+49 ${random.text(3, DIGITS)} ${random.text(7, DIGITS)}`,
        `DE${random.text(20, DIGITS)}`,
        `SN-${random.text(4, DIGITS)}-${random.text(4, DIGITS)}`,
        `978-3-${random.text(4, DIGITS)}-${random.text(4, DIGITS)}-${random.int(9)}`,
        `${random.between(1e9, 9e9)}`,
        `INV-2024-${random.text(6, DIGITS)}`,
        `4111 1111 1111 1111`,
      ]),
  ),
  valueFamily('list of GUIDs', 'ids keys featureIds guidList members', (random) =>
    Array.from({ length: random.between(2, 5) }, () => random.guid()).join(
      random.pick([',', ', ', ';', '\n', ' ']),
    ),
  ),
  codeFamily(
    'keys in a component',
    (random) =>
      random.pick([
        [
          `export const List = ({ items }) => items.map((item) => <Row key={item.id} label="${plainWord(random)}" passwordLabel="Password" />);`,
        ],
        [
          'export const Field = () => <input type="password" name="password" autoComplete="current-password" placeholder="Enter your password" />;',
        ],
        [
          `export const Tabs = () => <Tab key="${plainWord(random)}-${random.int(99)}" eventKey="api-keys" title="API keys" />;`,
        ],
        [
          `export const Login = () => <TextField id="client-secret" label="Client secret" helperText="From the app registration" secretKey={props.name} />;`,
        ],
        [
          `const columns = [{ key: 'name', title: 'Name' }, { key: '${plainWord(random)}Token', title: 'Token', dataIndex: 'token' }];`,
          'export default columns;',
        ],
        [
          `export const K = () => <Trans i18nKey="${plainWord(random)}.password.hint" values={{ count: ${random.int(9)} }} />;`,
        ],
        [
          `export const Key = () => <kbd accessKey="s" tokenName="${screamingCase(storeName(random))}">Ctrl+K</kbd>;`,
        ],
      ]),
    ['jsx', 'tsx'],
  ),
];
