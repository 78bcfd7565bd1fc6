import type { TSESTree } from '@typescript-eslint/types';
import { identityPackage } from '../../catalogue/identity-package.js';
import { findExport } from '../../source/bindings.js';
import type { Range, SourceFile } from '../../source/source-file.js';
import { walk } from '../../source/walk.js';

/** `new XCredential(…)`, with a class of `@azure/identity`. */
export interface CredentialCall {
  readonly node: TSESTree.NewExpression;
  readonly className: string;
}

/** Memoised on the program: three rules ask for the same. */
const results = new WeakMap<TSESTree.Program, readonly CredentialCall[]>();

/** Every credential that a file constructs, in source order. */
export function credentialCallsOf(file: SourceFile): readonly CredentialCall[] {
  const known = results.get(file.ast);
  if (known !== undefined) return known;
  const calls: CredentialCall[] = [];
  walk(file.ast, (node) => {
    if (node.type !== 'NewExpression') return undefined;
    const className = findCredentialClass(file, node);
    if (className !== null) calls.push({ node, className });
    return undefined;
  });
  results.set(file.ast, calls);
  return calls;
}

/** The credential class of `@azure/identity` that an expression constructs; null for anything else. */
export function findCredentialClass(
  file: SourceFile,
  { callee }: TSESTree.NewExpression,
): string | null {
  const reference = findExport(file, callee);
  const name = reference?.module === identityPackage ? reference.path.at(-1) : undefined;
  return name !== undefined && /^[A-Z]\w*Credential$/u.test(name) ? name : null;
}

/** From the start of the call to the end of its class: a short underline at the right place. */
export function headOf({ node }: CredentialCall): Range {
  return [node.range[0], node.callee.range[1]];
}
