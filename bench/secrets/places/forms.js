// @ts-check
import { cut, mark, quote, templateBody } from './source-text.js';

/** @typedef {import('../random.js').Random} Random */
/**
 * A way to write a string: statements to stand before, and the expression.
 * @typedef {object} Form
 * @property {string} name
 * @property {(value: string) => boolean} [fits]
 * @property {(value: string, random: Random) => { before?: string[], expression: string }} write
 */

const partNames = ['head', 'first', 'prefix', 'PART_A', 'a'];
const restNames = ['tail', 'second', 'suffix', 'PART_B', 'b'];

/** @param {string} value @param {Random} random */
function literal(value, random) {
  return quote(value, random.chance(0.75) ? "'" : '"');
}

/** @param {string} text @param {Random} random */
function escaped(text, random) {
  const share = random.pick([0.1, 0.3, 1]);
  const pieces = [...text].map((character, index) => {
    if (index > 0 && !random.chance(share)) return quote(character).slice(1, -1);
    const code = character.codePointAt(0) ?? 0;
    const hex = code.toString(16);
    if (code < 256 && random.chance(0.6)) return `\\x${hex.padStart(2, '0')}`;
    return code > 0xffff || random.chance(0.3) ? `\\u{${hex}}` : `\\u${hex.padStart(4, '0')}`;
  });
  return `'${pieces.join('')}'`;
}

/** @param {string} value */
const isLatin = (value) => /^[\0-\xff]*$/.test(value);
/** @param {string} value */
const isRaw = (value) => !/[`\\]|\$\{/.test(value);
/** @param {string} value */
const isLong = (value) => value.length >= 8;

/** @type {Form} */
export const plainForm = {
  name: 'literal',
  write: (value, random) => ({ expression: mark(literal(value, random)) }),
};

/** @type {Form[]} */
export const forms = [
  {
    name: 'template',
    write: (value) => ({ expression: mark(`\`${templateBody(value)}\``) }),
  },
  {
    name: 'template over constants',
    fits: isLong,
    write(value, random) {
      const [one = '', two = '', three = ''] = cut(value, 3, random);
      const index = random.int(partNames.length);
      const head = partNames[index];
      const tail = restNames[index];
      return {
        before: [
          `const ${head} = ${mark(quote(one))};`,
          ...(three ? [`const ${tail} = ${mark(quote(three))};`] : []),
        ],
        expression: mark(`\`\${${head}}${templateBody(two)}${three ? `\${${tail}}` : ''}\``),
      };
    },
  },
  {
    name: 'sum of literals',
    fits: isLong,
    write: (value, random) => ({
      expression: mark(
        cut(value, random.between(2, 4), random)
          .map((part) => quote(part))
          .join(random.chance(0.3) ? ' +\n    ' : ' + '),
      ),
    }),
  },
  {
    name: 'sum over constants',
    fits: isLong,
    write(value, random) {
      const [one = '', two = ''] = cut(value, 2, random);
      const index = random.int(partNames.length);
      return {
        before: [
          `const ${partNames[index]} = ${mark(quote(one))};`,
          `const ${restNames[index]} = ${mark(quote(two))};`,
        ],
        expression: mark(`${partNames[index]} + ${restNames[index]}`),
      };
    },
  },
  {
    name: 'String.raw',
    fits: isRaw,
    write: (value) => ({ expression: mark(`String.raw\`${value}\``) }),
  },
  {
    name: 'tagged template',
    fits: isRaw,
    write: (value, random) => ({
      before: ['const dedent = (parts) => parts.join("").trim();'],
      expression: mark(`dedent\`${random.chance(0.3) ? `\n${value}\n` : value}\``),
    }),
  },
  {
    name: 'join',
    fits: isLong,
    write(value, random) {
      const parts = value.includes(';') && !value.includes('\n') ? value.split(';') : undefined;
      const glue = parts ? ';' : '';
      const pieces = parts ?? cut(value, random.between(2, 4), random);
      return {
        expression: mark(`[${pieces.map((part) => quote(part)).join(', ')}].join('${glue}')`),
      };
    },
  },
  {
    name: 'concat',
    fits: isLong,
    write(value, random) {
      const [first = '', ...rest] = cut(value, random.between(2, 3), random);
      return {
        expression: mark(`${quote(first)}.concat(${rest.map((part) => quote(part)).join(', ')})`),
      };
    },
  },
  { name: 'escapes', write: (value, random) => ({ expression: mark(escaped(value, random)) }) },
  {
    name: 'Buffer.from',
    write(value, random) {
      const encoding = random.pick(['', "'utf8'", "'utf-8'"]);
      const encoded = Buffer.from(value).toString('base64');
      return { expression: mark(`Buffer.from('${encoded}', 'base64').toString(${encoding})`) };
    },
  },
  {
    name: 'atob',
    fits: isLatin,
    write: (value) => ({
      expression: mark(`atob('${Buffer.from(value, 'latin1').toString('base64')}')`),
    }),
  },
];
