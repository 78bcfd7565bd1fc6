// @ts-check
/**
 * A syntactic place in JavaScript. `plainOnly`: the value must be a literal there; `needs`: flavours of file it exists in.
 * @typedef {object} Slot
 * @property {string} name
 * @property {boolean} tells it carries the name or the call that tells what the value is
 * @property {boolean} [plainOnly]
 * @property {Partial<import('./writing.js').Flavour>} [needs]
 * @property {(held: import('../types.js').Held) => boolean} [fits]
 * @property {(writing: import('./writing.js').Writing) => string[]} write
 */
import { cut, mark, quote } from './source-text.js';

/** Places that declare a name for the value. @type {Slot[]} */
export const declarationSlots = [
  {
    name: 'constant',
    tells: true,
    write: (w) => [
      `${w.random.pick(['const', 'const', 'let', 'var', 'export const'])} ${w.variable}${w.typeNote} = ${w.expression()};`.replace(
        /^export /,
        w.flavour.commonJs ? '' : 'export ',
      ),
    ],
  },
  {
    name: 'let and +=',
    tells: true,
    plainOnly: true,
    fits: ({ value }) => value.length >= 8,
    write(w) {
      const [first = '', ...rest] = cut(w.held.value, w.random.between(2, 3), w.random);
      return [
        `let ${w.variable} = ${mark(quote(first))};`,
        ...rest.map((part) => `${w.variable} += ${mark(quote(part))};`),
      ];
    },
  },
  {
    name: 'property',
    tells: true,
    write: (w) => [
      `const ${w.random.pick(['config', 'options', 'settings', 'defaults'])} = {`,
      `  retries: ${w.random.between(1, 5)},`,
      `  ${w.key}: ${w.expression()},`,
      '};',
    ],
  },
  {
    name: 'nested property',
    tells: true,
    write: (w) => [
      `${w.flavour.commonJs ? 'module.exports =' : 'export default'} {`,
      `  ${w.random.pick(['production', 'azure', 'services', 'backend'])}: {`,
      `    timeout: ${w.random.between(1, 60)}000,`,
      `    ${w.random.pick(['main', 'primary', 'connection', 'auth'])}: { ${w.key}: ${w.expression()} },`,
      '  },',
      '};',
    ],
  },
  {
    name: 'class field',
    tells: true,
    write: (w) => [
      'class Client {',
      `  ${w.flavour.typed ? w.random.pick(['private ', 'readonly ', '']) : ''}${w.variable} = ${w.expression()};`,
      '  attempts = 0;',
      '}',
    ],
  },
  {
    name: 'private field',
    tells: true,
    write: (w) => [
      'class Gateway {',
      `  #${w.variable} = ${w.expression()};`,
      '  isOpen = false;',
      '}',
    ],
  },
  {
    name: 'static field',
    tells: true,
    write: (w) => [
      'class Settings {',
      `  static ${w.variable} = ${w.expression()};`,
      '  static region = "westeurope";',
      '}',
    ],
  },
  {
    name: 'enum member',
    tells: true,
    plainOnly: true,
    needs: { typed: true },
    write: (w) => [
      'enum Defaults {',
      `  ${w.key} = ${w.expression()},`,
      "  Region = 'westeurope',",
      '}',
    ],
  },
  {
    name: 'default parameter',
    tells: true,
    write: (w) => [
      `${w.random.pick(['async function connect', 'function createClient'])}(retries, ${w.variable}${w.typeNote} = ${w.expression()}) {`,
      `  return open(${w.variable}, retries);`,
      '}',
    ],
  },
  {
    name: 'destructuring default',
    tells: true,
    write: (w) => [
      `const { zone = 'west', ${w.variable} = ${w.expression()} } = ${w.random.pick(['options', 'process.env', 'props.settings'])};`,
    ],
  },
  {
    name: 'assignment',
    tells: true,
    write: (w) => [
      w.random.chance(0.5)
        ? `process.env.${w.environment} = ${w.expression()};`
        : `config.settings${w.member} = ${w.expression()};`,
    ],
  },
  {
    name: 'map entry',
    tells: true,
    write: (w) => [
      w.random.chance(0.5)
        ? `const settings = new Map([['region', 'westeurope'], ['${w.name}', ${w.expression()}]]);`
        : `settings.set('${w.name}', ${w.expression()});`,
    ],
  },
];
