// @ts-check
import { camelCase, isScreaming, pascalCase, screamingCase } from '../words.js';
import { mark } from './source-text.js';

/** @typedef {import('../types.js').Held} Held */
/** @typedef {import('../random.js').Random} Random */
/** @typedef {{ extension: string, commonJs: boolean, typed: boolean, jsx: boolean }} Flavour */

/** @type {Flavour[]} */
const flavours = [
  { extension: 'js', commonJs: false, typed: false, jsx: false },
  { extension: 'js', commonJs: true, typed: false, jsx: false },
  { extension: 'mjs', commonJs: false, typed: false, jsx: false },
  { extension: 'cjs', commonJs: true, typed: false, jsx: false },
  { extension: 'ts', commonJs: false, typed: true, jsx: false },
  { extension: 'ts', commonJs: false, typed: true, jsx: false },
  { extension: 'mts', commonJs: false, typed: true, jsx: false },
  { extension: 'tsx', commonJs: false, typed: true, jsx: true },
  { extension: 'jsx', commonJs: false, typed: false, jsx: true },
];

/** One small JavaScript file while it is written: what is held, under which name, in which flavour. */
export class Writing {
  /** @type {string[]} */
  before = [];
  /** @type {string[]} */
  imports = [];

  /** @param {Held} held @param {import('./forms.js').Form} form @param {Random} random @param {Partial<Flavour>} needs */
  constructor(held, form, random, needs = {}) {
    this.held = held;
    this.form = form;
    this.random = random;
    const fitting = flavours.filter(
      (flavour) =>
        (needs.jsx === undefined || flavour.jsx === needs.jsx) &&
        (needs.typed === undefined || flavour.typed === needs.typed),
    );
    this.flavour = random.pick(fitting);
    this.name = random.pick(held.names);
  }

  /** The name as a variable. */
  get variable() {
    const name = isScreaming(this.name) ? this.name : camelCase(this.name);
    return /^[0-9]/.test(name) || reserved.has(name) ? `the${pascalCase(name)}` : name;
  }

  /** The name as the key of an object literal. */
  get key() {
    return /^[A-Za-z_$][\w$]*$/.test(this.name) ? this.name : `'${this.name}'`;
  }

  /** The name as a member access. */
  get member() {
    return /^[A-Za-z_$][\w$]*$/.test(this.name) ? `.${this.name}` : `['${this.name}']`;
  }

  /** The name as an environment variable. */
  get environment() {
    return screamingCase(this.name);
  }

  get typeNote() {
    return this.flavour.typed && this.random.chance(0.4) ? ': string' : '';
  }

  /** The expression of the value; statements it needs go before the body. */
  expression() {
    const { before = [], expression } = this.form.write(this.held.value, this.random);
    this.before.push(...before);
    return expression;
  }

  /** An import of a library, in the file's module system. @param {import('../types.js').Sink} sink */
  import({ module, named = [], standard }) {
    const { commonJs } = this.flavour;
    if (standard) {
      const text = commonJs
        ? `const ${standard} = require('${module}');`
        : `import ${standard} from '${module}';`;
      this.imports.push(text);
    }
    if (named.length > 0) {
      const names = `{ ${named.join(', ')} }`;
      const text = commonJs
        ? `const ${names} = require('${module}');`
        : `import ${names} from '${module}';`;
      this.imports.push(text);
    }
  }

  /** The value as it stands, for comments and texts. */
  plain() {
    return mark(this.held.value);
  }
}

const reserved = new Set([
  'default',
  'class',
  'new',
  'function',
  'import',
  'export',
  'package',
  'public',
  'private',
  'static',
  'enum',
  'case',
  'delete',
  'in',
  'this',
  'return',
  'typeof',
  'interface',
  'yield',
  'await',
  'let',
  'const',
  'var',
  'with',
  'protected',
  'eval',
  'arguments',
  'null',
  'true',
  'false',
]);
