import fc from 'fast-check';
import type { CatalogueCall } from './calls.js';
import { nameToken } from './name-tokens.js';
import { keyClassesOf, valueOf } from './values.js';
import { joinWritings, type Voice, type Writing, writingOf } from './writings.js';

interface Subject {
  readonly construction: string;
  readonly name: string;
  readonly isTyped: boolean;
  readonly className: string;
}

const identity = `new ${nameToken('@azure/identity', 'DefaultAzureCredential')}()`;

/** The ways in which people hand a key credential to a client. */
const forms: Readonly<Record<string, (subject: Subject) => Partial<Writing>>> = {
  inline: ({ construction }) => ({ expression: construction }),
  constant: ({ construction, name }) => ({
    lines: [`const ${name} = ${construction};`],
    expression: name,
  }),
  typedConstant: ({ construction, name, isTyped, className }) => ({
    lines: [`const ${name}${isTyped ? `: ${className}` : ''} = ${construction};`],
    expression: name,
  }),
  variable: ({ construction, name }) => ({
    lines: [`let ${name};`, `${name} = ${construction};`],
    expression: name,
  }),
  used: ({ construction, name }) => ({
    lines: [`const ${name} = ${construction};`, `console.log(${name}.key);`],
    expression: name,
  }),
  field: ({ construction, name }) => ({
    fields: [`${name} = ${construction};`],
    expression: `this.${name}`,
  }),
  parameter: ({ construction, name, isTyped, className }) => ({
    parameters: [
      { declaration: `${name}${isTyped ? `: ${className}` : ''}`, argument: construction },
    ],
    expression: name,
  }),
  amongDeclarators: ({ construction, name }) => ({
    lines: [`const ${name}First = 1, ${name} = ${construction};`],
    expression: name,
  }),
  onFirstUse: ({ construction, name }) => ({
    lines: [`let ${name};`, `${name} ??= ${construction};`],
    expression: name,
  }),
  settings: ({ construction, name }) => ({
    lines: [`const ${name}Options = { ${name}: ${construction} };`],
    expression: `${name}Options.${name}`,
  }),
  factory: ({ construction, name }) => ({
    lines: [`const ${name} = () => ${construction};`],
    expression: `${name}()`,
  }),
  choice: ({ construction }) => ({
    expression: `process.env.USE_IDENTITY === 'true' ? ${identity} : ${construction}`,
  }),
  choiceInConstant: ({ construction, name }) => ({
    lines: [`const ${name} = process.env.USE_KEY ? ${construction} : ${identity};`],
    expression: name,
  }),
  choiceInBranches: ({ construction, name }) => ({
    lines: [
      `let ${name};`,
      "if (process.env.NODE_ENV === 'production') {",
      `  ${name} = ${identity};`,
      '} else {',
      `  ${name} = ${construction};`,
      '}',
    ],
    expression: name,
  }),
};

/** A key credential for a call, written in some way. */
export function keyCredential(
  { row, module }: CatalogueCall,
  account: string,
  voice: Voice,
): fc.Arbitrary<Writing> {
  const classes = keyClassesOf(row, module);
  return fc.constantFrom(...classes).chain(({ name: className, module: home, slots }) => {
    const values = slots.map((slot) => {
      const value = valueOf(row.service, slot, account) ?? {
        expression: "'text'",
        secret: null,
        suffix: 'TEXT',
      };
      return writingOf(value, `${account}${capital(slot)}`, voice);
    });
    return fc
      .record({
        values: fc.tuple(...values),
        form: fc.constantFrom('inline', ...Object.keys(forms)),
      })
      .map((chosen) => {
        const inner = joinWritings(chosen.values);
        const token = nameToken(home, className);
        const given = chosen.values.map(({ expression }) => expression).join(', ');
        const write = forms[chosen.form];
        const outer: Partial<Writing> | undefined = write?.({
          construction: `new ${token}(${given})`,
          name: `${account}Credential`,
          isTyped: voice.isTyped,
          className: token,
        });
        return joinWritings([inner, outer ?? {}], outer?.expression);
      });
  });
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
