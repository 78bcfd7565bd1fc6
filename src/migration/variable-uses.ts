import type { TSESTree } from '@typescript-eslint/types';
import type { EndpointFacts, Service } from '../catalogue/types.js';
import type { ClientFinding } from '../findings/finding.js';
import { containsRange, type TextEdit } from '../source/edits.js';
import { freeNameIn } from '../source/free-name.js';
import { findLineEndAfter, indentationAt, lineBreakOf } from '../source/lines.js';
import type { SourceFile, Variable } from '../source/source-file.js';
import { isExported } from '../source/variables.js';
import { findCarrier } from './carrier.js';
import { type PlacedValue, type Rewrite, rewriteSlice } from './rewrite.js';
import { print } from './expression.js';
import { isTest, planMessages } from './checks.js';
import { findFormCheck, planFormChecks } from './form-checks.js';
import { findGuard } from './guards.js';
import { isParsed } from './parsed-strings.js';
import { isChosenBySecret } from './chosen-by-secret.js';
import type { Refusal } from './refusals.js';
import { refuse } from './refuse.js';
import { refuseSwitch } from './key-switches.js';
import { endpointNameOf, endpointVariableFor } from './setting-names.js';

/** What gives a variable its only value: its declarator, or the one assignment after a declaration without a value. */
export interface ValueHolder {
  readonly declarator: TSESTree.VariableDeclarator;
  readonly value: TSESTree.Node;
}

/**
 * Plans what becomes of the variable that holds a connection string. Where only these clients and checks read it, it is
 * renamed and holds the endpoint from now on; where something else reads it too, a second variable stands beside it.
 */
export function planUses(
  file: SourceFile,
  findings: readonly ClientFinding[],
  variable: Variable,
  holder: ValueHolder,
  rewrites: readonly Rewrite[],
  quote: string,
): PlacedValue | Refusal {
  const service = findings[0]?.service ?? null;
  const argumentsOfGroup = new Set<TSESTree.Node>(
    findings.flatMap((finding) => findCarrier(file, finding)?.identifier ?? []),
  );
  const uses = variable.references
    .filter(
      (reference) =>
        reference.init !== true &&
        !reference.isWrite() &&
        !argumentsOfGroup.has(reference.identifier),
    )
    .map((reference) => reference.identifier);
  const checks = uses.flatMap((use) => findFormCheck(file, use, service) ?? []);
  const others = uses.filter((use) => findFormCheck(file, use, service) === null);
  if (others.some((node) => isParsed(file, node))) return refuse('secret-parsed', service);
  const endpoint = service?.endpoint ?? ({ kind: 'url', settingSuffix: 'ENDPOINT' } as const);
  const wanted = wantedName(variable, rewrites, endpoint);
  const name = wanted === variable.name ? wanted : findName(variable, wanted, service);
  const isFree = !isExported(file, holder.declarator) && others.every((node) => isTest(file, node));
  if (isFree) {
    const reused = reuseVariable(file, variable, others, name, rewrites, quote);
    return withoutChecks(reused, planFormChecks(file, checks));
  }
  if (
    findings.some((finding) => isChosenBySecret(file, finding.node, new Set([variable]), new Set()))
  ) {
    return refuseSwitch(file, service);
  }
  if (holder.value !== holder.declarator) return refuse('reassigned', service);
  const added = findName(variable, wanted, service);
  const placed = addVariable(file, variable, holder.declarator, added, rewrites, quote);
  if ('code' in placed) return placed;
  return { ...placed, edits: [...placed.edits, ...planSecondTests(file, others, added)] };
}

/** Takes the checks of the old form out; edits within a guard that goes as a whole go with it. */
function withoutChecks(placed: PlacedValue, removals: readonly TextEdit[]): PlacedValue {
  const edits = placed.edits.filter(
    ({ range }) => !removals.some((removal) => containsRange(removal.range, range)),
  );
  return { ...placed, edits: [...edits, ...removals] };
}

/** `if (!old)` asks for both from now on, where a check stops the program: the new variable needs one as well. */
function planSecondTests(
  file: SourceFile,
  references: readonly TSESTree.Node[],
  name: string,
): readonly TextEdit[] {
  return references.flatMap((reference) => {
    const guard = findGuard(file, reference);
    const isPlain =
      guard?.operand.type === 'UnaryExpression' && guard.operand.argument === reference;
    if (!isPlain) return [];
    const [start] = guard.operand.range;
    return [{ range: [start, start] as const, text: `!${name} || ` }];
  });
}

/** A variable that is named like its setting stays so; any other name speaks of an endpoint from now on. */
function wantedName(
  variable: Variable,
  rewrites: readonly Rewrite[],
  endpoint: Pick<EndpointFacts, 'kind' | 'settingSuffix'>,
): string {
  const setting = rewrites.find((rewrite) => rewrite.setting?.old === variable.name)?.setting;
  return setting?.name ?? endpointVariableFor(variable.name, endpoint);
}

/** The wanted name, or one that names the service too (`queueEndpoint`), before numbers come in. */
function findName({ scope }: Variable, wanted: string, service: Service | null): string {
  const free = freeNameIn(scope, wanted);
  if (free === wanted || wanted === wanted.toUpperCase() || service === null) return free;
  return freeNameIn(scope, endpointNameOf(service));
}

/** What a client writes: its old argument with the new name in the place of the old one. */
function valueWith(file: SourceFile, name: string): PlacedValue['valueFor'] {
  return (finding) => {
    const node = finding.match.slots.get('connectionString')?.node;
    const identifier = findCarrier(file, finding)?.identifier;
    if (node == null || identifier === undefined) return { kind: 'code', text: name };
    const before = file.text.slice(node.range[0], identifier.range[0]);
    return {
      kind: 'code',
      text: before + name + file.text.slice(identifier.range[1], node.range[1]),
    };
  };
}

function reuseVariable(
  file: SourceFile,
  variable: Variable,
  tests: readonly TSESTree.Node[],
  name: string,
  rewrites: readonly Rewrite[],
  quote: string,
): PlacedValue {
  const edits: TextEdit[] = [];
  const property = rewrites.find((rewrite) => rewrite.setting?.isProperty === true);
  const [identifier] = variable.identifiers;
  for (const rewrite of rewrites) {
    if (rewrite === property) edits.push(renameProperty(file, rewrite, name));
    else edits.push({ range: rewrite.range, text: print(rewrite.expression, quote) });
  }
  if (property === undefined && identifier !== undefined && name !== variable.name) {
    const end = identifier.range[0] + variable.name.length;
    edits.push({ range: [identifier.range[0], end], text: name });
  }
  for (const node of writesOf(variable)) {
    if (name !== variable.name) edits.push({ range: node.range, text: name });
  }
  for (const node of tests) {
    if (name !== variable.name) edits.push({ range: node.range, text: name });
    edits.push(...planMessages(file, node, rewrites, [variable.name, name]));
  }
  return {
    valueFor: valueWith(file, name),
    edits: uniqueEdits(edits),
    removed: rewrites.filter((rewrite) => rewrite !== property).map(({ range }) => range),
    reused: new Set([variable]),
  };
}

/** The names on the left of assignments, declarations left out. */
function writesOf(variable: Variable): readonly TSESTree.Node[] {
  return variable.references
    .filter((reference) => reference.isWrite() && reference.init !== true)
    .map((reference) => reference.identifier);
}

/** `OLD: old = fallback` becomes `NEW: name = fallback`. */
function renameProperty(file: SourceFile, rewrite: Rewrite, name: string): TextEdit {
  const text = file.text.slice(...rewrite.range);
  const setting = rewrite.setting?.name ?? '';
  const fallback = /=(?<fallback>[\s\S]*)$/u.exec(text)?.groups?.['fallback'];
  const target = setting === name ? setting : `${setting}: ${name}`;
  return { range: rewrite.range, text: fallback === undefined ? target : `${target} =${fallback}` };
}

function addVariable(
  file: SourceFile,
  variable: Variable,
  declarator: TSESTree.VariableDeclarator,
  name: string,
  rewrites: readonly Rewrite[],
  quote: string,
): PlacedValue | Refusal {
  const valueFor = valueWith(file, name);
  const removed: PlacedValue['removed'] = [];
  const reused = new Set([variable]);
  const property = rewrites.find((rewrite) => rewrite.setting?.isProperty === true);
  if (property !== undefined) {
    const added = renameProperty(file, property, name);
    const at = property.range[1];
    return { valueFor, edits: [{ range: [at, at], text: `, ${added.text}` }], removed, reused };
  }
  const declaration = file.parent(declarator);
  if (declaration === null || declarator.init === null || declarator.id.type !== 'Identifier') {
    return refuse('unknown-origin', null);
  }
  const code = rewriteSlice(file, declarator.init.range, rewrites, quote);
  const semicolon = file.text[declaration.range[1] - 1] === ';' ? ';' : '';
  const end = findLineEndAfter(file, declaration.range[1]) ?? declaration.range[1];
  const lead = lineBreakOf(file.text) + indentationAt(file.text, declaration.range[0]);
  return {
    valueFor,
    edits: [{ range: [end, end], text: `${lead}const ${name} = ${code}${semicolon}` }],
    removed,
    reused,
  };
}

function uniqueEdits(edits: readonly TextEdit[]): readonly TextEdit[] {
  const seen = new Set<string>();
  return edits.filter(({ range, text }) => {
    const key = `${range.join('-')}:${text}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
