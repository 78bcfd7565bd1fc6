// Who may import whom. The picture is in docs/architecture.md; tests/gates/boundaries.test.ts proves that the rule fires.

/**
 * For every layer: what it may load at run time, and what it may only take types from.
 * A layer may always import itself.
 */
const layers = {
  catalogue: { runtime: [], types: ['source', 'secrets'] },
  source: { runtime: [], types: ['catalogue', 'secrets'] },
  secrets: { runtime: [], types: ['catalogue', 'source'] },
  // `.env` files and their ESLint language; ESLint itself loads it, so nothing of ESLint is imported.
  dotenv: { runtime: ['source'], types: [] },
  // Texts of JSON, YAML and `.env` trees for the text engine. The trees come from the host, never their parsers.
  'config-texts': { runtime: ['source', 'secrets', 'dotenv'], types: [] },
  findings: { runtime: ['catalogue', 'source', 'secrets'], types: [] },
  migration: { runtime: ['catalogue', 'source', 'secrets', 'findings'], types: [] },
  diagnose: {
    runtime: ['catalogue', 'source', 'secrets', 'config-texts', 'findings', 'migration'],
    types: [],
  },
  // Reports print data and never compute any; `migration` is the data, `secrets` does the redaction.
  report: {
    runtime: ['migration', 'secrets'],
    types: ['catalogue', 'source', 'findings', 'diagnose'],
  },
};

const engine = Object.keys(layers);
const hosts = ['rules', 'codemods', 'cli'];

/** Reads the user's files for the hosts; the engine never sees a file system. */
const workspace = 'workspace';
const everyFolder = [...engine, ...hosts, workspace];

/** Packages that no part of the project loads when it runs in a user's repository. */
const developmentPackages = [
  'typescript',
  '@typescript-eslint/utils',
  '@typescript-eslint/parser',
  '@typescript-eslint/typescript-estree',
  'typescript-eslint',
];

/** Packages of the hosts: their types describe our exports, their code is the host's to load. */
const hostPackages = ['eslint', 'jscodeshift'];

/** The parser's adapter is the one file that may load the parser. */
const parserFile = 'src/source/parse.ts';

/** Parsers of configuration files. ESLint brings its own trees, so that only the command loads them. */
const configParsers = ['@humanwhocodes/momoa', 'yaml-eslint-parser'];

const packagePattern = (names) => `^(?:${names.join('|')})(?:/|$)`;
const folderPattern = (names) => `^\\.{1,2}/(?:.*/)?(?:${names.join('|')})/`;
const pluginPattern = '^\\.{1,2}/(?:.*/)?plugin\\.js$';

/** esquery ends a regular expression at the first slash, escaped or not. */
const forSelector = (pattern) => pattern.replaceAll('/', '\\x2f');

/** The `import`, `export … from`, `import = require()`, `import()` and `require()` forms of one layer's limits. */
function limits({ forbidden, typesOnly, mayImportPlugin, mayParse, mayParseConfig = false }) {
  const development = {
    regex: packagePattern(developmentPackages),
    message:
      'A development package. Take AST types from @typescript-eslint/types and @typescript-eslint/scope-manager.',
  };
  const parser = {
    regex: packagePattern(['oxc-parser']),
    message: `Only ${parserFile} touches the parser.`,
  };
  const configParser = {
    regex: packagePattern(configParsers),
    message: 'Only the command parses configuration files; take the tree as an argument.',
  };
  const never = [
    development,
    ...(mayParse ? [] : [parser]),
    ...(mayParseConfig ? [] : [configParser]),
    ...(mayImportPlugin
      ? []
      : [{ regex: pluginPattern, message: 'The plugin object belongs to ESLint.' }]),
    ...(forbidden.length === 0
      ? []
      : [
          {
            regex: folderPattern(forbidden),
            message: 'This layer must not know that one; see docs/architecture.md.',
          },
        ]),
  ];
  const types = [
    { regex: packagePattern(hostPackages), message: 'The host loads it; import its types only.' },
    ...(typesOnly.length === 0
      ? []
      : [
          {
            regex: folderPattern(typesOnly),
            message: 'Only types may be imported from this layer; see docs/architecture.md.',
          },
        ]),
  ];
  // jscodeshift's own functions may be loaded lazily, by the transforms and the command alone.
  const loaded = [...never, ...types.slice(1)];
  return {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      { patterns: [...never, ...types.map((entry) => ({ ...entry, allowTypeImports: true }))] },
    ],
    'no-restricted-syntax': [
      'error',
      ...loaded.flatMap(({ regex, message }) => [
        { selector: `ImportExpression > Literal[value=/${forSelector(regex)}/]`, message },
        {
          selector: `CallExpression[callee.name=/^require$/] > Literal[value=/${forSelector(regex)}/]`,
          message,
        },
      ]),
    ],
  };
}

const without = (names, taken) => names.filter((name) => !taken.includes(name));

const engineConfigs = Object.entries(layers).flatMap(([name, { runtime, types }]) => {
  const limit = {
    forbidden: without(everyFolder, [name, ...runtime, ...types]),
    typesOnly: types,
    mayImportPlugin: false,
    mayParse: false,
  };
  const layer = {
    name: `layers/${name}`,
    files: [`src/${name}/**/*.ts`],
    rules: limits(limit),
  };
  if (name !== 'source') return [layer];
  return [
    layer,
    {
      name: 'layers/parser',
      files: [parserFile],
      rules: limits({ ...limit, mayParse: true }),
    },
  ];
});

const hostConfigs = [
  { name: 'rules', files: ['rules/**/*.ts'] },
  { name: 'codemods', files: ['codemods/**/*.ts'] },
  { name: 'cli', files: ['src/cli/**/*.ts'] },
].map(({ name, files }) => ({
  name: `layers/${name}`,
  files,
  rules: limits({
    forbidden: without(hosts, [name]),
    typesOnly: [],
    mayImportPlugin: false,
    mayParse: false,
    mayParseConfig: name === 'cli',
  }),
}));

/** Flat configuration objects, for files that typescript-eslint parses. */
export const layerConfigs = [
  ...engineConfigs,
  {
    name: 'layers/workspace',
    files: ['src/workspace/**/*.ts'],
    rules: limits({
      forbidden: [...without(engine, ['source']), ...hosts],
      typesOnly: ['source'],
      mayImportPlugin: false,
      mayParse: false,
    }),
  },
  ...hostConfigs,
  {
    name: 'layers/plugin',
    files: ['src/plugin.ts'],
    rules: limits({
      // A language is part of the plugin object.
      forbidden: [...without(engine, ['dotenv']), 'codemods', 'cli', workspace],
      typesOnly: [],
      mayImportPlugin: false,
      mayParse: false,
    }),
  },
];
