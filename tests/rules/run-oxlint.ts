import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** The build is what oxlint loads. */
export const pluginPath = fileURLToPath(new URL('../../dist/src/plugin.js', import.meta.url));

const require = createRequire(import.meta.url);
const oxlint = join(dirname(require.resolve('oxlint/package.json')), 'bin/oxlint');

/** One report, alike for all linters. */
export interface Report {
  readonly file: string;
  readonly rule: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** Runs oxlint in a folder and returns its standard output; findings are no failure. */
export async function runOxlint(folder: string, ...args: readonly string[]): Promise<string> {
  const run = promisify(execFile);
  try {
    const options = { cwd: folder, maxBuffer: 64 * 1024 * 1024 };
    return (await run(process.execPath, [oxlint, ...args], options)).stdout;
  } catch (error) {
    const { code, stdout } = error as { readonly code?: unknown; readonly stdout?: string };
    if (code === 1 && stdout !== undefined) return stdout;
    throw error;
  }
}

interface OxlintOutput {
  readonly diagnostics: readonly {
    readonly message: string;
    readonly code: string;
    readonly filename: string;
    readonly labels: readonly {
      readonly span: { readonly line: number; readonly column: number };
    }[];
  }[];
}

export async function reportsOfOxlint(folder: string, path: string): Promise<readonly Report[]> {
  const output = await runOxlint(folder, '--format=json', path);
  return (JSON.parse(output) as OxlintOutput).diagnostics
    .map(({ message, code, filename, labels: [label] }) => ({
      file: filename.replaceAll('\\', '/'),
      // `azure-identity(no-key-credential)`
      rule: code.replace(/^(.*)\((.*)\)$/u, '$1/$2'),
      line: label?.span.line ?? 0,
      column: label?.span.column ?? 0,
      message,
    }))
    .sort(byPlace);
}

export function byPlace(a: Report, b: Report): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column;
}
