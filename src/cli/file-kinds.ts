import { isComponent } from '../source/component-scripts.js';
import { languageOf } from '../source/language.js';

/** Folders that hold what was installed or built, by name. */
const skippedFolders: ReadonlySet<string> = new Set([
  '.git',
  '.hg',
  '.svn',
  '.next',
  '.nuxt',
  '.output',
  '.svelte-kit',
  '.turbo',
  '.yarn',
  'bower_components',
  'build',
  'coverage',
  'dist',
  'node_modules',
  'out',
  'vendor',
]);

const lockFiles: ReadonlySet<string> = new Set([
  'bun.lockb',
  'go.sum',
  'npm-shrinkwrap.json',
  'package-lock.json',
  'packages.lock.json',
  'pnpm-lock.yaml',
]);

/** True for a folder that a search does not enter. */
export function isSkippedFolder(name: string): boolean {
  return skippedFolders.has(name);
}

/** True for a source file that a search takes, with the components of frameworks: no minified file, no declaration file. */
export function isCodeFile(name: string): boolean {
  const language = languageOf(name);
  if (isComponent(name)) return true;
  return language !== null && language.lang !== 'dts' && !/\.min\.[cm]?js$/iu.test(name);
}

/** True for a file that may name settings: it is searched for their names, never changed. */
export function isSettingsFile(name: string): boolean {
  return isLocalSettingsFile(name) || (/\.(?:json[c5]?|ya?ml)$/iu.test(name) && !isLockFile(name));
}

/**
 * True for the settings of one machine. They are what .gitignore most often names and yet what the developer has to
 * change, so they are searched all the same; only their paths are ever shown.
 */
export function isLocalSettingsFile(name: string): boolean {
  return /^\.env(?:\..+)?$|\.env$/iu.test(name) || name === 'local.settings.json';
}

/** True for what builds and deploys an app, and sets its environment there: templates, scripts, container files, and declarations of the environment. */
export function isDeploymentFile(name: string): boolean {
  return /^(?:Dockerfile|Containerfile|Makefile|Procfile)(?:\..+)?$|\.(?:bicep(?:param)?|tf(?:vars)?|sh|bash|ps1|cmd|bat|toml|properties|config|tpl)$|\.d\.[cm]?ts$/iu.test(
    name,
  );
}

/** True for what package managers write: it is full of checksums. */
export function isLockFile(name: string): boolean {
  return lockFiles.has(name) || /\.lock(?:\.hcl|\.json)?$/iu.test(name);
}

/** True for a file whose name says that a tool made it smaller, or maps such a file. */
export function isMinifiedFile(name: string): boolean {
  return /\.min\.[^.]+$|\.map$/iu.test(name);
}

/** True for generated text in very long lines: more than 5,000 characters a line on average. */
export function isMinified(text: string): boolean {
  if (text.length <= 5000) return false;
  let lines = 1;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines += 1;
  return text.length / lines > 5000;
}
