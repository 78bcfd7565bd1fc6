// @ts-check
import { BASE62, BASE64URL, HEX } from '../random.js';
import { plainWord, storeName } from '../words.js';
import { valueFamily } from './family.js';

/** @typedef {import('../random.js').Random} Random */

/** @param {Random} random */
function permalink(random) {
  const repository = `${plainWord(random)}/${storeName(random)}`;
  return random.pick([
    `https://github.com/${repository}/blob/${random.hex(40)}/src/index.ts#L${random.between(1, 90)}`,
    `https://github.com/${repository}/commit/${random.hex(40)}`,
    `https://raw.githubusercontent.com/${repository}/${random.hex(40)}/README.md`,
    `https://gitlab.com/${repository}/-/commit/${random.hex(40)}`,
    `https://gist.github.com/${plainWord(random)}/${random.hex(32)}`,
    `github:${repository}#${random.hex(40)}`,
    `git+https://github.com/${repository}.git#${random.hex(40)}`,
    `actions/checkout@${random.hex(40)}`,
  ]);
}

/** Digests, revisions and addresses made of them. @type {import('./family.js').Family[]} */
export const digestFamilies = [
  valueFamily(
    'MD5 in hex',
    'hash etag checksum md5 cacheKey fileHash contentHash digest avatarHash fingerprint assetHash',
    (random) => (random.chance(0.15) ? random.hex(32).toUpperCase() : random.hex(32)),
  ),
  valueFamily(
    'SHA-1 in hex',
    'commit sha revision gitCommit GIT_SHA sha1 hash headSha treeHash baseCommit buildVersion',
    (random) => random.hex(40),
  ),
  valueFamily(
    'SHA-256 in hex',
    'sha256 checksum digest hash contentSha256 integrity fileDigest etag expectedHash EXPECTED_SHA256',
    (random) => random.hex(64),
  ),
  valueFamily('SHA-512 in hex', 'sha512 checksum digest hash fileDigest expectedHash', (random) =>
    random.hex(128),
  ),
  valueFamily(
    'digest in base64',
    'contentMd5 Content-MD5 sha256 hash digest checksum sha512 integrityHash etag bodyHash cspHash',
    (random) => random.base64(random.pick([16, 20, 32, 32, 48, 64])),
  ),
  valueFamily(
    'subresource integrity',
    'integrity sri scriptIntegrity hash csp styleHash',
    (random) => {
      const [name, size] = random.pick(
        /** @type {const} */ ([
          ['sha256', 32],
          ['sha384', 48],
          ['sha512', 64],
        ]),
      );
      const text = `${name}-${random.base64(size)}`;
      return random.chance(0.25) ? `script-src 'self' '${text}'` : text;
    },
  ),
  valueFamily('permalink', 'url source reference link uses homepage upstream see', permalink, {
    url: true,
  }),
  valueFamily('short revision', 'commit sha revision version buildId release tag', (random) =>
    random.pick([
      random.hex(7),
      random.hex(8),
      `v1.${random.int(20)}.0-${random.hex(7)}`,
      `${random.hex(12)}-dirty`,
      `g${random.hex(7)}`,
    ]),
  ),
  valueFamily('Docker digest', 'image digest baseImage containerImage from imageDigest', (random) =>
    random.pick([
      `sha256:${random.hex(64)}`,
      `node:22-alpine@sha256:${random.hex(64)}`,
      `mcr.microsoft.com/azure-functions/node:4@sha256:${random.hex(64)}`,
    ]),
  ),
  valueFamily('hash in a file name', 'file src script manifest asset stylesheet chunk', (random) =>
    random.pick([
      `/assets/index-${random.text(8, BASE64URL)}.js`,
      `main.${random.hex(20)}.chunk.js`,
      `/_next/static/${random.text(21, BASE64URL)}/_buildManifest.js`,
      `static/media/logo.${random.hex(32)}.svg`,
      `/fonts/inter-${random.hex(16)}.woff2`,
      `vendor~app.${random.hex(8)}.bundle.js`,
      `v8_${random.text(24, BASE62)}.wasm`,
    ]),
  ),
  valueFamily(
    'address or hash of a blockchain',
    'address contract txHash tokenAddress wallet transactionHash token blockHash USDC_ADDRESS',
    (random) =>
      random.pick([
        `0x${random.hex(40)}`,
        `0x${[...random.hex(40)].map((c) => (random.chance(0.5) ? c.toUpperCase() : c)).join('')}`,
        `0x${random.hex(64)}`,
        `bc1q${random.text(38, HEX)}`,
      ]),
  ),
  valueFamily('entity tag', 'etag ifMatch ETag _etag eTag version', (random) =>
    random.pick([
      `"${random.hex(32)}"`,
      `W/"${random.hex(16)}-${random.hex(12)}"`,
      `"0x8D${random.hex(13).toUpperCase()}"`,
      `W/"datetime'2024-0${random.between(1, 9)}-11T10%3A12%3A33.${random.between(1000000, 9999999)}Z'"`,
      `"${random.hex(8)}-0000-0d00-0000-${random.hex(12)}"`,
    ]),
  ),
];
