// @ts-check
// Source of shapes: Azure's documentation of shared access signatures; SEC101/060 of microsoft/security-utilities.
import { sinks } from '../sinks.js';
import { storeName } from '../words.js';
import { suffixOf } from './azure-hosts.js';
import { partSecret } from './maker.js';

/** @typedef {import('../random.js').Random} Random */

const versions = ['2019-12-12', '2021-06-08', '2022-11-02', '2023-11-03', '2024-11-04'];

/** @param {Random} random */
function signature(random) {
  const text = random.base64(32);
  return random.chance(0.85) ? encodeURIComponent(text) : text;
}

/** @param {Random} random */
function day(random) {
  const time = encodeURIComponent(`T0${random.int(9)}:30:00Z`);
  return `20${random.between(24, 31)}-0${random.between(1, 9)}-1${random.int(9)}${random.chance(0.5) ? time : ''}`;
}

/** The query of a signature: alone, after a mark or behind an address. @param {Random} random @param {string[]} pairs @param {string} secretPart */
function storageSignature(random, pairs, secretPart) {
  const all = [`sv=${random.pick(versions)}`, `se=${day(random)}`, ...pairs, `sig=${secretPart}`];
  const query = (random.chance(0.7) ? all : random.shuffled(all)).join('&');
  const service = random.pick(['blob', 'blob', 'queue', 'table', 'file', 'dfs']);
  const address = `https://${storeName(random)}.${service}.${suffixOf(random, 'storage')}`;
  const path = random.pick(['/photos', '/photos/cat.png', '/', '']);
  return {
    secretPart,
    value: random.pick([
      `?${query}`,
      query,
      `${address}${path}?${query}`,
      `${address}${path}?${query}`,
    ]),
  };
}

/** @param {Random} random */
function serviceSignature(random) {
  const pairs = [
    `sr=${random.pick(['b', 'c', 'd', 'f', 's'])}`,
    `sp=${random.pick(['r', 'rl', 'racwdl'])}`,
  ];
  if (random.chance(0.5)) pairs.push('spr=https');
  if (random.chance(0.3)) pairs.push(`st=${day(random)}`);
  return storageSignature(random, pairs, signature(random));
}

/** @param {Random} random */
function accountSignature(random) {
  const pairs = [
    `ss=${random.pick(['b', 'bfqt', 'bq'])}`,
    `srt=${random.pick(['sco', 'co', 'o'])}`,
    'sp=rwdlacupiytfx',
    'spr=https',
  ];
  return storageSignature(random, pairs, signature(random));
}

/** @param {Random} random */
function delegatedSignature(random) {
  const pairs = [
    `skoid=${random.guid()}`,
    `sktid=${random.guid()}`,
    `skt=${day(random)}`,
    `ske=${day(random)}`,
    'sks=b',
    `skv=${random.pick(versions)}`,
    'sr=c',
    'sp=r',
  ];
  return storageSignature(random, pairs, signature(random));
}

const names = 'sasToken sasUrl SAS_TOKEN AZURE_STORAGE_SAS_TOKEN blobUrl containerUrl';

export const storageSignatureMakers = [
  partSecret('proved', 'service SAS', names, serviceSignature, {
    url: true,
    sinks: sinks.sasAddress,
  }),
  partSecret('proved', 'account SAS', names, accountSignature, {
    url: true,
    sinks: sinks.sasAddress,
  }),
  partSecret('proved', 'user delegation SAS', names, delegatedSignature, {
    url: true,
    sinks: sinks.sasAddress,
  }),
];
