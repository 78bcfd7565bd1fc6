import ts from 'typescript';
import type { InstalledModule } from './installed.js';
import { type SecretPlace, secretPlacesOf } from './secret-places.js';
import { createProgram } from './type-check.js';

/** One overload of an export that takes a secret. */
export interface EntryPoint extends InstalledModule {
  /** Export path: `['BlobServiceClient', 'fromConnectionString']`. */
  readonly path: readonly string[];
  readonly isNew: boolean;
  /** A method of the instances of the class, not of the class itself. */
  readonly isInstance: boolean;
  /** As a person reads it: `new BlobClient(url: string, credential?: …): BlobClient`. */
  readonly overload: string;
  /** Number of parameters, and of those that every call gives. */
  readonly parameters: number;
  readonly required: number;
  /** Never empty. */
  readonly places: readonly SecretPlace[];
}

/** What the declarations of some modules say. */
export interface Declarations {
  readonly entryPoints: readonly EntryPoint[];
  /** Modules that the compiler finds no declarations for. */
  readonly untyped: readonly InstalledModule[];
}

/** Namespaces within namespaces that are looked into. */
const depth = 3;

/** Lists every exported constructor, static method and function of the modules that takes a secret, overload by overload. */
export function scanDeclarations(modules: readonly InstalledModule[]): Declarations {
  const text = modules
    .map(({ specifier }, index) => `import * as m${String(index)} from '${specifier}';`)
    .join('\n');
  const { program, sources } = createProgram([text]);
  const checker = program.getTypeChecker();
  const imports = sources[0]?.statements.filter((statement) => ts.isImportDeclaration(statement));
  const symbols = (imports ?? []).map((statement) =>
    checker.getSymbolAtLocation(statement.moduleSpecifier),
  );
  return {
    entryPoints: modules.flatMap((module, index) => {
      const symbol = symbols[index];
      return symbol === undefined ? [] : new Scan(checker, module).ofModule(symbol);
    }),
    untyped: modules.filter((_, index) => symbols[index] === undefined),
  };
}

/** The exports of one module. */
class Scan {
  constructor(
    private readonly checker: ts.TypeChecker,
    private readonly module: InstalledModule,
  ) {}

  ofModule(symbol: ts.Symbol): readonly EntryPoint[] {
    const assigned = symbol.exports?.get(ts.InternalSymbolName.ExportEquals);
    return [
      // What `export =` exports is the default import as well; its members are exports of the module.
      ...(assigned ? this.ofValue(this.resolve(assigned), ['default']) : []),
      ...this.checker
        .getExportsOfModule(symbol)
        .flatMap((exported) => this.ofExport(exported, [exported.name])),
    ];
  }

  private ofExport(exported: ts.Symbol, path: readonly string[]): readonly EntryPoint[] {
    const symbol = this.resolve(exported);
    if (!(symbol.flags & ts.SymbolFlags.Value) || exported.name === 'prototype') return [];
    const type = this.checker.getTypeOfSymbol(symbol);
    const isClass = type.getConstructSignatures().length > 0;
    return [
      ...this.ofValue(symbol, path),
      ...(symbol.flags & ts.SymbolFlags.Class ? this.ofInstance(symbol, path) : []),
      // Of a class only its methods: what else hangs on it are types of its own.
      ...this.membersOf(symbol, type)
        .filter((member) => !isClass || member.flags & ts.SymbolFlags.Method)
        .flatMap((member) =>
          path.length < depth ? this.ofExport(member, [...path, member.name]) : [],
        ),
    ];
  }

  private ofValue(symbol: ts.Symbol, path: readonly string[]): readonly EntryPoint[] {
    const type = this.checker.getTypeOfSymbol(symbol);
    return [
      ...type
        .getConstructSignatures()
        .flatMap((overload) => this.ofOverload(overload, { path, isNew: true })),
      ...type.getCallSignatures().flatMap((overload) => this.ofOverload(overload, { path })),
    ];
  }

  /** Of the methods of an instance only those that are given a credential: what else they take is data. */
  private ofInstance(symbol: ts.Symbol, path: readonly string[]): readonly EntryPoint[] {
    const isCredential = ({ kind, properties }: SecretPlace): boolean =>
      kind === 'credential' && properties.length === 0;
    return this.checker
      .getPropertiesOfType(this.checker.getDeclaredTypeOfSymbol(symbol))
      .filter((member) => member.flags & ts.SymbolFlags.Method)
      .flatMap((member) => this.ofValue(member, [...path, member.name]))
      .map((entryPoint) => ({ ...entryPoint, places: entryPoint.places.filter(isCredential) }))
      .filter(({ places }) => places.length > 0)
      .map((entryPoint) => ({ ...entryPoint, isInstance: true }));
  }

  private resolve(symbol: ts.Symbol): ts.Symbol {
    return symbol.flags & ts.SymbolFlags.Alias ? this.checker.getAliasedSymbol(symbol) : symbol;
  }

  private membersOf(symbol: ts.Symbol, type: ts.Type): readonly ts.Symbol[] {
    if (symbol.flags & ts.SymbolFlags.Module) return this.checker.getExportsOfModule(symbol);
    const isOwn = type.flags & ts.TypeFlags.Object && !this.checker.isArrayLikeType(type);
    return isOwn ? this.checker.getPropertiesOfType(type) : [];
  }

  private ofOverload(
    overload: ts.Signature,
    { path, isNew = false }: { readonly path: readonly string[]; readonly isNew?: boolean },
  ): readonly EntryPoint[] {
    const declaration = overload.getDeclaration() as ts.SignatureDeclaration | undefined;
    const hidden = ts.ModifierFlags.Private | ts.ModifierFlags.Protected;
    if (declaration && ts.getCombinedModifierFlags(declaration) & hidden) return [];
    const places = overload.parameters.flatMap((parameter, index) =>
      secretPlacesOf(this.checker, parameter, { argument: index, callee: path.at(-1) ?? '' }),
    );
    if (places.length === 0) return [];
    const printed = this.checker.signatureToString(overload, undefined, ts.TypeFormatFlags.None);
    const parameters = overload.parameters.length;
    return [
      {
        ...this.module,
        path,
        isNew,
        isInstance: false,
        overload: `${isNew ? 'new ' : ''}${path.join('.')}${printed}`,
        parameters,
        required: overload.parameters.filter((parameter) => isRequired(parameter)).length,
        places,
      },
    ];
  }
}

function isRequired({ valueDeclaration }: ts.Symbol): boolean {
  if (valueDeclaration === undefined || !ts.isParameter(valueDeclaration)) return true;
  const { questionToken, initializer, dotDotDotToken } = valueDeclaration;
  return !questionToken && !initializer && !dotDotDotToken;
}
