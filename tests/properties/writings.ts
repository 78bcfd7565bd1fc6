import fc from 'fast-check';
import type { Value } from './values.js';

/** How a value is written: what has to stand somewhere, and the expression that the call is given. */
export interface Writing {
  /** Statements before the call: at the top of the file, or of the function with the call. */
  readonly lines: readonly string[];
  readonly expression: string;
  /** Parameters of the function with the call, each with its declaration and what its caller passes. */
  readonly parameters: readonly { readonly declaration: string; readonly argument: string }[];
  /** Members of the class with the call. */
  readonly fields: readonly string[];
  /** The lines must stand at the top of the file. */
  readonly isGlobal: boolean;
}

const plain: Writing = { lines: [], expression: '', parameters: [], fields: [], isGlobal: false };

/** What a writing needs to know: the value, a name that is its own in the program, and whether types may be written. */
interface Subject {
  readonly value: string;
  /** The text of the value in quotes, and what is secret in it. */
  readonly literal: string;
  readonly secret: string;
  readonly name: string;
  readonly setting: string;
  readonly isTyped: boolean;
}

type Form = (subject: Subject) => Partial<Writing>;

/** The ways in which people write a setting or a literal that goes to a call. */
const forms: Readonly<Record<string, Form>> = {
  inline: ({ value }) => ({ expression: value }),
  parenthesised: ({ value }) => ({ expression: `(${value})` }),
  constant: ({ value, name }) => ({ lines: [`const ${name} = ${value};`], expression: name }),
  variable: ({ value, name }) => ({
    lines: [`let ${name};`, `${name} = ${value};`],
    expression: name,
  }),
  twoNames: ({ value, name }) => ({
    lines: [`const ${name}Raw = ${value}, ${name} = ${name}Raw;`],
    expression: name,
  }),
  guarded: ({ value, name, setting }) => ({
    lines: [`const ${name} = ${value};`, `if (!${name}) throw new Error('${setting} is not set');`],
    expression: name,
  }),
  guardedByBlock: ({ value, name, setting }) => ({
    lines: [
      `const ${name} = ${value};`,
      `if (${name} === undefined || ${name} === '') {`,
      `  console.error('${setting} is missing');`,
      '  process.exit(1);',
      '}',
    ],
    expression: name,
  }),
  logged: ({ value, name }) => ({
    lines: [`const ${name} = ${value};`, `console.log('length', ${name}.length);`],
    expression: name,
  }),
  destructured: ({ name, setting }) => ({
    lines: [`const { ${setting}: ${name}, HOME: ${name}Home } = process.env;`],
    expression: name,
  }),
  destructuredAlone: ({ setting }) => ({
    lines: [`const { ${setting} } = process.env;`],
    expression: setting,
    isGlobal: true,
  }),
  destructuredWithDefault: ({ name, setting }) => ({
    lines: [`const { ${setting}: ${name} = '' } = process.env;`],
    expression: name,
  }),
  destructuredRest: ({ name, setting }) => ({
    lines: [`const { ${setting}: ${name}, ...${name}Others } = process.env;`],
    expression: name,
  }),
  fallback: ({ value }) => ({ expression: `${value} ?? ''` }),
  otherFallback: ({ value }) => ({ expression: `${value} || ''` }),
  text: ({ value }) => ({ expression: `\`\${${value}}\`` }),
  call: ({ value }) => ({ expression: `String(${value})` }),
  trimmed: ({ value }) => ({ expression: `(${value} ?? '').trim()` }),
  conditional: ({ value, name }) => ({
    expression: `process.argv.length > 2 ? ${value} : ${value.replace(/'$/u, `${name}'`)}`,
  }),
  parameter: ({ value, name, isTyped }) => ({
    expression: name,
    parameters: [{ declaration: isTyped ? `${name}: string` : name, argument: value }],
  }),
  defaultParameter: ({ value, name }) => ({
    expression: name,
    parameters: [{ declaration: `${name} = ${value}`, argument: 'undefined' }],
  }),
  destructuredParameter: ({ value, name, isTyped }) => ({
    expression: name,
    parameters: [
      {
        declaration: `{ ${name} }${isTyped ? `: { ${name}: string }` : ''}`,
        argument: `{ ${name}: ${value} }`,
      },
    ],
  }),
  field: ({ value, name }) => ({ expression: `this.${name}`, fields: [`${name} = ${value};`] }),
  privateField: ({ value, name }) => ({
    expression: `this.#${name}`,
    fields: [`#${name} = ${value};`],
  }),
  typedField: ({ value, name, isTyped }) => ({
    expression: `this.${name}`,
    fields: [isTyped ? `private readonly ${name}: string = ${value};` : `${name} = ${value};`],
  }),
  environmentByName: ({ name, setting }) => ({
    lines: [`const ${name}Env = process.env;`],
    expression: `${name}Env.${setting}`,
  }),
  environmentTakenApart: ({ name, setting }) => ({
    lines: [`const { env: ${name}Env } = process;`],
    expression: `${name}Env.${setting}`,
  }),
  lateValue: ({ value, name }) => ({
    lines: [`let ${name} = '';`, `if (process.argv.length > 2) ${name} = ${value};`],
    expression: name,
  }),
  element: ({ value, name }) => ({ lines: [`const [${name}] = [${value}];`], expression: name }),
  frozen: ({ value, name }) => ({
    lines: [`const ${name}Settings = Object.freeze({ ${name}: ${value} });`],
    expression: `${name}Settings.${name}`,
  }),
  amongDeclarators: ({ value, name }) => ({
    lines: [`const ${name}First = 1, ${name} = ${value}, ${name}Last = 2;`],
    expression: name,
  }),
  staticField: ({ value, name }) => ({
    expression: `this.constructor.${name}`,
    fields: [`static ${name} = ${value};`],
  }),
  accessor: ({ value, name }) => ({
    expression: `this.${name}`,
    fields: [`get ${name}() {`, `  return ${value};`, '}'],
  }),
  lazyValue: ({ value, name }) => ({
    lines: [`const ${name} = () => ${value};`],
    expression: `${name}()`,
  }),
  settings: ({ value, name }) => ({
    lines: [`const ${name}Settings = { ${name}: ${value}, retries: 3 };`],
    expression: `${name}Settings.${name}`,
  }),
  settingsInLines: ({ value, name }) => ({
    lines: [`const ${name}Settings = {`, '  retries: 3,', `  nested: { ${name}: ${value} },`, '};'],
    expression: `${name}Settings.nested.${name}`,
  }),
  optionalChain: ({ value, name }) => ({
    lines: [`const ${name}Settings = { ${name}: ${value} };`],
    expression: `${name}Settings?.${name}`,
  }),
  reader: ({ name, setting, isTyped }) => ({
    lines: [
      `function ${name}(key${isTyped ? ': string' : ''}) {`,
      '  const found = process.env[key];',
      "  if (!found) throw new Error(key + ' is missing');",
      '  return found;',
      '}',
    ],
    expression: `${name}('${setting}')`,
    isGlobal: true,
  }),
  argument: () => ({ expression: 'process.argv[2]' }),
  argumentInConstant: ({ name }) => ({
    lines: [`const ${name} = process.argv[2];`],
    expression: name,
  }),
  template: ({ literal, secret, setting }) => ({
    expression: `\`${literal.slice(1, -1).replace(secret, `\${process.env.${setting}}`)}\``,
  }),
  sum: ({ literal, secret, setting }) => {
    const [before = '', after = ''] = literal.split(secret);
    return { expression: `${before}' + process.env.${setting} + '${after}` };
  },
  foreign: ({ name }) => ({ expression: `load('${name}')` }),
};

/** The ways to read a setting; those with types come last. */
const reads = (setting: string): readonly string[] => [
  `process.env.${setting}`,
  `process.env['${setting}']`,
  `process.env?.${setting}`,
  `process.env.${setting}!`,
  `process.env.${setting} as string`,
  `<string>process.env.${setting}`,
];

/** What the arbitraries of one program have in common. */
export interface Voice {
  readonly isTyped: boolean;
  /** `<T>x` is no element of JSX. */
  readonly hasAngles: boolean;
}

/** A value written in some way. `name` is the program's own for it, and so is the setting unless several share one. */
export function writingOf(
  value: Value,
  name: string,
  { isTyped, hasAngles }: Voice,
): fc.Arbitrary<Writing> {
  // Two settings whose new names would be the same are told apart in a whole run only, so that there are none here.
  const [account = ''] = /^[a-z]+\d*/u.exec(name) ?? [];
  const ending = `${String(value.suffix.length)}_${value.suffix}`;
  const own = `${account.toUpperCase()}N${ending}`;
  const setting = fc.constantFrom(own, own, own, `SHOP${ending}`);
  // A value that is nothing but {} has no setting.
  if (value.expression === '{}') return fc.constant({ ...plain, expression: '{}' });
  return fc
    .record({
      setting,
      read: fc.nat(hasAngles ? 5 : isTyped ? 4 : 2),
      isLiteral: fc.nat(3).map((number) => number === 3),
      form: fc.constantFrom('inline', 'constant', ...Object.keys(forms)),
    })
    .map((chosen) => {
      const text = chosen.isLiteral ? value.expression : (reads(chosen.setting)[chosen.read] ?? '');
      const parts = {
        literal: value.expression,
        secret: value.secret ?? value.expression.slice(1, -1),
      };
      const write = forms[chosen.form] ?? (() => ({}));
      return {
        ...plain,
        ...write({ value: text, ...parts, name, setting: chosen.setting, isTyped }),
      };
    });
}

/** Several values of one call, the parts of a whole; the expression is that of the whole. */
export function joinWritings(parts: readonly Partial<Writing>[], expression = ''): Writing {
  return {
    lines: parts.flatMap(({ lines = [] }) => lines),
    expression,
    parameters: parts.flatMap(({ parameters = [] }) => parameters),
    fields: parts.flatMap(({ fields = [] }) => fields),
    isGlobal: parts.some(({ isGlobal = false }) => isGlobal),
  };
}
