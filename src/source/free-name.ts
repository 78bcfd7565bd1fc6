import type { SourceFile } from './source-file.js';

const namesByProgram = new WeakMap<object, ReadonlySet<string>>();

/** `base`, or `base2`, `base3`, …: the first name that no scope of the file declares and no code of it refers to. */
export function freeName(file: SourceFile, base: string): string {
  const names = namesOf(file);
  if (!names.has(base)) return base;
  let number = 2;
  while (names.has(`${base}${String(number)}`)) number++;
  return `${base}${String(number)}`;
}

function namesOf(file: SourceFile): ReadonlySet<string> {
  const known = namesByProgram.get(file.ast);
  if (known !== undefined) return known;
  const names = new Set<string>();
  for (const scope of file.scopes.scopes) {
    // Hosts add variables for the globals that they know; a name counts as taken only where the file itself uses it.
    for (const variable of scope.variables) {
      if (variable.defs.length > 0 || variable.name === 'arguments') names.add(variable.name);
    }
    for (const reference of scope.references) names.add(reference.identifier.name as string);
  }
  namesByProgram.set(file.ast, names);
  return names;
}
