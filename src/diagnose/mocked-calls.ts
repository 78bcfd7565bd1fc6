import type { TSESTree } from '@typescript-eslint/types';
import type { Finding } from '../findings/finding.js';
import type { FileOutcome } from '../migration/outcome.js';
import { findExport } from '../source/bindings.js';
import { createLineIndex } from '../source/line-index.js';
import { parseSource } from '../source/parse.js';
import type { SourceFile } from '../source/source-file.js';
import { findStringValue, keyName, memberName, unwrap } from '../source/syntax.js';
import { walk } from '../source/walk.js';
import { diagnose } from './diagnose.js';
import type { EngineInput } from './engine-input.js';
import { parsedPartsOf } from './parts.js';

/** An export that code called before its migration and does not call any more. */
export interface ReplacedCall {
  readonly module: string;
  /** `['BlobServiceClient', 'fromConnectionString']`. */
  readonly path: readonly string[];
}

/** A place that mocks, stubs or expects a call that nothing makes any more. */
export interface MockedCall {
  readonly line: number;
  /** `module`: the whole module is replaced, with the export in it. */
  readonly kind: 'module' | 'export';
  readonly call: ReplacedCall;
}

/** Makes a mock of a module. Libraries: Jest, Vitest, Bun and Node.js, testdouble, mockery. */
const moduleMocks: Readonly<Record<string, RegExp>> = {
  jest: /^(?:mock|doMock|unstable_mockModule|setMock)$/u,
  vi: /^(?:mock|doMock)$/u,
  mock: /^module$/u,
  td: /^(?:replace|replaceEsm|replaceCjs)$/u,
  mockery: /^registerMock$/u,
};

/** Methods that take an object and the name of its method: Jest, Vitest, Sinon, Node.js, testdouble. */
const methodMocks = /^(?:spyOn|stub|spy|replace|method)$/u;

/** Functions that take what is mocked itself. */
const valueTakers = /^(?:expect|mocked|assert)$/u;

/**
 * The calls that a migration replaced by calls of something else; a call that only takes other arguments is not among them.
 *
 * @param input the file before the migration
 */
export function findReplacedCalls(
  input: EngineInput,
  { findings }: Pick<FileOutcome, 'findings'>,
): readonly ReplacedCall[] {
  const migrated = new Set(
    findings.filter(({ outcome }) => outcome === 'migrated').map((each) => each.entryPoint),
  );
  return parsedPartsOf(input)
    .flatMap((file) => diagnose(file))
    .filter(({ finding }) => migrated.has(finding.entryPoint))
    .flatMap(({ finding }) => replacedBy(finding) ?? []);
}

function replacedBy(finding: Finding): ReplacedCall | null {
  const { module } = finding;
  if (finding.kind === 'credential') return { module, path: [finding.credentialClass.export] };
  const { from, to } = finding.row;
  const isSame = to?.type === 'signature' && to.callee.join('.') === from.callee.join('.');
  return isSame || from.callee.includes('_') ? null : { module, path: from.callee };
}

/** Where a file mocks what others no longer call: the first place for each module, or for each export of it. */
export function findMockedCalls(
  input: EngineInput,
  calls: readonly ReplacedCall[],
): readonly MockedCall[] {
  // Parsing is what costs, and most tests mock something else.
  const wanted = calls.filter(({ module }) => input.text.includes(module));
  const parsed = wanted.length === 0 ? null : parseSource(input);
  if (parsed?.ok !== true) return [];
  const { file } = parsed;
  const lines = createLineIndex(file.text);
  const found = new Map<string, MockedCall>();
  walk(file.ast, (node) => {
    for (const call of wanted) {
      const kind = mockKindOf(file, node, call);
      if (kind === null) continue;
      const key = kind === 'module' ? call.module : [call.module, ...call.path].join('.');
      const { line } = lines.placeOf(node.range[0]);
      if (!found.has(key)) found.set(key, { line, kind, call });
    }
    return undefined;
  });
  return [...found.values()].filter(
    ({ kind, call }) => kind === 'module' || !found.has(call.module),
  );
}

function mockKindOf(
  file: SourceFile,
  node: TSESTree.Node,
  call: ReplacedCall,
): MockedCall['kind'] | null {
  if (node.type === 'MemberExpression') {
    return isHandled(file, node) && isExport(file, node, call) ? 'export' : null;
  }
  if (node.type !== 'CallExpression') return null;
  if (mocksModule(node, call.module)) return 'module';
  const [first, second] = node.arguments;
  if (first === undefined) return null;
  if (isTaker(node) && first.type === 'Identifier' && isExport(file, first, call)) return 'export';
  const name = second === undefined ? null : findStringValue(second);
  const owner = { module: call.module, path: call.path.slice(0, -1) };
  const isMock = name === call.path.at(-1) && methodMocks.test(calledName(node) ?? '');
  return isMock && isExport(file, first, owner) ? 'export' : null;
}

/** `jest.mock('m')`, `vi.mock(import('m'))`, `proxyquire('./a', { 'm': … })`. */
function mocksModule(node: TSESTree.CallExpression, module: string): boolean {
  const callee = unwrap(node.callee);
  const [first, second] = node.arguments;
  const owner =
    callee.type === 'MemberExpression' && callee.object.type === 'Identifier'
      ? callee.object.name
      : '';
  if (moduleMocks[owner]?.test(calledName(node) ?? '') === true && first !== undefined) {
    const named = first.type === 'ImportExpression' ? first.source : first;
    return findStringValue(named) === module;
  }
  const isProxied = calledName(node) === 'proxyquire' || owner === 'proxyquire';
  return (
    isProxied &&
    second?.type === 'ObjectExpression' &&
    second.properties.some((each) => each.type === 'Property' && keyName(each) === module)
  );
}

function calledName({ callee }: TSESTree.CallExpression): string | null {
  const called = unwrap(callee);
  if (called.type === 'Identifier') return called.name;
  return called.type === 'MemberExpression' ? memberName(called) : null;
}

function isTaker(node: TSESTree.CallExpression): boolean {
  return valueTakers.test(calledName(node) ?? '');
}

/** A static that is not called: something is expected of it, made of it or assigned to it. */
function isHandled(file: SourceFile, node: TSESTree.MemberExpression): boolean {
  const parent = file.parent(node);
  return !(parent?.type === 'CallExpression' && parent.callee === node);
}

function isExport(file: SourceFile, node: TSESTree.Node, { module, path }: ReplacedCall): boolean {
  const found = findExport(file, node);
  return found !== null && found.module === module && found.path.join('.') === path.join('.');
}
