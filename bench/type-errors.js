// Type errors that changed files have only after the change.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { dirname, resolve } from 'node:path';
import ts from 'typescript';

/** The packages that the catalogue is checked against; `npm run test:conformance` installs them. */
const conformance = fileURLToPath(new URL('../tests/conformance/', import.meta.url));
const root = fileURLToPath(new URL('../', import.meta.url));

/** @type {ts.CompilerOptions} */
const options = {
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.Preserve,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'],
  types: ['node'],
  typeRoots: [resolve(root, 'node_modules/@types')],
  jsx: ts.JsxEmit.Preserve,
  experimentalDecorators: true,
  strict: true,
  noImplicitAny: false,
  useUnknownInCatchVariables: false,
  allowJs: true,
  checkJs: true,
  skipLibCheck: true,
  noEmit: true,
};

/**
 * A file before and after.
 *
 * @typedef {{ path: string, before: string, after: string }} ChangedFile
 */

/**
 * An error with its place.
 *
 * `cause` is the innermost reason: an overload that is another now says the rest in other words.
 *
 * @typedef {{ path: string, line: number, message: string, cause: string, isOnChange: boolean }} TypeProblem
 */

/**
 * Compares the errors of files before and after: those that mention a package of Azure or stand on a changed line, and that
 * the file did not have before.
 *
 * @param {readonly ChangedFile[]} files
 * @returns {{ files: number, errors: number, added: readonly TypeProblem[] }}
 */
export function compareTypes(files) {
  if (!existsSync(resolve(conformance, 'node_modules'))) {
    throw new Error('The SDKs are missing: run npm ci --prefix tests/conformance, or --no-types.');
  }
  /** @param {'before' | 'after'} side */
  const textsOf = (side) =>
    new Map(files.map((file) => [file.path, file[side].replace(/^\uFEFF/u, '')]));
  const [before, after] = [textsOf('before'), textsOf('after')];
  const typed = files.filter(({ path }) => /\.[cm]?[jt]sx?$/u.test(path));
  /** @type {TypeProblem[]} */
  const added = [];
  let errors = 0;
  for (const group of groupsOf(typed)) {
    const old = problemsOf(group, before);
    const now = problemsOf(group, after);
    for (const file of group) {
      const known = (old.get(file.path) ?? []).map(({ cause }) => cause);
      errors += known.length;
      for (const problem of now.get(file.path) ?? []) {
        const place = known.indexOf(problem.cause);
        if (place !== -1) known.splice(place, 1);
        else if (isOurs(problem)) added.push(problem);
      }
    }
  }
  return { files: typed.length, errors, added };
}

/** Changed files of one folder see one another. @param {readonly ChangedFile[]} files */
function groupsOf(files) {
  /** @type {Map<string, ChangedFile[]>} */
  const groups = new Map();
  for (const file of files) {
    const folder = dirname(file.path);
    groups.set(folder, [...(groups.get(folder) ?? []), file]);
  }
  return [...groups.values()];
}

/** @param {TypeProblem} problem */
function isOurs({ message, isOnChange }) {
  return isOnChange || /@azure|openai|Credential/u.test(message);
}

/**
 * @param {readonly ChangedFile[]} files
 * @param {ReadonlyMap<string, string>} texts of all changed files, JSON included
 * @returns {Map<string, readonly TypeProblem[]>}
 */
function problemsOf(files, texts) {
  const program = ts.createProgram(
    files.map(({ path }) => path),
    options,
    hostFor(texts),
  );
  return new Map(
    files.map(({ path, before }) => {
      const source = program.getSourceFile(path);
      if (source === undefined) return [path, []];
      const lines = new Set(before.split(/\r?\n/u));
      const diagnostics = [
        ...program.getSyntacticDiagnostics(source),
        ...program.getSemanticDiagnostics(source),
      ];
      return [
        path,
        diagnostics.map((each) => {
          const { line } = source.getLineAndCharacterOfPosition(each.start ?? 0);
          const text = source.text.split(/\r?\n/u)[line] ?? '';
          const message = ts.flattenDiagnosticMessageText(each.messageText, ' ');
          return {
            path,
            line: line + 1,
            message: `TS${String(each.code)}: ${message}`,
            cause: causeOf(each.messageText),
            isOnChange: !lines.has(text),
          };
        }),
      ];
    }),
  );
}

/**
 * @param {string | ts.DiagnosticMessageChain} message
 * @returns {string}
 */
function causeOf(message) {
  if (typeof message === 'string') return message;
  const inner = message.next?.at(-1);
  return inner === undefined ? message.messageText : causeOf(inner);
}

/** Declarations and modules that do not change are read once. @type {Map<string, ts.SourceFile | undefined>} */
const sources = new Map();

/**
 * @param {ReadonlyMap<string, string>} texts
 * @returns {ts.CompilerHost}
 */
function hostFor(texts) {
  const host = ts.createCompilerHost(options);
  const { getSourceFile, readFile } = host;
  return {
    ...host,
    getCurrentDirectory: () => root,
    readFile: (name) => texts.get(name) ?? readFile(name),
    getSourceFile(name, version, ...others) {
      const text = texts.get(name);
      if (text !== undefined) return ts.createSourceFile(name, text, version, true);
      if (!/node_modules/u.test(name)) return getSourceFile(name, version, ...others);
      if (!sources.has(name)) sources.set(name, getSourceFile(name, version, ...others));
      return sources.get(name);
    },
    // What the project has installed may be any version: packages are those of the conformance tests, or nobody's.
    resolveModuleNameLiterals: (literals, file, _redirected, compilerOptions) =>
      literals.map(({ text }) => {
        const from =
          text.startsWith('.') || /node_modules/u.test(file) ? file : `${conformance}x.ts`;
        return ts.resolveModuleName(text, from, compilerOptions, host);
      }),
  };
}
