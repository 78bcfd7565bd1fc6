import type { TSESTree } from '@typescript-eslint/types';
import { parseSignature } from '../catalogue/signature.js';
import { findSlot } from '../catalogue/slots.js';
import type { ClientCall } from '../findings/clients.js';
import type { CredentialFinding } from '../findings/finding.js';
import { importStyleOf } from '../source/import-style.js';
import { settingsIn } from '../source/origin.js';
import { traceOrigin } from '../source/provenance.js';
import type { Range, SourceFile } from '../source/source-file.js';
import { findBorderOfKey } from './borders.js';
import { applyRows, noValues } from './client-change.js';
import { findCredentialHolder } from './credential-holder.js';
import type { PlanContext } from './context.js';
import type { CredentialPlan } from './credential.js';
import { retypeParameters } from './passed-credential.js';
import { isRefusal } from './endpoint-value.js';
import { givenUpWith } from './given-up.js';
import type { GroupChange } from './group-change.js';
import { isSwitch, refuseSwitch } from './key-switches.js';
import { isChosenBySecret } from './chosen-by-secret.js';
import type { Refusal } from './refusals.js';
import { refuse } from './refuse.js';
import { settingsWithin } from './setting-uses.js';

/** Replaces a key credential at every client that receives it. */
export function findCredentialChange(
  file: SourceFile,
  finding: CredentialFinding,
  credential: CredentialPlan,
  context: PlanContext,
): GroupChange | Refusal {
  const { flow, service, node } = finding;
  if (flow.escape !== null) return refuse(flow.escape, service);
  if (flow.consumers.length === 0) {
    const [signature] = flow.signatures;
    return signature === undefined
      ? refuse('credential-escapes', service)
      : refuse('signs-sas', service, signature.finding.row.row.manual ?? howToSign(signature));
  }
  const keys = keysOf(finding);
  for (const key of keys) {
    const border = findBorderOfKey(file, key);
    if (border !== null) return refuse(border, service);
  }
  const traces = keys.map((key) => traceOrigin(file, key));
  const variables = traces.flatMap((trace) => trace.variables);
  const settings = traces.flatMap(({ origin }) => settingsIn(origin).map(({ name }) => name));
  const isChosen =
    isChosenBySecret(file, node, new Set(variables), new Set(settings)) ||
    isSwitch(file, variables, settings);
  if (isChosen) return refuseSwitch(file, service);
  const held = findCredentialHolder(file, finding, credential.className);
  // A credential that signs is no matter of types alone.
  if (isRefusal(held)) return flow.signatures.length > 0 ? refuse('signs-sas', service) : held;
  const passed = retypeParameters(file, finding, credential);
  if (isRefusal(passed)) return passed;
  const { quote } = importStyleOf(file);
  const applied: GroupChange[] = [];
  for (const { client, argument, passage } of flow.consumers) {
    // A field or a parameter keeps its place and gets the credential; the client goes on reading it.
    const stays = held.kind === 'field' || passage !== null;
    const expression = stays ? file.text.slice(...argument.range) : credential.expression;
    const giving = { credential: { ...credential, expression }, context, quote };
    const change = applyRows(file, [client.finding], giving, noValues);
    if (isRefusal(change)) return change;
    applied.push(stays ? withoutRange(change, argument.range) : change);
  }
  const edits = [...held.edits, ...passed];
  if (held.kind === 'field') edits.push({ range: node.range, text: credential.expression });
  return {
    edits: [...applied.flatMap((change) => change.edits), ...edits],
    removed: [...applied.flatMap((change) => change.removed), ...edits.map(({ range }) => range)],
    kept: applied.flatMap((change) => change.kept),
    reused: new Set(),
    reusedSettings: new Set(),
    impliedSettings: new Set(),
    declarators: held.declarators,
    settings: applied.flatMap((change) => change.settings),
    // Beside the key there may be the name of an account, which goes with the credential.
    oldSettings: [...new Set([...settings, ...settingsWithin(file, [node.range])])],
    notes: applied.flatMap((change) => change.notes),
    givenUp: givenUpWith(file, keys),
  };
}

/** A change that leaves an expression as it is. */
function withoutRange(change: GroupChange, [start, end]: Range): GroupChange {
  const isOther = (range: Range): boolean => range[0] !== start || range[1] !== end;
  return {
    ...change,
    edits: change.edits.filter(({ range }) => isOther(range)),
    removed: change.removed.filter(isOther),
  };
}

/** There is no client yet that could get a user delegation key. */
function howToSign({ finding: { service } }: ClientCall): string {
  const client = service.delegatingClient ?? 'service client';
  return `Construct a ${client} with a credential, await its getUserDelegationKey(start, end), and sign with that key and the name of the account.`;
}

/** The arguments that are keys: one, or two for a class that carries both. */
export function keysOf({ credentialClass, node }: CredentialFinding): readonly TSESTree.Node[] {
  const { args } = parseSignature(credentialClass.from);
  return (args ?? []).flatMap((term, index) => {
    const isSecret = term.type === 'slot' && findSlot(term.name)?.secret === true;
    return isSecret ? (node.arguments[index] ?? []) : [];
  });
}
