// @ts-check
import { pascalCase } from '../words.js';

/** CommonJS has no await outside functions. @param {import('./writing.js').Writing} writing */
const awaited = ({ flavour }) => (flavour.commonJs ? '' : 'await ');

/** Places inside expressions and statements. @type {import('./declaration-slots.js').Slot[]} */
export const expressionSlots = [
  {
    name: 'fallback of ||',
    tells: true,
    write: (w) => [`const ${w.variable} = process.env.${w.environment} || ${w.expression()};`],
  },
  {
    name: 'fallback of ??',
    tells: true,
    write: (w) => [
      w.random.chance(0.5)
        ? `const ${w.variable} = process.env.${w.environment} ?? ${w.expression()};`
        : `const settings = { ${w.key}: env('${w.environment}') ?? ${w.expression()} };`,
    ],
  },
  {
    name: 'conditional',
    tells: true,
    write: (w) => [
      `const ${w.variable} = isProduction ? process.env.${w.environment} : ${w.expression()};`,
    ],
  },
  {
    name: 'array',
    tells: true,
    write: (w) => [
      `const ${w.variable}${/[A-Z]$/.test(w.variable) ? 'S' : 's'} = [${w.expression()}, process.env.${w.environment}];`,
    ],
  },
  {
    name: 'switch case',
    tells: true,
    write: (w) => [
      `switch (request${w.member}) {`,
      `  case ${w.expression()}:`,
      '    return accept(request);',
      '  default:',
      '    return refuse(request);',
      '}',
    ],
  },
  {
    name: 'comparison',
    tells: true,
    write: (w) => [
      `if (${w.variable} ${w.random.pick(['===', '!==', '=='])} ${w.expression()}) {`,
      '  next();',
      '}',
    ],
  },
  {
    name: 'function return',
    tells: true,
    write: (w) => [`function get${pascalCase(w.name)}() {`, `  return ${w.expression()};`, '}'],
  },
  {
    name: 'arrow return',
    tells: true,
    write: (w) => [`const get${pascalCase(w.name)} = () => ${w.expression()};`],
  },
  {
    name: 'JSX attribute',
    tells: true,
    plainOnly: true,
    needs: { jsx: true },
    fits: ({ value }) => !/["\n{}\\]/.test(value),
    write: (w) => [
      'export function Page() {',
      `  return <Panel region="westeurope" ${w.variable}="${w.plain()}" />;`,
      '}',
    ],
  },
  {
    name: 'JSX expression',
    tells: true,
    needs: { jsx: true },
    write: (w) => [
      'export function Page() {',
      '  return (',
      '    <Panel',
      '      region="westeurope"',
      `      ${w.variable}={${w.expression()}}`,
      '    />',
      '  );',
      '}',
    ],
  },
  {
    name: 'request header',
    tells: true,
    fits: ({ headers, value }) => headers !== undefined && !value.includes('\n'),
    write(w) {
      const header = w.random.pick(w.held.headers ?? []);
      const key = /^[A-Za-z]+$/.test(header) ? header : `'${header}'`;
      return w.random.pick([
        () => [
          `const response = ${awaited(w)}fetch(address, {`,
          "  method: 'POST',",
          `  headers: { 'Content-Type': 'application/json', ${key}: ${w.expression()} },`,
          '});',
        ],
        () => [`headers.set('${header}', ${w.expression()});`],
        () => [`axios.defaults.headers.common['${header}'] = ${w.expression()};`],
      ])();
    },
  },
  {
    name: 'SDK argument',
    tells: true,
    fits: ({ sinks }) => sinks !== undefined,
    write(w) {
      const sink = w.random.pick(w.held.sinks ?? []);
      w.import(sink);
      const expression = w.expression();
      return [`${w.random.pick(['const client = ', 'export const client = ', 'return '])}`]
        .map((start) => (w.flavour.commonJs ? start.replace('export ', '') : start))
        .flatMap((start) =>
          start === 'return '
            ? [
                'export function createClient() {',
                `  return ${sink.call.replace('$', () => expression)};`,
                '}',
              ]
            : [`${start}${sink.call.replace('$', () => expression)};`],
        )
        .map((line) => (w.flavour.commonJs ? line.replace(/^export /, '') : line));
    },
  },
  {
    name: 'address of a request',
    tells: false,
    fits: ({ url }) => url === true,
    write: (w) => [
      w.random.pick([
        () => `const response = ${awaited(w)}fetch(${w.expression()});`,
        () => `const address = new URL(${w.expression()});`,
        () => `${awaited(w)}axios.get(${w.expression()}, { timeout: 5000 });`,
      ])(),
    ],
  },
];
