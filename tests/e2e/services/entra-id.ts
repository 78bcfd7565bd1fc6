import { entraIdFixture } from '../components/entra-id.js';
import { newId, newKey } from '../components/run-secrets.js';
import { audienceOf } from '../harness/audience.js';
import type { ServiceCase } from '../harness/service-case.js';
import { clientSecretRequest } from './client-secret-request.js';

const account = 'e2earchive';
const application = {
  tenantId: newId('archive tenant'),
  clientId: newId('archive client'),
  clientSecret: newKey('archive client secret', 32),
};

export const entraId: readonly ServiceCase[] = [
  {
    service: 'entra-id',
    program: 'entra-id',
    settings: {
      ARCHIVE_TENANT_ID: application.tenantId,
      ARCHIVE_CLIENT_ID: application.clientId,
      ARCHIVE_CLIENT_SECRET: application.clientSecret,
    },
    placeholders: {},
    secrets: [application.clientSecret],
    http: [entraIdFixture(application)],
    storage: { [`${account}.blob.core.windows.net`]: 'blob' },
    accounts: { [account]: newKey(account) },
    differences: [clientSecretRequest],
    // That of the client that the credential is given to.
    audience: audienceOf('storage-blob'),
    output: 'dear fox',
  },
];
