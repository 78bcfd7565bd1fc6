import type { TSESTree } from '@typescript-eslint/types';
import { findExport } from '../bindings.js';
import type { SourceFile } from '../source-file.js';
import { walk } from '../walk.js';

/** What only code of a client calls, by module. Hooks that components on a server may call (`useMemo`, `use`) are none. */
const clientCalls: Readonly<Record<string, RegExp>> = {
  react:
    /^use(?:State|Effect|LayoutEffect|InsertionEffect|Reducer|Ref|Context|Transition|DeferredValue|SyncExternalStore|ImperativeHandle|ActionState|Optimistic)$/u,
  'preact/hooks': /^use(?:State|Effect|LayoutEffect|Reducer|Ref|Context)$/u,
  'react-dom': /^(?:render|hydrate|createRoot|hydrateRoot|createPortal)$/u,
  vue: /^(?:createApp|defineComponent|ref|reactive|on(?:Before)?(?:Mount|Mounted|Unmount|Unmounted))$/u,
  svelte: /^(?:onMount|onDestroy)$/u,
  '@angular/core': /^inject$/u,
};

/** Classes that are components, by module. */
const clientClasses: Readonly<Record<string, RegExp>> = {
  react: /^(?:Pure)?Component$/u,
  preact: /^Component$/u,
};

/** Decorators that make a class a part of a client. */
const clientDecorators: Readonly<Record<string, RegExp>> = {
  '@angular/core': /^(?:Component|Directive|Injectable|NgModule|Pipe)$/u,
};

const frameworks = new Set(
  [clientCalls, clientClasses, clientDecorators].flatMap((table) => Object.keys(table)),
);

/** Whether a file holds components or hooks of a framework that draws in a browser. JSX alone says nothing: e-mails have it, too. */
export function usesClientFramework(file: SourceFile, modules: readonly string[]): boolean {
  if (!modules.some((module) => frameworks.has(module))) return false;
  let isFound = false;
  walk(file.ast, (node) => {
    if (isFound) return 'skip';
    isFound = isClientPart(file, node);
    return undefined;
  });
  return isFound;
}

function isClientPart(file: SourceFile, node: TSESTree.Node): boolean {
  switch (node.type) {
    case 'CallExpression':
      return isListed(file, node.callee, clientCalls);
    case 'ClassDeclaration':
    case 'ClassExpression':
      return node.superClass !== null && isListed(file, node.superClass, clientClasses);
    case 'Decorator': {
      const { expression } = node;
      const name = expression.type === 'CallExpression' ? expression.callee : expression;
      return isListed(file, name, clientDecorators);
    }
    default:
      return false;
  }
}

function isListed(
  file: SourceFile,
  node: TSESTree.Node,
  table: Readonly<Record<string, RegExp>>,
): boolean {
  const found = findExport(file, node);
  return found !== null && table[found.module]?.test(found.path.at(-1) ?? '') === true;
}
