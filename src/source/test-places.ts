/** Folders that hold tests, whatever the names of the files in them. `testing` and the like may hold anything. */
const testFolders: ReadonlySet<string> = new Set([
  '__tests__',
  '__mocks__',
  '__integration__',
  '__integrations__',
  '__e2e__',
  'test',
  'tests',
  'spec',
  'e2e',
  'cypress',
]);

/** Whether a folder of this name holds tests. */
export function isTestFolder(name: string): boolean {
  return testFolders.has(name.toLowerCase());
}

/** `a.test.ts`, `a.spec.js`, `a.e2e-spec.ts`, `a.cy.ts`. */
export function isTestName(name: string): boolean {
  return /\.(?:test|spec|e2e|e2e-spec|e2e-test|cy)\.[cm]?[jt]sx?$/iu.test(name);
}

/**
 * Whether a file is a test, by its name or that of a folder.
 *
 * @param path from the root of the project: what the project itself lies in says nothing
 */
export function isTestPath(path: string): boolean {
  const segments = path.split(/[\\/]/u);
  return isTestName(segments.at(-1) ?? '') || segments.slice(0, -1).some(isTestFolder);
}
