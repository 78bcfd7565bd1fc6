import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { fileNames, type Form, forms, writeForm } from './forms.js';
import { packagesOf } from './program-text.js';
import { reportFile } from './report.js';
import type { ServiceCase } from './service-case.js';
import { targets } from './targets.js';

const here = fileURLToPath(new URL('..', import.meta.url));
const command = path.join(here, '../../dist/src/cli/main.js');

/** The forms that a program can be written in. */
export function formsOf({ forms: limited }: ServiceCase): readonly Form[] {
  return limited?.only ?? forms;
}

/** Where a program is, before the migration or for one of its targets. */
export function programFolder(root: string, variant: string, program: string, form: Form): string {
  return path.join(root, variant, `${program}-${form}`);
}

/**
 * Writes all programs in all forms, once as they are and once for every target, and migrates those with the built command:
 * one run for each target, as over a whole repository.
 */
export async function prepareWorkspace(root: string, cases: readonly ServiceCase[]): Promise<void> {
  symlinkSync(path.join(here, 'node_modules'), path.join(root, 'node_modules'), 'junction');
  for (const variant of ['before', ...targets.map(({ name }) => name)]) {
    for (const each of cases) {
      for (const form of formsOf(each)) {
        await writeProgram(programFolder(root, variant, each.program, form), each.program, form);
      }
    }
  }
  for (const { name, options } of targets) migrate(path.join(root, name), options);
}

/** Runs the command over a folder; its report stands beside it. */
export function migrate(folder: string, options: readonly string[]): void {
  const args = [command, 'migrate', '.', ...options, '--yes', '--force'];
  execFileSync(process.execPath, [...args, '--format', 'json', '--report', reportFile(folder)], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
}

async function writeProgram(folder: string, program: string, form: Form): Promise<void> {
  const text = readFileSync(path.join(here, 'programs', `${program}.ts`), 'utf8');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, fileNames[form]), await writeForm(text, form));
  const manifest = {
    name: `${program}-${form}`,
    private: true,
    type: form === 'commonjs' ? 'commonjs' : 'module',
    dependencies: dependenciesOf(text),
  };
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest, null, 2));
}

/** The packages that a program imports, at the versions that are installed here. */
function dependenciesOf(text: string): Readonly<Record<string, string>> {
  const manifest = JSON.parse(readFileSync(path.join(here, 'package.json'), 'utf8')) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  const packages = packagesOf(text);
  return Object.fromEntries(
    Object.entries(manifest.dependencies).filter(([name]) => packages.includes(name)),
  );
}
