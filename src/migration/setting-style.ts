import type { TSESTree } from '@typescript-eslint/types';
import { isTypeScript } from '../source/language.js';
import type { SourceFile } from '../source/source-file.js';
import { isOfSchema, settingUsesOf } from './setting-uses.js';

/** Settings that common packages declare, so that they may be written with a dot where no other may. */
const declaredNames: ReadonlySet<string> = new Set(['NODE_ENV', 'TZ']);

/**
 * Whether a file writes its settings as `process.env['NAME']`. TypeScript's `noPropertyAccessFromIndexSignature` asks for
 * that form, wherever it is known to be on; and since every compiler allows it, a tie in TypeScript goes to the brackets.
 */
export function usesBrackets(file: SourceFile): boolean {
  const known = results.get(file.ast);
  if (known !== undefined) return known;
  let brackets = 0;
  let dots = 0;
  for (const [name, uses] of settingUsesOf(file)) {
    if (declaredNames.has(name) || !/^[A-Za-z_]\w*$/u.test(name)) continue;
    for (const use of uses) {
      if (isBracketed(use)) brackets++;
      else if (use.type === 'MemberExpression' && !use.computed && !isOfSchema(file, use)) dots++;
    }
  }
  const isTie = brackets > 0 && brackets === dots;
  const isRight = isTypeScript(file.path) && (isTie || asksForBrackets(file));
  const result = brackets > dots || isRight;
  results.set(file.ast, result);
  return result;
}

const results = new WeakMap<TSESTree.Program, boolean>();

function asksForBrackets({ package: { compilerOptions } }: SourceFile): boolean {
  return compilerOptions?.noPropertyAccessFromIndexSignature === true;
}

/** `env['NAME']`, with the name spelled out. */
function isBracketed(use: TSESTree.Node): boolean {
  return use.type === 'MemberExpression' && use.computed && use.property.type === 'Literal';
}
