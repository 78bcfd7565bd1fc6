// What `npm start` shows: the findings of ESLint in the bundled example, then the migration as a diff.
// Findings are what the example is there for, so they do not make the demonstration fail.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

const shop = fileURLToPath(new URL('../examples/shop', import.meta.url));
const command = fileURLToPath(new URL('../dist/src/cli/main.js', import.meta.url));
const migrate = ['migrate', '--dry', '--identity', 'user', '--client-id', 'env:AZURE_CLIENT_ID'];

function heading(text) {
  console.log(`\n${text}\n${'='.repeat(text.length)}\n`);
}

async function showFindings() {
  const { default: plugin } = await import('../dist/src/plugin.js');
  const eslint = new ESLint({
    cwd: shop,
    overrideConfigFile: true,
    overrideConfig: [
      { files: ['**/*.ts'], languageOptions: { parser: tseslint.parser } },
      { files: ['**/*.cjs'], languageOptions: { sourceType: 'commonjs' } },
      plugin.configs.recommended,
      { settings: { 'azure-identity': { identity: 'user', clientId: 'env:AZURE_CLIENT_ID' } } },
    ].flat(),
  });
  const results = await eslint.lintFiles(['src/**/*.ts', 'worker/**/*.cjs']);
  const formatter = await eslint.loadFormatter('stylish');
  const text = await formatter.format(results);
  console.log(text.trim() === '' ? 'No findings.' : text.trim());
  return results.some((result) => result.fatalErrorCount > 0);
}

/** Runs the command as a user would; exit code 1 says that changes are pending, which is right here. */
function showMigration() {
  const { status } = spawnSync(process.execPath, [command, ...migrate, '.'], {
    cwd: shop,
    stdio: 'inherit',
  });
  return status !== 0 && status !== 1;
}

if (!existsSync(command)) {
  console.error('dist/ is missing; run `npm run build` first.');
  process.exit(2);
}

heading('What ESLint finds in examples/shop');
const lintFailed = await showFindings();

heading(`What would change: npx eslint-plugin-azure-identity ${migrate.join(' ')} .`);
const migrationFailed = showMigration();

if (lintFailed || migrationFailed) process.exitCode = 1;
