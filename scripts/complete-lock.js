// Adds the platform builds that a partial registry mirror lacks to package-lock.json. Native packages name a build for every
// platform as an optional dependency; where the mirror has only some of them, `npm install` leaves the others out of the lock
// file, and `npm ci` then refuses it. An entry for another platform is never downloaded, so name, version and platform do.
// Usage: node scripts/complete-lock.js [package-lock.json]
import { readFileSync, writeFileSync } from 'node:fs';

const path = process.argv[2] ?? 'package-lock.json';
const lock = JSON.parse(readFileSync(path, 'utf8'));

const systems = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32', 'aix', 'sunos'];
const processors = [
  'arm64',
  'arm',
  'ia32',
  'loong64',
  'ppc64',
  'riscv64',
  's390x',
  'x64',
  'wasm32',
];

/** `@scope/binding-linux-arm64-musl` is for Linux on arm64 with musl. */
function platformOf(name) {
  const words = name.split(/[-_]/u);
  const os = systems.find((system) => words.includes(system));
  const cpu = processors.find((processor) => words.some((word) => word === processor));
  const libc = words.some((word) => word.startsWith('musl'))
    ? 'musl'
    : words.some((word) => word.startsWith('gnu'))
      ? 'glibc'
      : undefined;
  return { ...(os && { os: [os] }), ...(cpu && { cpu: [cpu] }), ...(libc && { libc: [libc] }) };
}

/** The entry that Node's resolution would find from a package, walking up the folders. */
function findLocked(owner, name) {
  for (let folder = owner; ; folder = folder.slice(0, folder.lastIndexOf('/node_modules/'))) {
    const found = lock.packages[`${folder}/node_modules/${name}`];
    if (found !== undefined) return found;
    if (!folder.includes('/node_modules/')) return lock.packages[`node_modules/${name}`];
  }
}

let added = 0;
for (const [owner, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (owner === '' || findLocked(owner, name)?.version === version) continue;
    const isFree = lock.packages[`node_modules/${name}`] === undefined;
    const platform = platformOf(name);
    // Optional dependencies that are no builds are ranges, and left to npm.
    if (platform.os === undefined && platform.cpu === undefined) continue;
    const place =
      isFree && !owner.includes('/node_modules/') ? 'node_modules' : `${owner}/node_modules`;
    lock.packages[`${place}/${name}`] = {
      version,
      // npm's own order, so that an install changes nothing.
      ...(platform.cpu && { cpu: platform.cpu }),
      ...(entry.dev && { dev: true }),
      ...(platform.libc && { libc: platform.libc }),
      optional: true,
      ...(platform.os && { os: platform.os }),
    };
    added++;
  }
}

const sorted = Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1));
lock.packages = Object.fromEntries(sorted);
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${String(added)} platform builds added to ${path}`);
