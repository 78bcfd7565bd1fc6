import type { TSESTree } from '@typescript-eslint/types';
import { findSlot } from '../catalogue/slots.js';
import { type ClientFinding, clientsOf, type Finding } from '../findings/finding.js';
import { isEmulatorValue } from '../secrets/emulators.js';
import { originsOfResults } from '../source/local-results.js';
import { originsIn, textsIn } from '../source/origin.js';
import { traceOrigin } from '../source/provenance.js';
import type { SourceFile } from '../source/source-file.js';
import type { Modules } from './modules.js';
import { isEmulatorName, namesOfOrigin } from './emulator-names.js';
import { refuseEmulator } from './emulator-refusal.js';
import type { Refusal } from './refusals.js';
import { refuse } from './refuse.js';

/** Slots that tell where a client leads to, beside the secret. */
const places: ReadonlySet<string> = new Set([
  'endpoint',
  'baseURL',
  'address',
  'hostName',
  'fullyQualifiedNamespace',
  'accountName',
]);

/**
 * Refuses what is an emulator's by its names (`new StorageSharedKeyCredential(emulatorAccount, emulatorKey)`), or by what
 * a function of the file returns. Values in sight are found before: those of an emulator alone are no finding.
 */
export function findEmulatorObstacle(file: SourceFile, finding: Finding): Refusal | null {
  const isFound = valuesOf(finding).some((node) => isOfEmulator(file, node));
  return isFound ? refuseFinding(finding) : null;
}

/** Refuses what is an emulator's by what another module holds: `import { account, key } from './constants'`. */
export function findForeignEmulator(
  file: SourceFile,
  findings: readonly Finding[],
  modules: Modules | null,
): Refusal | null {
  if (modules === null) return null;
  const finding = findings.find((each) =>
    valuesOf(each).some((node) =>
      [...originsIn(traceOrigin(file, node).origin)].some(
        (part) =>
          part.kind === 'import' &&
          modules.findTexts(file, part).some((text) => isEmulatorValue(text)),
      ),
    ),
  );
  return finding === undefined ? null : refuseFinding(finding);
}

function refuseFinding(finding: Finding): Refusal {
  const [client] = clientsOf(finding);
  return client === undefined ? refuse('emulator', finding.service) : refuseEmulator(client);
}

/** The account, the address and the secret of a finding and of its clients. */
function valuesOf(finding: Finding): readonly TSESTree.Node[] {
  const own = finding.kind === 'credential' ? finding.node.arguments : [];
  return [...own, ...clientsOf(finding).flatMap((client) => valuesOfClient(client))];
}

function valuesOfClient({ match, row }: ClientFinding): readonly TSESTree.Node[] {
  // A credential that an identity replaces where it stands: Microsoft Entra ID itself has no emulator.
  if (row.to?.type === 'slot') return [];
  return [...match.slots].flatMap(([name, { node }]) =>
    node !== null && (places.has(name) || findSlot(name)?.secret === true) ? [node] : [],
  );
}

function isOfEmulator(file: SourceFile, node: TSESTree.Node): boolean {
  const { origin, names } = traceOrigin(file, node);
  const parts = [...originsIn(origin)];
  // Of a choice, a name on the way may be that of either value.
  const carriers = parts.some(({ kind }) => kind === 'choice') ? [] : names;
  return (
    [...carriers, ...parts.flatMap((part) => namesOfOrigin(part))].some(isEmulatorName) ||
    originsOfResults(file, node).some((result) => textsIn(result).some(isEmulatorValue))
  );
}
