// @ts-check
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { globSync } from 'tinyglobby';

/** @typedef {{ readonly name: string, readonly version: string }} Package */
/** @typedef {{ readonly path: string, readonly text: string }} Source */
/** @typedef {{ minified: number, longLines: number }} Skipped */

const run = promisify(execFile);

/** Files whose lines are longer on average were written by a bundler. */
const longestAverage = 5000;

/** The pinned packages. @returns {readonly Package[]} */
export function readPackages() {
  const text = readFileSync(new URL('list.json', import.meta.url), 'utf8');
  /** @type {Record<string, string>} */
  const versions = JSON.parse(text);
  return Object.entries(versions).map(([name, version]) => ({ name, version }));
}

/**
 * The folder that a package is unpacked in; downloads it where it is not in the cache. Nothing of a package is run.
 *
 * @param {string} cache
 * @param {Package} entry
 */
export async function unpack(cache, { name, version }) {
  const folder = join(cache, `${name.replace('/', '+')}@${version}`);
  const done = join(folder, 'unpacked');
  if (existsSync(done)) return done;
  const part = join(folder, 'part');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(part, { recursive: true });
  const options = ['--pack-destination', folder, '--ignore-scripts', '--silent'];
  await run('npm', ['pack', `${name}@${version}`, ...options]);
  const [archive = ''] = globSync('*.tgz', { cwd: folder });
  await run('tar', ['-xzf', join(folder, archive), '-C', part]);
  rmSync(join(folder, archive));
  renameSync(part, done);
  return done;
}

/**
 * The sources of an unpacked package, without the packages bundled in it.
 *
 * @param {string} folder
 * @param {Skipped} skipped counts what is left out
 * @returns {Iterable<Source>}
 */
export function* sourcesIn(folder, skipped) {
  const paths = globSync('**/*.{js,mjs,cjs,jsx,ts,tsx}', {
    cwd: folder,
    dot: true,
    ignore: ['**/node_modules/**'],
    // A link could lead out of the package.
    followSymbolicLinks: false,
  });
  for (const path of paths.sort()) {
    const text = readFileSync(join(folder, path), 'utf8');
    if (path.includes('.min.')) skipped.minified += 1;
    else if (hasLongLines(text)) skipped.longLines += 1;
    else yield { path, text };
  }
}

/** @param {string} text */
function hasLongLines(text) {
  return text.length / text.split('\n').length > longestAverage;
}
