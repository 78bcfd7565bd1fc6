import type { Family } from '../family.js';

const prefix = 'A prefix that nothing else has: likely.';

/** Secrets of Microsoft's other clouds. Forms: microsoft/security-utilities; trufflehog for refresh tokens. */
export const entraFamilies = {
  'entra-client-secret': {
    group: 'entra',
    title: 'a client secret of Microsoft Entra ID',
    remedy: 'application',
    form: '40 characters with `8Q~` (or 37 with `7Q~`) at offset 3; before 2021 any 32 to 44',
    evidence:
      'Signature: likely; with the right checksum: certain. Older ones where a name or an SDK call tells.',
    example: 'aBc8Q~kX2v…',
  },
  'entra-refresh-token': {
    group: 'entra',
    title: 'a refresh token of Microsoft Entra ID',
    remedy: 'application',
    form: '`0.A…` or `1.A…`, a dot, `Ag…`, several hundred characters',
    evidence: prefix,
    example: '1.AXQAk2….AgABAwEAAAD…',
  },
  'teams-webhook': {
    group: 'entra',
    title: 'an incoming webhook of Microsoft Teams',
    remedy: 'vault',
    form: '`https://….webhook.office.com/webhookb2/…/IncomingWebhook/…`',
    evidence: 'Host and path: certain.',
    example: 'https://shop.webhook.office.com/webhookb2/…/IncomingWebhook/9f3c…/…',
  },
  'devops-token': {
    group: 'entra',
    title: 'a personal access token of Azure DevOps',
    remedy: 'application',
    form: '84 letters and digits with `JQQJ99` and `AZDO`; before 2024 52 of `a-z2-7`',
    evidence:
      'Signature: likely, with the checksum certain. The older form only with its checksum.',
    example: 'u5Pn…JQQJ99BAACAAAAAAAAAAAAASAZDO8k2x',
  },
  'databricks-token': {
    group: 'entra',
    title: 'a personal access token of Azure Databricks',
    remedy: 'application',
    form: '`dapi` and 32 hexadecimal digits',
    evidence: prefix,
    example: 'dapi9f3c…',
  },
  'nuget-key': {
    group: 'entra',
    title: 'a NuGet API key',
    remedy: 'vault',
    form: '`oy2` and 43 of `a-z2-7`',
    evidence: prefix,
    example: 'oy2k7…',
  },
} as const satisfies Readonly<Record<string, Family>>;

/** Passwords of databases and private keys. */
export const serverFamilies = {
  'sql-connection-string': {
    group: 'database',
    title: 'a database connection string with a password',
    remedy: 'database',
    form: '`Server=…;User ID=…;Password=…` (ADO.NET, ODBC), `jdbc:sqlserver://…;password=…`, `host=… password=…`',
    evidence:
      'Server and password: certain at an Azure host, likely elsewhere; none on this machine.',
    example: 'Server=tcp:shop.database.windows.net;Database=orders;User ID=app;Password=k2Q…',
  },
  'database-url': {
    group: 'database',
    title: 'a database URL with a password',
    remedy: 'database',
    form: '`postgres://`, `mysql://`, `mssql://`, `mongodb+srv://`, `redis(s)://`, `amqps://` with `user:password@host`',
    evidence: 'Certain at an Azure host, likely elsewhere; none on this machine.',
    example: 'postgres://app:k2Q…@shop.postgres.database.azure.com/orders',
  },
  'database-password': {
    group: 'database',
    title: 'a database password',
    remedy: 'database',
    form: 'a password beside a host of an Azure database, or under a name such as `SQL_PASSWORD`',
    evidence: 'A name tells: possible.',
    example: "password: 'k2Q…'",
  },
  'private-key': {
    group: 'certificate',
    title: 'a private key',
    remedy: 'vault',
    form: '`-----BEGIN … PRIVATE KEY-----` with a body of 64 characters or more',
    evidence: 'Form: certain.',
    example: '-----BEGIN PRIVATE KEY-----…',
  },
  pfx: {
    group: 'certificate',
    title: 'a certificate with its private key (PFX)',
    remedy: 'vault',
    form: 'base64 of a PKCS #12 file: `MII……IBAzCC`',
    evidence: 'The beginning of the file: certain.',
    example: 'MIIKkQIBAzCC…',
  },
} as const satisfies Readonly<Record<string, Family>>;

/** What only its name, or a general form, calls a secret. */
export const genericFamilies = {
  jwt: {
    group: 'generic',
    title: 'a signed token (JWT)',
    remedy: 'vault',
    form: 'three parts of base64url, the first of which names an algorithm',
    evidence: 'Form: likely.',
    example: 'eyJhbGciOi….eyJzdWIiOi….k2Q…',
  },
  'url-password': {
    group: 'generic',
    title: 'a URL with a password',
    remedy: 'vault',
    form: '`https://user:password@host`',
    evidence: 'Form, and a password that is no word: likely.',
    example: 'https://deploy:k2Q…@git.shop.example',
  },
  'authorization-header': {
    group: 'generic',
    title: 'a value of the Authorization header',
    remedy: 'vault',
    form: '`Bearer …`, or `Basic …` with a password',
    evidence: 'Form, and a value that is no word: likely.',
    example: 'Bearer k2Q…',
  },
  password: {
    group: 'generic',
    title: 'a password',
    remedy: 'vault',
    form: 'a text under a name such as `password`',
    evidence: 'A name tells: possible.',
    example: "adminPassword: 'k2Q…'",
  },
  'generic-secret': {
    group: 'generic',
    title: 'a secret',
    remedy: 'vault',
    form: 'a random text under a name such as `apiKey`, `clientSecret` or `accessToken`',
    evidence: 'A name tells: possible.',
    example: "apiKey: 'k2Q…'",
  },
} as const satisfies Readonly<Record<string, Family>>;
