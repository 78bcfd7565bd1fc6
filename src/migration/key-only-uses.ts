import type { TSESTree } from '@typescript-eslint/types';
import { services } from '../catalogue/index.js';
import type { KeyOnlyMember, Service } from '../catalogue/types.js';
import { findImportedModules } from '../findings/imported-modules.js';
import { findExport } from '../source/bindings.js';
import type { SourceFile } from '../source/source-file.js';
import { memberName } from '../source/syntax.js';
import { walk } from '../source/walk.js';
import type { Signature } from './signatures.js';

/** A call that works only while its client holds a key. */
interface Use {
  /** Service ID. */
  readonly service: string;
  readonly offset: number;
  readonly fact: KeyOnlyMember;
}

const results = new WeakMap<TSESTree.Program, readonly Use[]>();

/**
 * The first call for a service that works only while its client holds a key, and that is none of the signatures, which change
 * with their key; null where there is none.
 */
export function findKeyOnlyMember(
  file: SourceFile,
  service: Service,
  signatures: readonly Signature[],
): KeyOnlyMember | null {
  // Without a service client in reach, a signature goes on needing the key.
  const offsets = new Set(
    signatures.flatMap(({ finding, root }) => (root === null ? [] : finding.node.range[0])),
  );
  const uses = findUses(file).filter(
    (use) => use.service === service.id && !offsets.has(use.offset),
  );
  return uses[0]?.fact ?? null;
}

function findUses(file: SourceFile): readonly Use[] {
  const known = results.get(file.ast);
  if (known !== undefined) return known;
  const modules = findImportedModules(file);
  const candidates = services.filter(
    (service) =>
      service.keyOnly !== undefined &&
      service.packages.some((name) => modules.has(name) || file.text.includes(name)),
  );
  const uses: Use[] = [];
  walk(file.ast, (node) => {
    if (node.type !== 'CallExpression') return undefined;
    const callee = calleeOf(file, node);
    if (callee === null) return undefined;
    const { member, module } = callee;
    for (const service of candidates) {
      // A function says by its module whose key it signs with; a method may be that of any service.
      if (module !== null && !service.packages.includes(module)) continue;
      const fact = service.keyOnly?.find(({ name }) => name === member);
      const isByIdentity =
        fact?.maxArguments !== undefined && node.arguments.length > fact.maxArguments;
      if (fact === undefined || isByIdentity) continue;
      uses.push({ service: service.id, offset: node.range[0], fact });
    }
    return undefined;
  });
  results.set(file.ast, uses);
  return uses;
}

/** What is called, and the module that exports it: null for a method, whose object nobody knows. */
function calleeOf(
  file: SourceFile,
  { callee }: TSESTree.CallExpression,
): { readonly member: string; readonly module: string | null } | null {
  const reference = findExport(file, callee);
  const method = callee.type === 'MemberExpression' ? memberName(callee) : null;
  const member = reference?.path.at(-1) ?? method;
  if (member === null) return null;
  return { member, module: reference?.module ?? null };
}
