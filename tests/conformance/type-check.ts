import path from 'node:path';
import ts from 'typescript';

const folder = import.meta.dirname;

const compilerOptions: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'],
  types: ['node'],
  strict: true,
  skipLibCheck: true,
  noEmit: true,
};

/** First line of a text that is no ES module: older packages have typings for CommonJS only. */
export const commonJs = '// CommonJS';

/** A problem that the compiler has with a generated file. */
export interface Problem {
  /** Zero-based. */
  readonly line: number;
  readonly code: number;
  readonly message: string;
}

/** How texts are checked, where it is not as strict ES modules. */
export interface CheckSetup {
  readonly options?: ts.CompilerOptions;
  /** File name extensions of the texts, in their order. */
  readonly extensions?: readonly string[];
}

/** The generated files as one program: the SDKs are read once. */
export interface CheckedProgram {
  /** Problems of each text, in the order of the texts. */
  readonly problems: readonly (readonly Problem[])[];
  /** Names of all exports, and of all members of exported classes, that the text at this index re-exports. */
  membersOf: (index: number) => ReadonlySet<string>;
}

/** Type-checks texts as modules that stand in this folder, so that imports find this folder's packages. */
export function typeCheck(texts: readonly string[], setup: CheckSetup = {}): CheckedProgram {
  const { program, sources } = createProgram(texts, setup);
  return {
    problems: sources.map((source) => (source === undefined ? [] : problemsOf(program, source))),
    membersOf: (index) => membersOf(program.getTypeChecker(), sources[index]),
  };
}

/** The compiler's own view of texts as modules that stand in this folder; `sources` in the order of the texts. */
export function createProgram(
  texts: readonly string[],
  { options: additional = {}, extensions = [] }: CheckSetup = {},
): {
  readonly program: ts.Program;
  readonly sources: readonly (ts.SourceFile | undefined)[];
} {
  const files = new Map(
    texts.map((text, index) => {
      const extension = extensions[index] ?? (text.startsWith(commonJs) ? '.cts' : '.ts');
      return [path.join(folder, `generated-${String(index)}${extension}`), text];
    }),
  );
  const options = { ...compilerOptions, ...additional };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (name) => files.has(path.normalize(name)) || fileExists(name);
  host.readFile = (name) => files.get(path.normalize(name)) ?? readFile(name);
  host.getSourceFile = (name, languageVersion, ...others) => {
    const text = files.get(path.normalize(name));
    if (text !== undefined) return ts.createSourceFile(name, text, languageVersion);
    // No option in use changes how declarations are parsed: every program shares them.
    if (!declarations.has(name)) {
      declarations.set(name, getSourceFile(name, languageVersion, ...others));
    }
    return declarations.get(name);
  };
  host.getCurrentDirectory = () => folder;
  const program = ts.createProgram([...files.keys()], options, host);
  return { program, sources: [...files.keys()].map((name) => program.getSourceFile(name)) };
}

const declarations = new Map<string, ts.SourceFile | undefined>();

function problemsOf(program: ts.Program, source: ts.SourceFile): readonly Problem[] {
  const diagnostics = [
    ...program.getSyntacticDiagnostics(source),
    ...program.getSemanticDiagnostics(source),
  ];
  return diagnostics.map((diagnostic) => ({
    line: source.getLineAndCharacterOfPosition(diagnostic.start ?? 0).line,
    code: diagnostic.code,
    message: ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n'),
  }));
}

function membersOf(
  checker: ts.TypeChecker,
  source: ts.SourceFile | undefined,
): ReadonlySet<string> {
  const names = new Set<string>();
  const module = source && checker.getSymbolAtLocation(source);
  for (const namespace of module ? checker.getExportsOfModule(module) : []) {
    for (const symbol of checker.getExportsOfModule(checker.getAliasedSymbol(namespace))) {
      names.add(symbol.name);
      const target =
        symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
      if (!(target.flags & (ts.SymbolFlags.Class | ts.SymbolFlags.Interface))) continue;
      for (const member of checker.getDeclaredTypeOfSymbol(target).getProperties()) {
        names.add(member.name);
      }
    }
  }
  return names;
}
