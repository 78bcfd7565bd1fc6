import type { SourceFile, Variable } from './source-file.js';
import { memberName } from './syntax.js';

/** Whether the file assigns a member of the object that a variable holds: `x.key = …`, `Object.assign(x, …)`. */
export function isMemberAssigned(file: SourceFile, variable: Variable, key: string): boolean {
  return variable.references.some(({ identifier }) => {
    const parent = file.parent(identifier);
    if (parent?.type === 'CallExpression') {
      const { callee } = parent;
      const isAssign = callee.type === 'MemberExpression' && memberName(callee) === 'assign';
      return isAssign && parent.arguments[0] === identifier;
    }
    if (parent?.type !== 'MemberExpression' || parent.object !== identifier) return false;
    const name = memberName(parent);
    if (name !== null && name !== key) return false;
    const outer = file.parent(parent);
    return outer?.type === 'AssignmentExpression' && outer.left === parent;
  });
}
