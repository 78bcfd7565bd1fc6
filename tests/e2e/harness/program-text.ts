/** Whether a program mentions a setting. */
export function mentions(text: string, setting: string): boolean {
  return new RegExp(`\\b${setting}\\b`, 'u').test(text);
}

/** The packages that a program loads, without those of Node. */
export function packagesOf(text: string): readonly string[] {
  const specifiers = [...text.matchAll(/(?: from |^import |require\()'(?<module>[^']+)'/gmu)].map(
    ({ groups }) => groups?.['module'] ?? '',
  );
  const names = specifiers
    .filter((specifier) => !/^(?:node:|\.)/u.test(specifier))
    .map((specifier) => /^(?:@[^/]+\/)?[^/]+/u.exec(specifier)?.[0] ?? specifier);
  return [...new Set(names)];
}
