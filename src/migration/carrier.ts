import type { TSESTree } from '@typescript-eslint/types';
import type { ClientFinding } from '../findings/finding.js';
import type { SourceFile, Variable } from '../source/source-file.js';
import { variableOf } from '../source/variables.js';
import { walk } from '../source/walk.js';
import { findSides } from './emulator-sides.js';

/** The identifier that hands a connection string to a client, bare or within `x!`, `x as string`, `x ?? ''`. */
export interface Carrier {
  readonly identifier: TSESTree.Identifier;
  readonly variable: Variable;
}

/** Finds the one mention of the variable that holds the connection string of a client; null where it is no variable. */
export function findCarrier(file: SourceFile, finding: ClientFinding): Carrier | null {
  const slot = finding.match.slots.get('connectionString');
  const [variable] = slot?.trace?.variables ?? [];
  const node = slot?.node ?? null;
  if (variable === undefined || node === null) return null;
  // Beside an emulator's value, only the other one is what the client is given.
  const value = findSides(file, node)?.real ?? node;
  const mentions: TSESTree.Identifier[] = [];
  let isMember = false;
  walk(value, (inner) => {
    if (inner.type === 'MemberExpression') isMember = true;
    if (inner.type === 'Identifier' && variableOf(file, inner) === variable) mentions.push(inner);
    return undefined;
  });
  const [identifier, ...others] = mentions;
  if (identifier === undefined || others.length > 0 || isMember) return null;
  return { identifier, variable };
}
