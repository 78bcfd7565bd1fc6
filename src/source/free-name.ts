import type { Scope } from '@typescript-eslint/scope-manager';
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

/**
 * The first free name for a variable of `scope`: nothing in the scope or within it declares the name, and no code there
 * refers to an outer variable of that name, which the new one would hide.
 */
export function freeNameIn(scope: Scope, base: string): string {
  const isTaken = (name: string): boolean =>
    scope.set.has(name) ||
    scope.through.some(({ identifier }) => identifier.name === name) ||
    scope.childScopes.some((child) => declaresWithin(child, name));
  if (!isTaken(base)) return base;
  let number = 2;
  while (isTaken(`${base}${String(number)}`)) number++;
  return `${base}${String(number)}`;
}

function declaresWithin(scope: Scope, name: string): boolean {
  const variable = scope.set.get(name);
  if (variable !== undefined && variable.defs.length > 0) return true;
  return scope.childScopes.some((child) => declaresWithin(child, name));
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
    for (const reference of scope.references) names.add(reference.identifier.name);
  }
  namesByProgram.set(file.ast, names);
  return names;
}
