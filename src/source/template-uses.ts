import type { SourceFile } from './source-file.js';

/**
 * Code that uses what the template of a component uses, or nothing where it uses none of the script's names. The template
 * itself is not parsed: that one of its expressions contains a name is enough to leave the variable alone, and to say that
 * nobody knows what becomes of a client.
 */
export function printTemplateUses({ scopes, script }: SourceFile): string {
  if (script === undefined) return '';
  const [outermost] = scopes.scopes;
  const scope = outermost?.childScopes[0] ?? outermost;
  const names = (scope?.variables ?? []).filter(
    ({ name, defs }) => defs.length > 0 && script.templateNames.has(name),
  );
  return names.length === 0 ? '' : `\n;[${names.map(({ name }) => name).join(', ')}];`;
}
