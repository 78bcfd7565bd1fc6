import { newKey } from '../components/run-secrets.js';
import type { HttpFixture } from '../components/http-fixture.js';
import { keepContents, storageAccount } from '../components/storage-account.js';
import { audienceOf } from '../harness/audience.js';
import type { ServiceCase } from '../harness/service-case.js';

const sightings = 'e2esightings';
const sightingsKey = newKey(sightings);
const exportsAccount = 'e2eexports';
const exportsKey = newKey(exportsAccount);

const audience = audienceOf('storage-file-datalake');

/** Data Lake Storage has two hosts: files are written at the first, and read at that of Blob Storage. */
function hostsOf(
  account: string,
  key: string,
  given?: Readonly<Record<string, string>>,
): readonly HttpFixture[] {
  const reply = keepContents(given);
  return ['dfs', 'blob'].map((label) =>
    storageAccount({
      host: `${account}.${label}.core.windows.net`,
      account,
      key,
      audience,
      service: 'b',
      reply,
    }),
  );
}

const foxes = { '/exports/2024/foxes.csv': 'forest,3' };

export const storageFileDatalake: readonly ServiceCase[] = [
  {
    service: 'storage-file-datalake',
    program: 'storage-file-datalake',
    settings: {
      SIGHTINGS_CONNECTION_STRING: `DefaultEndpointsProtocol=https;AccountName=${sightings};AccountKey=${sightingsKey};EndpointSuffix=core.windows.net`,
    },
    placeholders: { account: sightings },
    secrets: [sightingsKey],
    http: hostsOf(sightings, sightingsKey),
    audience,
    output: '1 row: forest,3',
  },
  {
    service: 'storage-file-datalake',
    program: 'storage-file-datalake-sas',
    settings: {
      EXPORTS_LAKE_ENDPOINT: `https://${exportsAccount}.dfs.core.windows.net`,
      EXPORTS_ACCOUNT: exportsAccount,
      EXPORTS_KEY: exportsKey,
    },
    placeholders: { account: exportsAccount },
    secrets: [exportsKey],
    http: hostsOf(exportsAccount, exportsKey, foxes),
    audience,
    output: 'forest,3',
  },
];
