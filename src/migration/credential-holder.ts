import type { TSESTree } from '@typescript-eslint/types';
import type { Service } from '../catalogue/types.js';
import type { CallNode, CredentialFinding } from '../findings/finding.js';
import { findExport } from '../source/bindings.js';
import type { TextEdit } from '../source/edits.js';
import type { SourceFile, Variable } from '../source/source-file.js';
import { planRemoval } from '../source/statement-removal.js';
import { assignmentsTo, findSingleDefinition } from '../source/variables.js';
import {
  annotationOf,
  fieldOf,
  isPrivate,
  retypeAnnotation,
  retypeDocs,
} from './declared-types.js';
import type { Refusal } from './refusals.js';
import { refuse } from './refuse.js';

/** What holds a key credential, and what becomes of it. */
export interface CredentialHolder {
  /** A variable goes with the credential; a field stays, and gets the new one. */
  readonly kind: 'inline' | 'variable' | 'field';
  readonly declarators: readonly TSESTree.VariableDeclarator[];
  /** An assignment that goes with the variable; the types that name the class, where a field stays. */
  readonly edits: readonly TextEdit[];
}

/** Finds the holder of a key credential; `className` is that of the new one, as the file calls it. */
export function findCredentialHolder(
  file: SourceFile,
  { flow, service, node }: CredentialFinding,
  className: string | null,
): CredentialHolder | Refusal {
  if (flow.variable !== null) {
    return findVariable(file, flow.variable) ?? refuse('reassigned', service);
  }
  return flow.holder === null
    ? { kind: 'inline', declarators: [], edits: [] }
    : retypeField(file, flow.holder, node, service, className);
}

/** A variable with an initialiser, or with one assignment that is a statement of its own. */
function findVariable(file: SourceFile, variable: Variable): CredentialHolder | null {
  const declarator = findSingleDefinition(variable)?.node;
  if (declarator?.type !== 'VariableDeclarator') return null;
  const found = { kind: 'variable', declarators: [declarator] } as const;
  if (declarator.init !== null) return { ...found, edits: [] };
  const [assignment] = assignmentsTo(variable);
  const expression = assignment === undefined ? null : file.parent(assignment.identifier);
  const statement = expression === null ? null : file.parent(expression);
  if (statement?.type !== 'ExpressionStatement' || isAlone(file, statement)) return null;
  return { ...found, edits: [planRemoval(file, statement)] };
}

/** Whether a statement is the whole body of what it stands in, which would be left empty. */
function isAlone(file: SourceFile, statement: TSESTree.ExpressionStatement): boolean {
  const parent = file.parent(statement);
  const isList = parent?.type === 'BlockStatement' || parent?.type === 'Program';
  return !isList || parent.body.length === 1;
}

/** All that reads the field is in sight, and takes the new credential: the field's type may follow its value. */
function retypeField(
  file: SourceFile,
  holder: TSESTree.Node,
  node: CallNode,
  service: Service | null,
  className: string | null,
): CredentialHolder | Refusal {
  const field = fieldOf(file, holder);
  const oldName = findExport(file, node.callee)?.path.at(-1) ?? '';
  const above = [holder, field].filter((place) => place !== null);
  const docs = className === null ? [] : retypeDocs(file, above, oldName, className);
  const annotation = field === null ? null : annotationOf(field);
  if (field === null || annotation === null) return { kind: 'field', declarators: [], edits: docs };
  const isName = ({ type }: TSESTree.TypeNode): boolean => type === 'TSTypeReference';
  const edits =
    isPrivate(field) && className !== null
      ? retypeAnnotation(file, annotation, isName, className)
      : null;
  if (edits !== null) return { kind: 'field', declarators: [], edits: [...edits, ...docs] };
  const name = file.text.slice(...field.key.range);
  const type = file.text.slice(...annotation.range);
  const access = isPrivate(field) ? '' : 'code outside the class may read it, so ';
  return refuse(
    'typed-as-key',
    service,
    `The field ${name} is declared as ${type}: ${access}declare it as TokenCredential, then run again.`,
  );
}
