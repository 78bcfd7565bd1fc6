import type { TSESTree } from '@typescript-eslint/types';
import { named, type Climb } from './climb.js';
import { keyOf } from './function-names.js';
import type { SourceFile } from './source-file.js';

/** A value of a class field: the field, then the class. A class without a name goes by what it is assigned to. */
export function climbFromField(
  file: SourceFile,
  field: TSESTree.PropertyDefinition | TSESTree.AccessorProperty,
): Climb {
  const body = file.parent(field);
  const owner = body === null ? null : file.parent(body);
  const { names } = named(keyOf(file, field), 'variable');
  if (owner === null || !('superClass' in owner)) return { names, next: null };
  if (owner.id === null) return { names, next: owner };
  return { names: [...names, { text: owner.id.name, role: 'variable' }], next: null };
}

/** A value of an enum: the member, then the enum. */
export function climbFromEnumMember(file: SourceFile, { id }: TSESTree.TSEnumMember): Climb {
  const { names } = named(id.type === 'Identifier' ? id.name : id.value, 'variable');
  let owner = file.parent(id);
  while (owner !== null && owner.type !== 'TSEnumDeclaration') owner = file.parent(owner);
  return owner === null
    ? { names, next: null }
    : { names: [...names, { text: owner.id.name, role: 'variable' }], next: null };
}
