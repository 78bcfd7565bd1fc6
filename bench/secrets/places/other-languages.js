// @ts-check
import { camelCase, isScreaming, pascalCase, screamingCase } from '../words.js';
import { mark, quote, unmark } from './source-text.js';

/** @typedef {import('../types.js').Held} Held */
/** @typedef {import('../random.js').Random} Random */
/** @typedef {{ filename: string, text: string, place?: string }} Text */

/** @param {Held} held */
const isOneLine = ({ value }) => !['\n', '\r', '\u001b'].some((mark) => value.includes(mark));

/** @param {string} text */
const json = (text) => mark(JSON.stringify(text));

/** `local.settings.json` of Azure Functions, or a nested configuration. @param {Held} held @param {Random} random @returns {Text} */
function writeJson({ value, names }, random) {
  const name = random.pick(names);
  if (random.chance(0.5)) {
    const key = random.pick([screamingCase(name), pascalCase(name), name]);
    const text = `{\n  "IsEncrypted": false,\n  "Values": {\n    "FUNCTIONS_WORKER_RUNTIME": "node",\n    "${key}": ${json(value)}\n  }\n}\n`;
    return { filename: 'local.settings.json', text };
  }
  const text = `{\n  "region": "westeurope",\n  "services": {\n    "main": { "${random.chance(0.5) ? name : camelCase(name)}": ${json(value)}, "retries": 3 }\n  }\n}\n`;
  return {
    filename: random.pick(['config/default.json', 'appsettings.json', 'settings.json']),
    text,
  };
}

/** @param {Held} held @param {Random} random @returns {Text} */
function writeEnvironment({ value, names }, random) {
  const key = screamingCase(random.pick(names));
  const needsQuotes = /[\s#"'$`]/.test(value) || random.chance(0.4);
  const quoted = needsQuotes ? (value.includes("'") ? JSON.stringify(value) : `'${value}'`) : value;
  const start = random.chance(0.2) ? 'export ' : '';
  return {
    filename: random.pick(['.env', '.env.local', '.env.production']),
    text: `# settings\nREGION=westeurope\n${start}${key}=${mark(quoted)}\nLOG_LEVEL=debug\n`,
  };
}

/** @param {Held} held @param {Random} random @returns {Text} */
function writeYaml({ value, names }, random) {
  const name = random.pick(names);
  const isPlain = /^[A-Za-z0-9+/=_.-]+$/.test(value) && !/^[0-9.=-]/.test(value);
  const scalar = mark(
    isPlain && random.chance(0.6)
      ? value
      : value.includes("'")
        ? JSON.stringify(value)
        : quote(value).replaceAll('\\\\', '\\'),
  );
  if (random.chance(0.5)) {
    return {
      filename: '.github/workflows/deploy.yml',
      text: `name: deploy\non: push\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    env:\n      REGION: westeurope\n      ${screamingCase(name)}: ${scalar}\n    steps:\n      - run: npm ci\n`,
    };
  }
  const key = isScreaming(name) || random.chance(0.5) ? name : camelCase(name);
  return {
    filename: random.pick(['docker-compose.yml', 'config/production.yaml']),
    text: `services:\n  web:\n    image: node:22\n    environment:\n      REGION: westeurope\n      "${key}": ${scalar}\n`,
  };
}

/** @param {Held} held @param {Random} random @returns {Text} */
function writeMarkdown({ value, names }, random) {
  const name = random.pick(names);
  const variable = isScreaming(name) ? name : camelCase(name);
  const [info, line] = random.pick([
    ['ts', `const ${/^[0-9]/.test(variable) ? 'value' : variable} = ${mark(quote(value))};`],
    ['js', `const config = { region: 'westeurope', '${name}': ${mark(quote(value))} };`],
    [
      'bash',
      `export ${screamingCase(name)}=${mark(value.includes("'") ? JSON.stringify(value) : `'${value}'`)}`,
    ],
    ['json', `{ "${name}": ${json(value)} }`],
  ]);
  return {
    filename: random.pick(['README.md', 'docs/setup.md']),
    // ESLint's processor has no language for these.
    place: `Markdown code${info === 'bash' ? ', shell' : ''}`,
    text: `# Set-up\n\nConfigure the service first:\n\n\`\`\`${info}\n${line}\n\`\`\`\n\nThen start it.\n`,
  };
}

/** @param {string} name @param {import('../types.js').Language} language @param {(held: Held, random: Random) => Text} write @returns {import('./javascript.js').Place} */
function place(name, language, write) {
  return {
    name,
    tells: true,
    fits: isOneLine,
    write(held, random) {
      const { filename, text, place = name } = write(held, random);
      return { ...unmark(text), filename, language, place };
    },
  };
}

/** Files that are no JavaScript. */
export const otherPlaces = [
  place('JSON file', 'json', writeJson),
  place('.env file', 'env', writeEnvironment),
  place('YAML file', 'yaml', writeYaml),
  place('Markdown code', 'markdown', writeMarkdown),
];
