// @ts-check
import { BASE62, BASE64, BASE64URL, charactersFrom, DIGITS, HEX, LOWER, UPPER } from '../random.js';
import { plainWord, storeName } from '../words.js';
import { valueFamily } from './family.js';

/** @typedef {import('../random.js').Random} Random */

/** Base64 of a file that begins with the given bytes. @param {Random} random @param {string} start in hex @param {number} low @param {number} high */
function fileText(random, start, low, high) {
  const bytes = Buffer.concat([Buffer.from(start, 'hex'), random.bytes(random.between(low, high))]);
  return bytes.toString('base64');
}

const png = '89504e470d0a1a0a0000000d49484452';
const gif = '47494638396101000100800000';
const jpeg = 'ffd8ffe000104a46494600010100';
const webp = '52494646';
const woff2 = '774f46320001000000';
const wasm = '0061736d01000000';

/** @param {Random} random */
function image(random) {
  return random.pick([
    `data:image/png;base64,${fileText(random, png, 40, 400)}`,
    `data:image/gif;base64,${fileText(random, gif, 20, 60)}`,
    `data:image/jpeg;base64,${fileText(random, jpeg, 60, 500)}`,
    `data:image/webp;base64,${fileText(random, webp, 30, 200)}`,
    `url(data:image/png;base64,${fileText(random, png, 40, 200)})`,
    fileText(random, png, 40, 300),
  ]);
}

/** @param {Random} random */
function font(random) {
  return random.pick([
    `data:font/woff2;base64,${fileText(random, woff2, 80, 600)}`,
    `data:application/font-woff2;charset=utf-8;base64,${fileText(random, woff2, 80, 300)}`,
    `data:application/wasm;base64,${fileText(random, wasm, 80, 500)}`,
    fileText(random, wasm, 60, 400),
    `data:application/pdf;base64,${fileText(random, '255044462d312e34', 80, 300)}`,
    `data:audio/mpeg;base64,${fileText(random, '494433', 80, 300)}`,
  ]);
}

/** Long random base64 in which the signature of a key happens to stand. @param {Random} random */
function blobWithSignature(random) {
  const signature = random.pick([
    '+ASt',
    'ACDb',
    'APIM',
    '+ASb',
    'AIoT',
    'AzCa',
    'AZEG',
    'AzSe',
    'JQQJ9',
    '+ACR',
    '+AEh',
    'oy2',
    'dapi',
  ]);
  return `data:image/png;base64,${fileText(random, png, 60, 150).replace(/=+$/, '')}${signature}${random.text(random.between(90, 200), BASE64)}`;
}

/** @param {Random} random */
function sourceMap(random) {
  const map = JSON.stringify({
    version: 3,
    sources: [`${plainWord(random)}.ts`],
    names: [],
    mappings: `AAAA,${random.text(random.between(10, 120), `${UPPER}${LOWER};,`)}`,
  });
  return `${random.pick(['//', '/*'])}# sourceMappingURL=data:application/json;${random.pick(['', 'charset=utf-8;'])}base64,${Buffer.from(map).toString('base64')}`;
}

/** @param {Random} random */
function encodedText(random) {
  const text = random.pick([
    JSON.stringify({
      name: storeName(random),
      size: random.int(1000),
      tags: [plainWord(random), plainWord(random)],
    }),
    `Hello, ${plainWord(random)}! This message is sent for the ${plainWord(random)} test.`,
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${random.int(90)} 24"><path d="M0 0h24v24H0z"/></svg>`,
    `{"alg":"none","typ":"${plainWord(random)}"}`,
    `console.log(${JSON.stringify(plainWord(random))});`,
    `id,name\n1,${plainWord(random)}\n2,${plainWord(random)}\n`,
  ]);
  return Buffer.from(text).toString(random.chance(0.8) ? 'base64' : 'base64url');
}

/** @param {Random} random */
function alphabet(random) {
  const base58 = (DIGITS + UPPER + LOWER).replace(/[0OIl]/g, '');
  return random.pick([
    UPPER + LOWER + DIGITS + charactersFrom('+', '+') + charactersFrom('/', '/'),
    `${BASE64}=`,
    BASE64URL,
    BASE62,
    LOWER + DIGITS,
    UPPER + DIGITS,
    base58,
    HEX,
    HEX.toUpperCase(),
    `${UPPER}${charactersFrom('2', '7')}`,
    `${DIGITS}ABCDEFGHJKMNPQRSTVWXYZ`,
    'ModuleSymbhasOwnPr-0123456789ABCDEFGHNRVfgctiUvz_KqYTJkLxpZXIjQW',
    'useandom-26T198340PX75pxJACKVERYMINDBUSHWOLF_GQZbfghjklqvwyzrict',
    `${LOWER}!@#$%^&*()`,
    '!"#$%&\'()*+,-./0123456789:;<=>?@',
    'abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ23456789',
    '0123456789abcdefghijklmnopqrstuv',
    'ybndrfg8ejkmcpqxot1uwisza345h769',
    'qpzry9x8gf2tvdw0s3jn54khce6mua7l',
    'áéíóúüñÁÉÍÓÚÜÑ¿¡',
  ]);
}

/** @param {Random} random */
function descriptor(random) {
  const name = `${plainWord(random)}.proto`;
  const bytes = Buffer.concat([
    Buffer.from([10, name.length]),
    Buffer.from(name),
    Buffer.from([18, 4]),
    Buffer.from(plainWord(random)),
    random.bytes(random.between(10, 40)),
    Buffer.from('b\u0006proto3'),
  ]);
  return bytes.toString('base64');
}

/** @param {Random} random */
function minified(random) {
  const letter = () => random.pick([...LOWER]);
  return Array.from({ length: random.between(3, 8) }, () =>
    random.pick([
      `function ${letter()}(${letter()},${letter()}){return ${letter()}.${letter()}(${letter()})?${letter()}:null}`,
      `var ${letter()}=Object.defineProperty;`,
      `!function(${letter()}){"use strict";${letter()}.exports={key:${letter()},token:"${letter()}"}}(this);`,
      `if(${letter()}&&"string"==typeof ${letter()}.password)throw new Error("${plainWord(random)}");`,
      `for(let ${letter()}=0;${letter()}<${random.int(99)};${letter()}++)${letter()}[${letter()}]^=${random.int(255)};`,
    ]),
  ).join('');
}

/** @param {Random} random */
function path(random) {
  const n = () => `${random.chance(0.3) ? '-' : ''}${random.int(24)}.${random.int(999)}`;
  return `M${n()} ${n()}${Array.from({ length: random.between(4, 20) }, () => random.pick([`c${n()},${n()},${n()},${n()},${n()},${n()}`, `l${n()} ${n()}`, `h${n()}`, `v${n()}`, `a${n()} ${n()} 0 0 1 ${n()} ${n()}`])).join('')}z`;
}

/** Encoded files, alphabets and machine-made texts. @type {import('./family.js').Family[]} */
export const blobFamilies = [
  valueFamily(
    'image in base64',
    'logo src image icon placeholder blurDataURL thumbnail pixel background',
    image,
  ),
  valueFamily(
    'font, wasm or document in base64',
    'font src wasm module data fontFace content file',
    font,
  ),
  valueFamily(
    'blob holding a key signature by chance',
    'image data src content blob thumbnail',
    blobWithSignature,
  ),
  valueFamily('source map', 'footer sourceMap trailer code output', sourceMap),
  valueFamily(
    'base64 of plain text',
    'body payload encoded data content cursor state expected input',
    encodedText,
  ),
  valueFamily(
    'alphabet',
    'alphabet charset characters chars base64Chars keyStr BASE58 lookup urlAlphabet passwordChars KEY_CHARS tokenAlphabet',
    alphabet,
  ),
  valueFamily(
    'descriptor of protobuf',
    'descriptor fileDescriptor fileDesc proto schema',
    descriptor,
  ),
  valueFamily('minified code', 'code script source snippet polyfill worker inlineScript', minified),
  valueFamily('path data of SVG', 'd path icon shape glyph pathData', path),
  valueFamily(
    'polyline or geohash',
    'polyline encodedPath route geohash geometry points',
    (random) =>
      random.pick([
        random.text(random.between(20, 120), '_`abcdefghijklmnopqrstuvwxyz@ABCDEFGHIJKLMNOP?{}|~'),
        random.text(random.between(6, 12), '0123456789bcdefghjkmnpqrstuvwxyz'),
      ]),
  ),
  valueFamily(
    'data URL of text',
    'src href url style background svg',
    (random) =>
      `data:image/svg+xml,${encodeURIComponent(`<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${random.int(64)} ${random.int(64)}'><path fill='#${random.hex(6)}' d='${path(random)}'/></svg>`)}`,
  ),
];
