import type { TSESTree } from '@typescript-eslint/types';
import { findSlot } from '../catalogue/slots.js';
import type { Finding } from '../findings/finding.js';
import { containsRange } from '../source/edits.js';
import { originsIn } from '../source/origin.js';
import { traceOrigin } from '../source/provenance.js';
import type { SourceFile } from '../source/source-file.js';
import { memberName } from '../source/syntax.js';
import { variableOf } from '../source/variables.js';
import { walk } from '../source/walk.js';
import { keysOf } from './credential-change.js';
import type { KeyBranch } from './key-branch.js';

/** Where a secret may come from, so that it is the program's own: anything else is somebody else's to decide about. */
const ownOrigins = /^(?:literal|template|setting|choice|import|call|empty)$/u;

/** Whether the secret is a parameter, a field, an argument of the command, or comes from where nobody knows. */
export function comesFromCaller(file: SourceFile, finding: Finding): boolean {
  return secretsOf(finding).some((secret) =>
    [...originsIn(traceOrigin(file, secret).origin)].some(({ kind }) => !ownOrigins.test(kind)),
  );
}

function secretsOf(finding: Finding): readonly TSESTree.Node[] {
  if (finding.kind === 'credential') return keysOf(finding);
  const names = [finding.row.secret ?? [], finding.row.row.drops ?? []].flat();
  return names.flatMap((name) => {
    const isMeant = name === finding.row.secret || findSlot(name)?.isPrincipal === true;
    return isMeant ? (finding.match.slots.get(name)?.node ?? []) : [];
  });
}

/** A parameter that says nothing any more once the condition is gone: the callers have to change as well. */
export function findChoiceOfCaller(file: SourceFile, { tests, dropped }: KeyBranch): string | null {
  let found: string | null = null;
  const gone = [...tests, ...dropped];
  for (const test of tests) {
    walk(test, (node) => {
      if (node.type === 'MemberExpression' && isOptionOfCaller(file, node, gone)) {
        found = file.text.slice(...node.range);
        return 'skip';
      }
      const variable = node.type === 'Identifier' ? variableOf(file, node) : null;
      const isParameter = variable?.defs.some(({ type }) => type === 'Parameter') === true;
      const isUnused = variable?.references.every(({ identifier }) =>
        gone.some(({ range }) => containsRange(range, identifier.range)),
      );
      if (isParameter && isUnused === true) found = variable?.name ?? null;
      return undefined;
    });
  }
  return found;
}

/** `options.useKey`, where `options` is a parameter and nothing else asks for its member. */
function isOptionOfCaller(
  file: SourceFile,
  member: TSESTree.MemberExpression,
  gone: readonly TSESTree.Node[],
): boolean {
  const { object } = member;
  const name = memberName(member);
  const variable = object.type === 'Identifier' ? variableOf(file, object) : null;
  if (name === null || variable?.defs.some(({ type }) => type === 'Parameter') !== true)
    return false;
  return variable.references.every(({ identifier }) => {
    const parent = file.parent(identifier);
    const isSame = parent?.type === 'MemberExpression' && memberName(parent) === name;
    return !isSame || gone.some(({ range }) => containsRange(range, identifier.range));
  });
}
