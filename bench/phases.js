// Prints what the phases of a run cost on the files below a folder, as ratios to parsing alone: times of one run on one
// machine, so compare ratios, not milliseconds. Usage: node bench/phases.js FOLDER (after `npm run build`).
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { globSync } from 'tinyglobby';
import { mentionsAzure } from '../dist/src/catalogue/gate.js';
import { auditSource } from '../dist/src/diagnose/audit-source.js';
import { migrateSource } from '../dist/src/diagnose/migrate-source.js';
import { defaultTarget } from '../dist/src/migration/target.js';
import plugin from '../dist/src/plugin.js';
import { parseSource } from '../dist/src/source/parse.js';

const folder = resolve(process.argv[2] ?? 'src');
const paths = globSync('**/*.{js,cjs,mjs,jsx,ts,cts,mts,tsx}', {
  cwd: folder,
  absolute: true,
  ignore: ['**/node_modules/**', '**/*.min.js', '**/*.d.ts'],
});
const inputs = paths.map((path) => ({
  path,
  text: readFileSync(path, 'utf8'),
  package: { versions: {} },
}));

/** The best of three: what the work costs when nothing else runs. */
async function time(work) {
  let best = Infinity;
  for (let round = 0; round < 3; round++) {
    const start = performance.now();
    await work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

/** ESLint over the files, with or without our rules; all files parse either way. */
function lint(configs) {
  const eslint = new ESLint({
    cwd: folder,
    overrideConfigFile: true,
    allowInlineConfig: false,
    ignore: false,
    overrideConfig: [
      { files: ['**/*.{js,cjs,mjs,jsx,ts,cts,mts,tsx}'] },
      {
        files: ['**/*'],
        languageOptions: {
          parser: tseslint.parser,
          parserOptions: { ecmaFeatures: { jsx: true } },
        },
      },
      ...configs,
    ],
  });
  return eslint.lintFiles(paths);
}

const candidates = inputs.filter(({ text }) => mentionsAzure(text));
const megabytes = inputs.reduce((sum, { text }) => sum + text.length, 0) / 1e6;
const rows = [
  ['text gate, all files', await time(() => inputs.forEach(({ text }) => mentionsAzure(text)))],
  ['parse, candidates', await time(() => candidates.forEach((input) => parseSource(input)))],
  ['audit, all files', await time(() => inputs.forEach((input) => auditSource(input)))],
  [
    'migrate, all files',
    await time(() => inputs.forEach((input) => migrateSource(input, defaultTarget))),
  ],
  ['ESLint without rules', await time(() => lint([]))],
  ['ESLint with strict', await time(() => lint([plugin.configs.strict]))],
];
const parse = rows[1]?.[1] ?? 1;
console.log(
  `${String(paths.length)} files, ${megabytes.toFixed(1)} MB, ${String(candidates.length)} mention a package\n`,
);
for (const [name, milliseconds] of rows) {
  console.log(
    `${name.padEnd(24)} ${milliseconds.toFixed(1).padStart(10)} ms ${(milliseconds / parse).toFixed(2).padStart(8)} x parse`,
  );
}
