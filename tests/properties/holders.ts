/** A call in a program, with everything that its place has to provide. */
export interface HeldCall {
  readonly call: string;
  /** The name of what holds the result. */
  readonly name: string;
  /** Statements that stand in the function with the call. */
  readonly lines: readonly string[];
  readonly parameters: readonly { readonly declaration: string; readonly argument: string }[];
  readonly fields: readonly string[];
  readonly isModule: boolean;
}

type Holder = (held: HeldCall) => readonly string[];

const indented = (lines: readonly string[]): readonly string[] => lines.map((line) => `  ${line}`);
const declared = ({ parameters }: HeldCall): string =>
  parameters.map(({ declaration }) => declaration).join(', ');
const passed = ({ parameters }: HeldCall): string =>
  parameters.map(({ argument }) => argument).join(', ');
const exported = ({ isModule }: HeldCall): string => (isModule ? 'export ' : '');

/** Places for a call that needs nothing around it. */
const anywhere: Readonly<Record<string, Holder>> = {
  constant: (held) => [`${exported(held)}const ${held.name} = ${held.call};`],
  variable: ({ call, name }) => [`let ${name};`, `${name} = ${call};`],
  result: ({ call, name, isModule }) => [
    isModule ? `export default ${call};` : `exports.${name} = ${call};`,
  ],
  statement: ({ call }) => [`void ${call};`],
  operand: ({ call, name }) => [`const ${name} = [${call}, 'second'].at(0);`],
  argument: ({ call }) => [`register(${call}, 1);`],
  chain: ({ call, name }) => [`const ${name} = ${call}.toString();`],
  optionalChain: ({ call, name }) => [`const ${name} = ${call}?.name;`],
  property: ({ call, name }) => [`const ${name} = {`, `  inner: ${call},`, '  other: 1,', '};'],
  factories: ({ call, name }) => [`const ${name} = [`, `  () => ${call},`, '  () => null,', '];'],
  defaultValue: ({ call, name }) => [
    `function ${name}(client = ${call}) {`,
    '  return client;',
    '}',
  ],
  staticBlock: ({ call, name }) => [
    `class ${name} {`,
    '  static {',
    `    this.client = ${call};`,
    '  }',
    '}',
  ],
  template: ({ call, name }) => [`const ${name} = \`client: \${${call}}\`;`],
  spread: ({ call, name }) => [`const ${name} = { ...${call}, name: 'x' };`],
  branch: ({ call, name }) => ['if (process.argv.length > 3)', `  register(${call}, '${name}');`],
  attempt: ({ call, name }) => [
    'try {',
    `  const ${name} = ${call};`,
    `  ${name}.close();`,
    '} catch {}',
  ],
  switchCase: ({ call, name }) => [
    'switch (process.argv.length) {',
    '  case 2: {',
    `    const ${name} = ${call};`,
    `    ${name}.close();`,
    '    break;',
    '  }',
    '}',
  ],
  declarators: (held) => [
    `${exported(held)}const ${held.name}First = 1, ${held.name} = ${held.call}, ${held.name}Last = 2;`,
  ],
  expressionBody: (held) => [`${exported(held)}const ${held.name} = () => ${held.call};`],
  getter: ({ call, name }) => [
    `const ${name} = {`,
    '  get client() {',
    `    return ${call};`,
    '  },',
    '};',
  ],
  generator: ({ call, name }) => [`function* ${name}() {`, `  yield ${call};`, '}'],
  promise: ({ call, name }) => [`Promise.resolve(${call}).then((${name}) => ${name}.close());`],
  lateFallback: ({ call, name }) => [`let ${name};`, `${name} ??= ${call};`],
  element: ({ call, name }) => [`const [${name}] = [${call}];`],
  loop: ({ call, name }) => [`for (const ${name} of [1, 2]) register(${call}, ${name});`],
  sequence: ({ call, name }) => [`const ${name} = (console.log('open'), ${call});`],
};

/** A method; its class has the fields. */
const method: Holder = (held) => [
  `class ${held.name} {`,
  ...indented(held.fields),
  `  async open(${declared(held)}) {`,
  ...indented(indented(held.lines)),
  `    return ${held.call};`,
  '  }',
  '}',
  `new ${held.name}().open(${passed(held)});`,
];

/** Functions that have the call in them; all of them may have statements before it and parameters. */
const functions: Readonly<Record<string, Holder>> = {
  declaration: (held) => [
    `async function ${held.name}(${declared(held)}) {`,
    ...indented(held.lines),
    `  return ${held.call};`,
    '}',
    `${held.name}(${passed(held)});`,
  ],
  amongOtherNames: (held) => [
    `async function ${held.name}(${[...held.parameters.map(({ declaration }) => declaration), 'credential', 'identity'].join(', ')}) {`,
    ...indented(held.lines),
    '  console.log(credential, identity);',
    `  return ${held.call};`,
    '}',
    `${held.name}(${passed(held)});`,
  ],
  arrow: (held) => [
    `${exported(held)}const ${held.name} = async (${declared(held)}) => {`,
    ...indented(held.lines),
    `  const client = ${held.call};`,
    '  return client;',
    '};',
    `${held.name}(${passed(held)});`,
  ],
  immediate: (held) => [
    `(async (${declared(held)}) => {`,
    ...indented(held.lines),
    `  const client = ${held.call};`,
    '  await client.close();',
    `})(${passed(held)});`,
  ],
  method,
};

/** Classes that have the call in them; the fields are theirs. */
const classes: Readonly<Record<string, Holder>> = {
  field: (held) => [
    `class ${held.name} {`,
    ...indented(held.fields),
    `  client = ${held.call};`,
    '}',
  ],
  inConstructor: (held) => [
    `class ${held.name} {`,
    ...indented(held.fields),
    '  constructor() {',
    ...indented(indented(held.lines)),
    `    this.client = ${held.call};`,
    '  }',
    '}',
  ],
};

/** Where a call may stand that has these needs. */
export function holdersFor(held: Omit<HeldCall, 'call'>): readonly Holder[] {
  if (held.fields.length > 0) {
    const mayBeField = held.parameters.length === 0 && held.lines.length === 0;
    return mayBeField ? [...Object.values(classes), method] : [method];
  }
  const inFunction = Object.values(functions);
  const needsFunction = held.parameters.length > 0 || held.lines.length > 0;
  return needsFunction
    ? inFunction
    : [...Object.values(anywhere), ...inFunction, ...Object.values(classes)];
}
