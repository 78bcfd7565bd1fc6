/** The groups of packages that a package.json can name, the ones that count most first. */
export const dependencyGroups = [
  'dependencies',
  'peerDependencies',
  'optionalDependencies',
  'devDependencies',
] as const;
