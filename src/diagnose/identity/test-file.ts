const testFile =
  /(?:^|[\\/])(?:__tests__|__mocks__|tests?|e2e|spec)[\\/]|[.-](?:test|spec)\.[^\\/.]+$/iu;

/**
 * Whether a file is a test, by its name or that of a folder: it signs in as whoever runs it, and its process ends soon.
 *
 * @param path from the root of the project: what the project itself lies in says nothing
 */
export function isTestFile(path: string): boolean {
  return testFile.test(path);
}
