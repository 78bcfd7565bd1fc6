import { entraIdFixture } from '../components/entra-id.js';
import type { Exchange, HttpFixture, Reply } from '../components/http-fixture.js';
import { newId, newKey } from '../components/run-secrets.js';
import type { ServiceCase } from '../harness/service-case.js';
import { clientSecretRequest } from './client-secret-request.js';

const placeholders = { cluster: 'e2ekusto', region: 'westeurope' };
const host = `${placeholders.cluster}.${placeholders.region}.kusto.windows.net`;
const audience = 'https://kusto.kusto.windows.net';

const application = {
  tenantId: newId('kusto tenant'),
  clientId: newId('kusto application'),
  clientSecret: newKey('kusto application', 32),
};

/**
 * Tells everyone where to sign in, and for which resource.
 * Source: https://learn.microsoft.com/kusto/api/rest/authentication
 */
function describeSignIn({ url }: Exchange): Reply | null {
  if (url.pathname !== '/v1/rest/auth/metadata') return null;
  return {
    body: {
      AzureAD: {
        LoginEndpoint: 'https://login.microsoftonline.com',
        LoginMfaRequired: false,
        KustoClientAppId: newId('kusto client'),
        KustoClientRedirectUri: 'https://microsoft/kustoclient',
        KustoServiceResourceId: audience,
        FirstPartyAuthorityUrl: `https://login.microsoftonline.com/${application.tenantId}`,
      },
    },
  };
}

/** The frames of an answer; source: https://learn.microsoft.com/kusto/api/rest/response-v2 */
function answerQuery({ body }: Exchange): Reply {
  const query = JSON.parse(body.toString()) as { readonly db: string; readonly csl: string };
  if (query.db !== 'weather' || !query.csl.startsWith('Storms |')) return { status: 400, body: {} };
  const result = {
    FrameType: 'DataTable',
    TableId: 0,
    TableKind: 'PrimaryResult',
    TableName: 'PrimaryResult',
    Columns: [
      { ColumnName: 'State', ColumnType: 'string' },
      { ColumnName: 'Count', ColumnType: 'long' },
    ],
    Rows: [['TEXAS', 4701]],
  };
  return {
    body: [
      { FrameType: 'DataSetHeader', IsProgressive: false, Version: 'v2.0' },
      result,
      { FrameType: 'DataSetCompletion', HasErrors: false, Cancelled: false },
    ],
  };
}

const cluster: HttpFixture = {
  host,
  key: '',
  keySchemes: [],
  audience,
  reply: (exchange) => {
    if (exchange.url.pathname === '/v2/rest/query') return answerQuery(exchange);
    return describeSignIn(exchange) ?? { status: 404 };
  },
  replyToAnyone: describeSignIn,
};

export const kusto: readonly ServiceCase[] = [
  {
    service: 'kusto',
    program: 'kusto',
    settings: {
      TELEMETRY_CLUSTER: `https://${host}`,
      TELEMETRY_APP_ID: application.clientId,
      TELEMETRY_APP_KEY: application.clientSecret,
      TELEMETRY_TENANT: application.tenantId,
    },
    placeholders,
    secrets: [application.clientSecret],
    http: [cluster, entraIdFixture(application)],
    audience,
    differences: [clientSecretRequest],
    output: '4701 storms in TEXAS',
  },
];
