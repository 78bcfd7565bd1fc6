import ts from 'typescript';

/** What Node runs of a TypeScript module: its types are taken off without a look at them. */
export function transpile(text: string): string {
  return ts.transpileModule(text, {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
  }).outputText;
}
