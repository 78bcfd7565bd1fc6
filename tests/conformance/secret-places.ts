import path from 'node:path';
import ts from 'typescript';

/** Where a call takes a secret. */
export interface SecretPlace {
  /** Index of the argument. */
  readonly argument: number;
  /** Properties that lead to the secret; none where the argument itself is the secret. */
  readonly properties: readonly string[];
  /** 'credential': an object that carries the secret; 'text': the secret itself. */
  readonly kind: 'credential' | 'text';
  /** `credential`, `options.apiKey`: how a person finds it in the overload. */
  readonly name: string;
}

/** Classes and interfaces whose instances carry a secret. */
const credentialType =
  /^(?:Azure)?(?:Key|NamedKey|SAS)Credential$|(?:Key|ServiceClient|ApplicationToken|UserToken)Credentials?$|^Credential$/u;

/** Names of texts that are secrets. */
const secretName =
  /conn(?:ection)?_?str(?:ing)?|kcsb$|(?:access|account|admin|api|app|function|master|primary|private|secondary|shared|storage|subscription|symmetric)[-_]?key(?:value)?$|^key$|sas(?:[-_]?(?:token|ur[il]))?$|signature$|secret(?:value)?$|password$|^cert$|^pfx$|certificate(?:path|password|contents)?$/iu;

/** Objects of nothing but these are credentials, whatever their type is called. */
const credentialProperties = new Set(['key', 'name', 'update', 'signature']);

/** Options of the connection itself: the password of a proxy and a client's TLS key are no secrets of an Azure service. */
const transportType = /^(?:Proxy|Tls)(?:Options|Settings)$/u;

/** Functions whose first parameter is what they are named after, whatever that is called: `fromConnectionString(value)`. */
const secretFunction = /from(?:ConnectionString|SharedAccessSignature)$/iu;

/** How many properties deep secrets are looked for: `auth.clientCertificate.privateKey`. */
const depth = 3;

/** All places of one parameter that take a secret; `callee` is the name of the function or class. */
export function secretPlacesOf(
  checker: ts.TypeChecker,
  parameter: ts.Symbol,
  { argument, callee }: { readonly argument: number; readonly callee: string },
): readonly SecretPlace[] {
  const found = new Map<string, SecretPlace>();
  const add = (kind: SecretPlace['kind'], trail: readonly string[]): void => {
    const name = [parameter.name.replace(/^__\d+$/u, 'options'), ...trail].join('.');
    found.set(`${kind} ${name}`, { argument, properties: trail, kind, name });
  };
  const visit = (type: ts.Type, name: string, trail: readonly string[]): void => {
    for (const part of partsOf(type)) {
      if (isCredential(checker, part)) add('credential', trail);
      else if (isText(checker, part) && secretName.test(name)) add('text', trail);
      else if (trail.length < depth && isBag(checker, part)) {
        for (const property of checker.getPropertiesOfType(part)) {
          const next = checker.getTypeOfSymbol(property);
          visit(next, property.name, [...trail, property.name]);
        }
      }
    }
  };
  visit(checker.getTypeOfSymbol(parameter), tellingName(parameter.name, argument, callee), []);
  return [...found.values()];
}

/** What a parameter would be called if its name said what it is. */
function tellingName(name: string, argument: number, callee: string): string {
  if (argument === 0 && secretFunction.test(callee)) return 'connectionString';
  // The Speech SDK's word for a key; in an object it means a subscription of Azure.
  return name === 'subscription' ? 'subscriptionKey' : name;
}

function partsOf(type: ts.Type): readonly ts.Type[] {
  return type.isUnion() ? type.types.flatMap(partsOf) : [type];
}

function isCredential(checker: ts.TypeChecker, type: ts.Type): boolean {
  const names = [type.aliasSymbol?.name, type.getSymbol()?.name];
  if (names.some((name) => name !== undefined && credentialType.test(name))) return true;
  if (!(type.flags & ts.TypeFlags.Object)) return false;
  const properties = checker.getPropertiesOfType(type).map(({ name }) => name);
  return (
    (properties.includes('key') || properties.includes('signature')) &&
    properties.every((name) => credentialProperties.has(name))
  );
}

/** A string, bytes, or a function that returns a string sooner or later. */
function isText(checker: ts.TypeChecker, type: ts.Type): boolean {
  if (type.flags & ts.TypeFlags.StringLike) return true;
  if (/^(?:Buffer|Uint8Array)$/u.test(type.getSymbol()?.name ?? '')) return true;
  return type
    .getCallSignatures()
    .map((signature) => signature.getReturnType())
    .map((result) => checker.getAwaitedType(result) ?? result)
    .some((result) => partsOf(result).some((part) => part.flags & ts.TypeFlags.StringLike));
}

/** An object that callers write down: no array, no function, no instance of a class, nothing of the platform. */
function isBag(checker: ts.TypeChecker, type: ts.Type): boolean {
  if (!(type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection))) return false;
  if (checker.isArrayLikeType(type) || type.getCallSignatures().length > 0) return false;
  const symbol = type.getSymbol();
  if (symbol && symbol.flags & ts.SymbolFlags.Class) return false;
  if (transportType.test(symbol?.name ?? '')) return false;
  return !(symbol?.declarations ?? []).some((declaration) => isPlatform(declaration));
}

function isPlatform(declaration: ts.Declaration): boolean {
  const { fileName } = declaration.getSourceFile();
  return (
    /\/node_modules\/@types\/node\//u.test(fileName) || /^lib\./u.test(path.basename(fileName))
  );
}
