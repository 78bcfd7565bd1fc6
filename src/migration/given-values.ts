import type { TSESTree } from '@typescript-eslint/types';
import { slotsOf } from '../catalogue/compile.js';
import { endpointFactsOf } from '../catalogue/endpoint-facts.js';
import { findSlot } from '../catalogue/slots.js';
import type { ClientFinding } from '../findings/finding.js';
import { findProperty } from '../findings/match.js';
import { settingsIn, textsIn } from '../source/origin.js';
import { findObjectLiteral } from '../source/objects.js';
import { traceOrigin } from '../source/provenance.js';
import type { SourceFile } from '../source/source-file.js';
import type { PlanContext } from './context.js';
import type { CredentialPlan } from './credential.js';
import { printRequiredSetting } from './credential-construction.js';
import { exampleEndpoint } from './endpoint-value.js';
import type { SettingNameFacts } from './setting-names.js';
import { findNodeAt } from '../source/nodes-at.js';
import { type Expression, printString } from './expression.js';
import type { AddedSetting } from './outcome.js';
import type { Refusal } from './refusals.js';
import { refuse } from './refuse.js';

/** Values of the slots that a new call has and its old one has not, but for those of a connection string. */
export interface GivenValues {
  readonly values: ReadonlyMap<string, Expression>;
  readonly settings: readonly AddedSetting[];
}

/** How new calls come by what they are given. */
export interface Giving {
  readonly credential: Pick<CredentialPlan, 'expression' | 'tokenProviderMaker'>;
  readonly context: PlanContext;
  readonly quote: string;
}

/** Finds the values for one call: the credential, a token provider made of it, and new settings. */
export function findGivenValues(
  file: SourceFile,
  finding: ClientFinding,
  giving: Giving,
): GivenValues | Refusal {
  const { row, service } = finding;
  const { expression } = giving.credential;
  const values = new Map<string, Expression>([['credential', { kind: 'code', text: expression }]]);
  const settings: AddedSetting[] = [];
  const old = new Set(slotsOf(row.from));
  for (const slot of row.to === null ? [] : slotsOf(row.to)) {
    const source = findSlot(slot)?.source;
    if (old.has(slot)) continue;
    if (slot === 'tokenProvider') {
      const scope = scopeOf(file, finding);
      if (scope === null) return refuse('dual-branch', service);
      values.set(slot, tokenProvider(scope, giving));
    } else if (source === 'setting' || (source === 'endpoint' && !old.has('connectionString'))) {
      const setting =
        source === 'setting'
          ? otherSetting(file, finding, slot, giving.context)
          : endpointSetting(file, finding, giving.context);
      if (setting === null) return refuse('endpoint-unknown', service);
      values.set(slot, readSetting(file, setting.name, giving.quote));
      settings.push(setting);
    }
  }
  return { values, settings };
}

/** `getBearerTokenProvider(credential, 'https://cognitiveservices.azure.com/.default')`. */
function tokenProvider(scope: string, { credential, quote }: Giving): Expression {
  const maker = credential.tokenProviderMaker ?? 'getBearerTokenProvider';
  const text = `${maker}(${credential.expression}, ${printString(scope, quote)})`;
  return { kind: 'code', text };
}

/** The scope for the cloud that the call's own addresses are in; null where they are in several. */
function scopeOf(file: SourceFile, { service, node }: ClientFinding): string | null {
  const hosts = node.arguments
    .flatMap((argument) => addressesIn(file, argument))
    .flatMap((text) => /^https?:\/\/(?<host>[^/:?]+)/iu.exec(text)?.groups?.['host'] ?? []);
  const clouds = Object.entries(service.scopeByHost ?? {});
  const scopes = new Set(
    hosts.map(
      (host) =>
        clouds.find(([ending]) => host.toLowerCase().endsWith(ending))?.[1] ?? service.scope,
    ),
  );
  const [scope = service.scope, ...others] = scopes;
  return others.length > 0 ? null : scope;
}

/** The texts of an argument, or of the properties of an object. */
function addressesIn(file: SourceFile, argument: TSESTree.Node): readonly string[] {
  const object = findObjectLiteral(file, argument);
  if (object === null) return textsIn(traceOrigin(file, argument).origin);
  return object.properties.flatMap((property) =>
    property.type === 'Property' ? textsIn(traceOrigin(file, property.value).origin) : [],
  );
}

/** A setting that is no endpoint: the ID of an account or a resource. */
function otherSetting(
  file: SourceFile,
  finding: ClientFinding,
  slot: string,
  context: PlanContext,
): AddedSetting | null {
  const { service } = finding;
  const facts = service.settings?.[slot];
  if (facts === undefined) return null;
  const allocated = settingNameFor(file, finding, { ...facts, kind: 'url', replaces: [] }, context);
  return allocated === null
    ? null
    : { ...allocated, service: service.name, example: facts.example };
}

function endpointSetting(
  file: SourceFile,
  finding: ClientFinding,
  context: PlanContext,
): AddedSetting | null {
  const { service } = finding;
  const allocated = settingNameFor(file, finding, endpointFactsOf(service), context);
  return allocated === null
    ? null
    : { ...allocated, service: service.name, example: exampleEndpoint(service) };
}

/** A name after that of the setting which held the key, so that two accounts stay apart; null for a key from several. */
function settingNameFor(
  file: SourceFile,
  { row, match, service }: ClientFinding,
  facts: SettingNameFacts,
  context: PlanContext,
): { readonly name: string; readonly replaces: string | null } | null {
  const secret = row.secret === null ? null : (match.slots.get(row.secret)?.node ?? null);
  const [setting, ...others] = secret === null ? [] : keySettingsOf(file, secret);
  if (others.length > 0) return null;
  return setting === undefined
    ? { name: facts.setting, replaces: null }
    : { name: context.allocateSetting(setting.name, service, facts), replaces: setting.name };
}

/** The settings that a key comes from, also through the credential that carries it. */
function keySettingsOf(file: SourceFile, secret: TSESTree.Node): ReturnType<typeof settingsIn> {
  const { origin } = traceOrigin(file, secret);
  const object = findObjectLiteral(file, secret);
  const key = object === null ? null : findProperty(object, 'key');
  if (key !== null) return settingsIn(traceOrigin(file, key.value).origin);
  if (origin.kind !== 'instance') return settingsIn(origin);
  const made = findNodeAt(file, origin.range);
  return made?.type === 'NewExpression'
    ? made.arguments.flatMap((argument) => settingsIn(traceOrigin(file, argument).origin))
    : [];
}

function readSetting(file: SourceFile, name: string, quote: string): Expression {
  return { kind: 'code', text: printRequiredSetting(file, name, quote) };
}
