import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/source/edits.js';
import { planImport } from '../../src/source/imports.js';
import type { PackageFacts } from '../../src/source/source-file.js';
import { parsed } from './parsing.js';

interface Outcome {
  readonly text: string;
  readonly expression: string;
  readonly readyAfter: number;
}

/** Adds an import of `B` from `m`, checks that the result parses and that a second time changes nothing. */
function add(text: string, path = 'a.ts', facts?: PackageFacts): Outcome {
  const plan = planImport(parsed(text, path, facts), 'm', 'B');
  const result = applyEdits(text, plan.edits);
  const again = planImport(parsed(result, path, facts), 'm', 'B');
  expect(again.edits).toEqual([]);
  expect(again.expression).toBe(plan.expression);
  return { text: result, expression: plan.expression, readyAfter: plan.readyAfter };
}

describe('an import that is there', () => {
  it.each([
    ['named', 'a.ts', `import { B } from 'm';`, 'B'],
    ['aliased', 'a.ts', `import { A, B as C } from 'm';`, 'C'],
    ['a string name', 'a.ts', `import { 'B' as C } from 'm';`, 'C'],
    ['a namespace', 'a.ts', `import * as m from 'm';`, 'm.B'],
    ['default and namespace', 'a.ts', `import d, * as m from 'm';`, 'm.B'],
    ['import equals', 'a.ts', `import m = require('m');`, 'm.B'],
    ['required', 'a.js', `const m = require('m');`, 'm.B'],
    ['destructured', 'a.js', `const { B } = require('m');`, 'B'],
    ['destructured with another name', 'a.js', `const { A, B: C } = require('m');`, 'C'],
    ['a member', 'a.js', `const C = require('m').B;`, 'C'],
    ['in a list', 'a.js', `var a = require('a'),\n    { B } = require('m');`, 'B'],
    ['compiled', 'a.js', `const m_1 = require("m");`, 'm_1.B'],
    ['compiled with a helper', 'a.js', `const m = __importStar(require("m"));`, 'm.B'],
    [
      'its own name before a namespace',
      'a.ts',
      `import * as m from 'm';\nimport { B } from 'm';`,
      'B',
    ],
  ])('is used: %s', (_name, path, text, expression) => {
    expect(add(text, path)).toEqual({ text, expression, readyAfter: text.length });
  });

  it('is ready at the end of its line', () => {
    const text = `const { B } = require('m'); // credentials\nfoo();\n`;
    expect(text.slice(add(text, 'a.js').readyAfter)).toBe('\nfoo();\n');
    const modules = `import { B } from 'm';\nimport x from 'x'; // last\nfoo();\n`;
    expect(modules.slice(add(modules).readyAfter)).toBe('\nfoo();\n');
  });
});

describe('an import of the module is extended', () => {
  it.each([
    ['one name', `import { A } from 'm';\n`, `import { A, B } from 'm';\n`],
    ['without spaces', `import {A} from 'm';\n`, `import {A, B} from 'm';\n`],
    ['trailing comma', `import { A, } from 'm';\n`, `import { A, B, } from 'm';\n`],
    ['no name yet', `import {} from 'm';\n`, `import { B } from 'm';\n`],
    ['default', `import d from 'm';\n`, `import d, { B } from 'm';\n`],
    ['default and names', `import d, { A } from 'm';\n`, `import d, { A, B } from 'm';\n`],
    ['a type in the list', `import { type A } from 'm';\n`, `import { type A, B } from 'm';\n`],
    [
      'lines with trailing comma',
      `import {\n  A,\n  C,\n} from 'm';\n`,
      `import {\n  A,\n  C,\n  B,\n} from 'm';\n`,
    ],
    [
      'lines without trailing comma',
      `import {\n\tA,\n\tC\n} from 'm';\n`,
      `import {\n\tA,\n\tC,\n\tB\n} from 'm';\n`,
    ],
    [
      'lines with comments',
      `import {\n  A, // first\n  C // second\n} from 'm'; // end\n`,
      `import {\n  A, // first\n  C, // second\n  B\n} from 'm'; // end\n`,
    ],
    [
      'lines with comment after the trailing comma',
      `import {\n  A, // first\n} from 'm';\n`,
      `import {\n  A, // first\n  B,\n} from 'm';\n`,
    ],
    [
      'several names per line',
      `import {\n  A, C,\n  D, E\n} from 'm';\n`,
      `import {\n  A, C,\n  D, E, B\n} from 'm';\n`,
    ],
    ['CRLF', `import {\r\n  A,\r\n} from 'm';\r\n`, `import {\r\n  A,\r\n  B,\r\n} from 'm';\r\n`],
    [
      'a comment before the brace',
      `import { A /* { } */ } from 'm';\n`,
      `import { A, B /* { } */ } from 'm';\n`,
    ],
  ])('%s', (_name, before, after) => {
    expect(add(before)).toMatchObject({ text: after, expression: 'B' });
  });

  it.each([
    ['one name', `const { A } = require('m');\n`, `const { A, B } = require('m');\n`],
    ['var', `var {A} = require("m")\n`, `var {A, B} = require("m")\n`],
    [
      'a default value',
      `const { A = 1 } = require('m');\n`,
      `const { A = 1, B } = require('m');\n`,
    ],
    [
      'lines',
      `const {\n  A,\n  C: D,\n} = require('m');\n`,
      `const {\n  A,\n  C: D,\n  B,\n} = require('m');\n`,
    ],
  ])('required: %s', (_name, before, after) => {
    expect(add(before, 'a.js')).toMatchObject({ text: after, expression: 'B' });
  });
});

describe('a new import statement', () => {
  it.each([
    [
      'after the last import',
      `import a from 'a';\n\nfoo();\n`,
      `import a from 'a';\nimport { B } from 'm';\n\nfoo();\n`,
    ],
    ['double quotes', `import a from "a";\n`, `import a from "a";\nimport { B } from "m";\n`],
    ['no semicolons', `import a from 'a'\n`, `import a from 'a'\nimport { B } from 'm'\n`],
    [
      'CRLF',
      `import a from 'a';\r\nfoo();\r\n`,
      `import a from 'a';\r\nimport { B } from 'm';\r\nfoo();\r\n`,
    ],
    [
      'a comment behind',
      `import a from 'a'; // a\nfoo();\n`,
      `import a from 'a'; // a\nimport { B } from 'm';\nfoo();\n`,
    ],
    [
      'no line break at the end',
      `import a from 'a';`,
      `import a from 'a';\nimport { B } from 'm';`,
    ],
    [
      'after side effects',
      `import 'dotenv/config';\nimport './instrument';\nfoo();\n`,
      `import 'dotenv/config';\nimport './instrument';\nimport { B } from 'm';\nfoo();\n`,
    ],
    ['side effects of the module', `import 'm';\n`, `import 'm';\nimport { B } from 'm';\n`],
    [
      'types of the module',
      `import type { A } from 'm';\n`,
      `import type { A } from 'm';\nimport { B } from 'm';\n`,
    ],
    [
      'code on the line',
      `import a from 'a'; foo();\n`,
      `import a from 'a'; import { B } from 'm'; foo();\n`,
    ],
    ['nothing at all', ``, `import { B } from 'm';\n`],
    ['code only', `foo('a');\n`, `import { B } from 'm';\n\nfoo('a');\n`],
    ['exports only', `export const a = "a"\n`, `import { B } from "m"\n\nexport const a = "a"\n`],
    [
      'a hashbang',
      `#!/usr/bin/env node\nfoo();\n`,
      `#!/usr/bin/env node\n\nimport { B } from 'm';\n\nfoo();\n`,
    ],
    [
      'a directive',
      `'use client';\n\nfoo();\n`,
      `'use client';\n\nimport { B } from 'm';\n\nfoo();\n`,
    ],
    [
      'a licence',
      `// Copyright (c) Somebody.\n// Licensed under the MIT License.\n\nfoo();\n`,
      `// Copyright (c) Somebody.\n// Licensed under the MIT License.\n\nimport { B } from 'm';\n\nfoo();\n`,
    ],
    [
      'a licence without blank line',
      `/* Copyright Somebody */\nfoo();\n`,
      `/* Copyright Somebody */\n\nimport { B } from 'm';\n\nfoo();\n`,
    ],
    [
      'the comment of the first function',
      `/** Does it. */\nexport function foo() {}\n`,
      `import { B } from 'm';\n\n/** Does it. */\nexport function foo() {}\n`,
    ],
    [
      'a licence and then the comment of a function',
      `/* MIT license */\n\n/** Does it. */\nexport function foo() {}\n`,
      `/* MIT license */\n\nimport { B } from 'm';\n\n/** Does it. */\nexport function foo() {}\n`,
    ],
    [
      'require inside functions',
      `import a from 'a';\nconst c = require('c');\n`,
      `import a from 'a';\nimport { B } from 'm';\nconst c = require('c');\n`,
    ],
  ])('in a module: %s', (_name, before, after) => {
    expect(add(before)).toMatchObject({ text: after, expression: 'B' });
  });

  it.each([
    [
      'after the last require',
      `const a = require('a');\n\nfoo();\n`,
      `const a = require('a');\nconst { B } = require('m');\n\nfoo();\n`,
    ],
    [
      'after the first run of requires',
      `'use strict';\n\nrequire('dotenv').config();\nconst a = require('a')(1);\n\nfoo();\nconst c = require('c');\n`,
      `'use strict';\n\nrequire('dotenv').config();\nconst a = require('a')(1);\nconst { B } = require('m');\n\nfoo();\nconst c = require('c');\n`,
    ],
    ['var', `var a = require("a");\n`, `var a = require("a");\nvar { B } = require("m");\n`],
    [
      'no semicolons',
      `const a = require('a')\nfoo()\n`,
      `const a = require('a')\nconst { B } = require('m')\nfoo()\n`,
    ],
    [
      'no semicolons before a bracket',
      `const a = require('a')\n;[1].map(a)\n`,
      `const a = require('a')\nconst { B } = require('m')\n;[1].map(a)\n`,
    ],
    [
      'strict mode only',
      `'use strict';\nmodule.exports = 1;\n`,
      `'use strict';\n\nconst { B } = require('m');\n\nmodule.exports = 1;\n`,
    ],
    [
      'compiled code',
      `"use strict";\nObject.defineProperty(exports, "__esModule", { value: true });\nconst a_1 = require("a");\na_1.b();\n`,
      `"use strict";\nObject.defineProperty(exports, "__esModule", { value: true });\nconst a_1 = require("a");\nconst { B } = require("m");\na_1.b();\n`,
    ],
    [
      'a rest in the pattern',
      `const { A, ...c } = require('m');\n`,
      `const { A, ...c } = require('m');\nconst { B } = require('m');\n`,
    ],
    ['no module syntax', `foo();\n`, `const { B } = require('m');\n\nfoo();\n`],
    ['a lazy require of the module', `function f() {\n  const { B } = require('m');\n}\n`, null],
  ])('in CommonJS: %s', (_name, before, after) => {
    if (after === null) {
      expect(add(before, 'a.js')).toMatchObject({
        text: `const { B: B2 } = require('m');\n\n${before}`,
        expression: 'B2',
      });
    } else expect(add(before, 'a.js')).toMatchObject({ text: after, expression: 'B' });
  });

  it.each([
    ['a.mjs', 'foo();\n', undefined, `import { B } from 'm';`],
    ['a.cjs', 'foo();\n', undefined, `const { B } = require('m');`],
    ['a.mts', 'foo();\n', undefined, `import { B } from 'm';`],
    ['a.cts', 'foo();\n', undefined, `import m = require('m');`],
    ['a.js', 'foo();\n', 'module', `import { B } from 'm';`],
    ['a.js', 'foo();\n', 'commonjs', `const { B } = require('m');`],
    ['a.ts', 'foo();\n', 'commonjs', `import { B } from 'm';`],
    ['a.ts', 'module.exports = foo();\n', undefined, `const { B } = require('m');`],
  ] as const)('in %s with %j, package %s', (path, text, type, statement) => {
    const facts: PackageFacts = { versions: {}, ...(type === undefined ? {} : { type }) };
    expect(add(text, path, facts).text).toBe(`${statement}\n\n${text}`);
  });

  it('follows `import x = require()`', () => {
    expect(add(`import a = require('a');\nexport = a;\n`)).toMatchObject({
      text: `import a = require('a');\nimport m = require('m');\nexport = a;\n`,
      expression: 'm.B',
    });
  });
});

describe('a name that is taken', () => {
  it.each([
    [`class B {}\n`, `import { B as B2 } from 'm';\n\nclass B {}\n`],
    [`import { B } from 'x';\n`, `import { B } from 'x';\nimport { B as B2 } from 'm';\n`],
    [
      `import { A } from 'm';\nfunction f(B) {}\n`,
      `import { A, B as B2 } from 'm';\nfunction f(B) {}\n`,
    ],
    [
      `import type { B } from 'm';\n`,
      `import type { B } from 'm';\nimport { B as B2 } from 'm';\n`,
    ],
  ])('gets an alias in %j', (before, after) => {
    expect(add(before)).toMatchObject({ text: after, expression: 'B2' });
  });

  it('gets the first that is free', () => {
    expect(add(`const { A } = require('m');\nconst B = 1, B2 = 2;\n`, 'a.js')).toMatchObject({
      text: `const { A, B: B3 } = require('m');\nconst B = 1, B2 = 2;\n`,
      expression: 'B3',
    });
  });
});

it('keeps offsets true behind a byte order mark', () => {
  const file = parsed(`\uFEFFimport a from 'a';\n`);
  expect(applyEdits(file.text, planImport(file, 'm', 'B').edits)).toBe(
    `import a from 'a';\nimport { B } from 'm';\n`,
  );
});
