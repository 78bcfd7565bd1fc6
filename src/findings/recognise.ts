import type { TSESTree } from '@typescript-eslint/types';
import { mentionsAzure } from '../catalogue/gate.js';
import { findCredentialClass, findRows, servicesOf } from '../catalogue/lookup.js';
import { findExport } from '../source/bindings.js';
import { traceOrigin } from '../source/provenance.js';
import type { SourceFile } from '../source/source-file.js';
import { memberName, unwrap } from '../source/syntax.js';
import { variableOf } from '../source/variables.js';
import { walk } from '../source/walk.js';
import { findClientRoot } from './client-root.js';
import { type ClientCall, findClientCall } from './clients.js';
import { followCredential } from './credential-flow.js';
import { isEmulatorOrigin } from './emulator-origin.js';
import type { CallNode, CredentialFinding, Finding } from './finding.js';
import { findImportedModules } from './imported-modules.js';

/** Memoised on the program: all rules of a lint run share one pass. */
const results = new WeakMap<TSESTree.Program, readonly Finding[]>();

/** Finds every place in a file that authenticates to Azure with a secret, in source order. */
export function recognise(file: SourceFile): readonly Finding[] {
  const known = results.get(file.ast);
  if (known !== undefined) return known;
  const findings = mentionsAzure(file.text) ? collectFindings(file) : [];
  results.set(file.ast, findings);
  return findings;
}

interface Credential {
  readonly node: CallNode;
  readonly module: string;
  readonly path: readonly string[];
}

function collectFindings(file: SourceFile): readonly Finding[] {
  const clients = new Map<TSESTree.Node, ClientCall>();
  const credentials: Credential[] = [];
  const modules = findImportedModules(file);
  walk(file.ast, (node) => {
    if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return undefined;
    const reference = findExport(file, constructorOf(file, node)) ?? findMixin(file, node, modules);
    if (reference === null) return undefined;
    const { module, path } = reference;
    if (node.type === 'NewExpression' && findCredentialClass(module, path) !== null) {
      credentials.push({ node, module, path });
    } else {
      const client = findClientCall(file, node, reference);
      if (client !== null) clients.set(node, client);
    }
    return undefined;
  });
  const credentialFindings = credentials.map((credential) => toFinding(file, credential, clients));
  const consumed = new Set(
    credentialFindings.flatMap(({ flow }) => flow.consumers.map(({ client }) => client)),
  );
  const clientFindings = [...clients.values()]
    .filter((client) => !client.isConsumer && !consumed.has(client))
    .map((client) => client.finding);
  const all = [...credentialFindings, ...clientFindings];
  const real = all.filter((finding) => !isEmulator(file, finding));
  return real
    .filter((finding) => !isSignedForEmulator(finding, all, real))
    .sort((a, b) => a.node.range[0] - b.node.range[0]);
}

/** A SAS token of a file whose only clients of the service are those of an emulator. */
function isSignedForEmulator(
  finding: Finding,
  all: readonly Finding[],
  real: readonly Finding[],
): boolean {
  if (!signs(finding)) return false;
  const isOfService = (other: Finding): boolean =>
    !signs(other) && other.service === finding.service;
  return all.some(isOfService) && !real.some(isOfService);
}

function signs(finding: Finding): boolean {
  return finding.kind === 'client' && finding.row.row.signs === true;
}

/** What a call calls; for `super(…)`, the class that is extended. */
function constructorOf(file: SourceFile, node: CallNode): TSESTree.Node {
  if (node.callee.type !== 'Super') return node.callee;
  for (let at = file.parent(node); at !== null; at = file.parent(at)) {
    if (at.type !== 'ClassDeclaration' && at.type !== 'ClassExpression') continue;
    return at.superClass ?? node.callee;
  }
  return node.callee;
}

/** A method that an imported package adds to another library's object: rows that begin with `_`. */
function findMixin(
  file: SourceFile,
  node: CallNode,
  modules: ReadonlySet<string>,
): { readonly module: string; readonly path: readonly string[] } | null {
  const callee = unwrap(node.callee);
  if (callee.type !== 'MemberExpression' || callee.object.type === 'ThisExpression') return null;
  const name = memberName(callee);
  if (name === null) return null;
  const path = ['_', name];
  const candidates = [...modules].filter((module) => findRows(module, path).length > 0);
  const [first, ...others] = candidates;
  if (first === undefined || isOwnInstance(file, callee.object)) return null;
  const own = others.length === 0 ? first : (moduleOf(file, callee.object, candidates) ?? first);
  return { module: own, path };
}

/** Whether a receiver is visibly an instance of a class that the file itself declares. */
function isOwnInstance(file: SourceFile, receiver: TSESTree.Node): boolean {
  const root = findClientRoot(file, receiver, new Set())?.node;
  if (root?.type !== 'NewExpression' || root.callee.type !== 'Identifier') return false;
  const owner = variableOf(file, root.callee)?.defs[0]?.node.type;
  return owner === 'ClassDeclaration' || owner === 'ClassExpression';
}

/** The package that a client comes from, where several have a method of the name. */
function moduleOf(
  file: SourceFile,
  client: TSESTree.Node,
  modules: readonly string[],
): string | null {
  const navigation = modules.flatMap((module) =>
    servicesOf(module).flatMap((service) => service.navigation ?? []),
  );
  const root = findClientRoot(file, client, new Set(navigation))?.node;
  const isCall = root?.type === 'NewExpression' || root?.type === 'CallExpression';
  const module = isCall ? findExport(file, root.callee)?.module : undefined;
  return module !== undefined && modules.includes(module) ? module : null;
}

function toFinding(
  file: SourceFile,
  { node, module, path }: Credential,
  clients: ReadonlyMap<TSESTree.Node, ClientCall>,
): CredentialFinding {
  const credentialClass = findCredentialClass(module, path);
  if (credentialClass === null)
    throw new Error(`${module} has no key credential ${path.join('.')}`);
  const flow = followCredential(file, node, clients);
  return {
    kind: 'credential',
    node,
    module,
    credentialClass,
    service: flow.consumers[0]?.client.finding.service ?? null,
    flow,
    entryPoint: credentialClass.export,
    certainty: 'certain',
  };
}

/** Emulators have public keys and take no tokens: there is nothing to report and nothing to migrate. */
function isEmulator(file: SourceFile, finding: Finding): boolean {
  const nodes =
    finding.kind === 'credential'
      ? [
          ...finding.node.arguments,
          ...finding.flow.consumers.flatMap(({ client }) => slotNodes(client.finding.match)),
        ]
      : slotNodes(finding.match);
  return nodes.some((node) => isEmulatorOrigin(traceOrigin(file, node).origin));
}

function slotNodes(match: {
  readonly slots: ReadonlyMap<string, { readonly node: TSESTree.Node | null }>;
}): readonly TSESTree.Node[] {
  return [...match.slots.values()].flatMap(({ node }) => node ?? []);
}
