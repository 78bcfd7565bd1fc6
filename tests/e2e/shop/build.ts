import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { transpile } from '../harness/transpile.js';

const example = fileURLToPath(new URL('../../../examples/shop', import.meta.url));

/** Copies the example to a folder, where the command may change it. */
export function copyShop(folder: string): void {
  cpSync(example, folder, { recursive: true });
}

/** Builds the server as the shop's own `tsc` would, without a look at its types; returns the text of all its sources. */
export function buildShop(folder: string): string {
  mkdirSync(path.join(folder, 'dist'), { recursive: true });
  for (const name of readdirSync(path.join(folder, 'src'))) {
    const text = readFileSync(path.join(folder, 'src', name), 'utf8');
    writeFileSync(path.join(folder, 'dist', name.replace(/\.ts$/u, '.js')), transpile(text));
  }
  const sources = ['src', 'worker'].flatMap((part) =>
    readdirSync(path.join(folder, part)).map((name) => path.join(folder, part, name)),
  );
  return sources.map((file) => readFileSync(file, 'utf8')).join('\n');
}
