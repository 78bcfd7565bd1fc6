import { newKey } from '../components/run-secrets.js';
import type { HttpFixture } from '../components/http-fixture.js';
import { keepContents, storageAccount } from '../components/storage-account.js';
import { storageConnectionString } from '../components/storage-connection-string.js';
import { audienceOf } from '../harness/audience.js';
import type { ServiceCase } from '../harness/service-case.js';
import { delegationKeyOf } from './delegation-key-request.js';

const sightings = 'e2esightings';
const sightingsKey = newKey(sightings);
const exportsAccount = 'e2eexports';
const exportsKey = newKey(exportsAccount);

const audience = audienceOf('storage-file-datalake');

/** Data Lake Storage has two hosts: files are written at the first, and read at that of Blob Storage. */
function hostsOf(
  account: string,
  key: string,
  fileSystem: string,
  given?: Readonly<Record<string, string>>,
): readonly HttpFixture[] {
  const reply = keepContents(fileSystem, given);
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
      SIGHTINGS_CONNECTION_STRING: storageConnectionString(sightings, sightingsKey),
    },
    placeholders: { account: sightings },
    secrets: [sightingsKey],
    http: hostsOf(sightings, sightingsKey, 'sightings'),
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
    http: hostsOf(exportsAccount, exportsKey, 'exports', foxes),
    audience,
    output: 'forest,3',
    differences: [delegationKeyOf(`${exportsAccount}.blob.core.windows.net`)],
  },
];
