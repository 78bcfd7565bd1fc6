// @ts-check
import { camelCase } from '../words.js';
import { quote, templateBody, mark } from './source-text.js';

/** @param {import('../types.js').Held} held */
const isOneLine = ({ value }) => !/[\n\r]/.test(value);

/** Places inside longer texts, comments and tests. @type {import('./declaration-slots.js').Slot[]} */
export const textSlots = [
  {
    name: 'text of several lines',
    tells: true,
    plainOnly: true,
    fits: isOneLine,
    write: (w) => [
      `const ${w.random.pick(['environment', 'script', 'dotenv'])} = \``,
      'REGION=westeurope',
      `${w.environment}=${mark(templateBody(w.held.value))}`,
      'LOG_LEVEL=debug',
      '`;',
    ],
  },
  {
    name: 'line comment',
    tells: true,
    plainOnly: true,
    fits: isOneLine,
    write: (w) => [
      w.random.pick([
        () => `// const ${w.variable} = ${mark(quote(w.held.value))};`,
        () => `// ${w.environment}=${w.plain()}`,
        () => `const retries = 3; // ${camelCase(w.name)}: ${mark(quote(w.held.value))}`,
      ])(),
      'const zoneCount = 3;',
    ],
  },
  {
    name: 'block comment',
    tells: true,
    plainOnly: true,
    fits: ({ value }) => !value.includes('*/'),
    write: (w) => [
      '/*',
      w.random.chance(0.7)
        ? ` const ${w.variable} = ${mark(quote(w.held.value))};`
        : ` * ${w.environment}=${mark(w.held.value.replaceAll('\n', '\n * '))}`,
      ' */',
      'const zoneCount = 3;',
    ],
  },
  {
    name: 'test',
    tells: true,
    write: (w) => [
      `describe('${w.random.pick(['client', 'gateway', 'settings'])}', () => {`,
      "  it('connects', async () => {",
      `    const ${w.variable} = ${w.expression()};`,
      `    await expect(connect(${w.variable})).resolves.toBeDefined();`,
      '  });',
      '});',
    ],
  },
];
