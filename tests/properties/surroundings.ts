import fc from 'fast-check';

/** Code around the calls: lines for ES modules and for CommonJS, where they differ. */
interface Surrounding {
  readonly esm: readonly string[];
  readonly cjs: readonly string[];
  readonly isTyped?: boolean;
}

const both = (...lines: readonly string[]): Surrounding => ({ esm: lines, cjs: lines });

/** At the very top, before any import. */
const heads: readonly (readonly string[])[] = [
  [],
  ['#!/usr/bin/env node'],
  ['#!/usr/bin/env node', "'use strict';"],
  ["'use strict';"],
  ['/* Copyright the shop. */', ''],
  ['// @ts-check'],
];

/** Among the imports, with names that the migration may want for itself. */
const tops: readonly Surrounding[] = [
  { esm: ["import fs from 'node:fs';"], cjs: ["const fs = require('node:fs');"] },
  { esm: ["import 'dotenv/config';"], cjs: ["require('dotenv').config();"] },
  {
    esm: ["import * as dotenv from 'dotenv';", 'dotenv.config();'],
    cjs: ["const dotenv = require('dotenv');", 'dotenv.config();'],
  },
  {
    esm: [
      "import { DefaultAzureCredential } from '@azure/identity';",
      'const credential = new DefaultAzureCredential();',
    ],
    cjs: [
      "const { DefaultAzureCredential } = require('@azure/identity');",
      'const credential = new DefaultAzureCredential();',
    ],
  },
  {
    esm: ["import { ManagedIdentityCredential as Mi } from '@azure/identity';"],
    cjs: ["const { ManagedIdentityCredential: Mi } = require('@azure/identity');"],
  },
  {
    esm: ["import * as identity from '@azure/identity';"],
    cjs: ["const identity = require('@azure/identity');"],
  },
  {
    esm: ["import type { TokenCredential } from '@azure/identity';"],
    cjs: ["const { logger } = require('@azure/logger');"],
    isTyped: true,
  },
  {
    esm: ["import { DefaultAzureCredential } from './own-credential.js';"],
    cjs: ["const { DefaultAzureCredential } = require('./own-credential');"],
  },
  {
    esm: ["import { credential } from './credential.js';"],
    cjs: ["const { credential } = require('./credential');"],
  },
  {
    esm: [
      "import { InteractiveBrowserCredential } from '@azure/identity';",
      'const login = new InteractiveBrowserCredential({});',
    ],
    cjs: [
      "const { AzureCliCredential } = require('@azure/identity');",
      'const login = new AzureCliCredential();',
    ],
  },
];

/** Between the imports and the calls, or behind them. */
const others: readonly Surrounding[] = [
  both('const credential = load();'),
  both('function DefaultAzureCredential() {}'),
  both('let endpoint, url;'),
  both('class URL {}'),
  both('function credential(credential) {', '  return credential;', '}'),
  both('{', "  const credential = 'inner';", '  console.log(credential);', '}'),
  both('const pattern = /[\'"`;]\\/(?:a|b)*/gu;'),
  both('const text = `a ${1 + 2} b`;'),
  both("const port = Number(process.env.PORT ?? '3000');"),
  both('for (const item of [1, 2]) console.log(item);'),
  both("process.on('exit', () => console.log('bye'));"),
  both('async function main() {', '  await Promise.resolve();', '}', 'main();'),
  both('console.log(process.env.SHOP_KEY);'),
  both('export_: for (;;) break export_;'),
  {
    esm: ['export function add(a, b) {', '  return a + b;', '}'],
    cjs: ['module.exports.add = (a, b) => a + b;'],
  },
  {
    esm: ["export { join } from 'node:path';"],
    cjs: ["exports.join = require('node:path').join;"],
  },
];

const linesOf = (pool: readonly Surrounding[], isModule: boolean, isTyped: boolean) =>
  fc
    .subarray(
      pool.filter((each) => isTyped || each.isTyped !== true),
      { maxLength: 2 },
    )
    .map((chosen) => chosen.flatMap(({ esm, cjs }) => [...(isModule ? esm : cjs)]));

/** What stands around the calls of a program. */
export interface Surroundings {
  readonly head: readonly string[];
  readonly top: readonly string[];
  readonly middle: readonly string[];
  readonly end: readonly string[];
}

/** Code before, between and after. */
export function surroundings(isModule: boolean, isTyped: boolean): fc.Arbitrary<Surroundings> {
  return fc
    .record({
      head: fc.constantFrom(...heads),
      top: linesOf(tops, isModule, isTyped),
      middle: linesOf(others, isModule, isTyped),
      end: linesOf(others, isModule, isTyped),
    })
    .map((chosen) => ({
      ...chosen,
      // The same declaration twice would not be a program.
      end: chosen.end.some((line) => chosen.middle.includes(line)) ? [] : chosen.end,
    }));
}
