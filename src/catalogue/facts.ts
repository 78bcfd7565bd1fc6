import { type CompiledRow, compileService, slotsOf } from './compile.js';
import { transformsOf } from './families.js';
import { printCall } from './print-call.js';
import { ruleOfRow } from './rule.js';
import type { Predicate } from './signature.js';
import { findSlot } from './slots.js';
import type {
  KeyOnlyMember,
  RightsNote,
  Role,
  Row,
  RuleId,
  Service,
  SettingConflict,
  SettingFacts,
  Strategy,
} from './types.js';

/** What the pages and the command say about one service: plain data, the same for both. */
export interface ServiceFacts {
  readonly id: string;
  readonly name: string;
  readonly packages: readonly string[];
  readonly isRetired: boolean;
  /** Packages of a retired service that live on, with the first version that is another library. */
  readonly retiredBefore: Readonly<Record<string, string>>;
  readonly entryPoints: readonly EntryPointFacts[];
  /** Overloads that the migration rewrites. */
  readonly rewritten: number;
  /** Overloads that a person has to look at. */
  readonly byHand: number;
  /** `https://<account>.blob.core.windows.net`; null where clients are given no endpoint. */
  readonly endpoint: string | null;
  /** Settings that migrated code reads and the old code may not have had. */
  readonly settings: readonly NewSetting[];
  readonly conflicts: readonly SettingConflict[];
  /** Null where the service issues no tokens of its own. */
  readonly tokenScope: string | null;
  readonly tokenScopeByHost: Readonly<Record<string, string>>;
  readonly roles: readonly RoleFacts[];
  readonly keyOnly: readonly KeyOnlyMember[];
  readonly rights: readonly RightsNote[];
  readonly requires: readonly string[];
  /** Names of the jscodeshift transforms that know the service, the narrowest first. */
  readonly transforms: readonly string[];
  readonly sources: readonly string[];
}

/** An export, and every key-based way to call it. */
export interface EntryPointFacts {
  /** `BlobServiceClient.fromConnectionString` */
  readonly name: string;
  readonly calls: readonly CallFacts[];
}

/** One key-based call and what becomes of it. */
export interface CallFacts {
  /** The packages that have this call. */
  readonly packages: readonly string[];
  readonly rule: RuleId;
  /** What signs the call in: `a connection string`; null where the call names no secret. */
  readonly secret: string | null;
  /** The setting that the SDK reads the key from by itself. */
  readonly implicit: string | null;
  readonly isDevice: boolean;
  /** The call may as well sign in without a secret: only `strict` reports it. */
  readonly isDoubtful: boolean;
  /** The call signs a SAS token, with a key that may be out of sight. */
  readonly isSigner: boolean;
  /** Code; several texts where several calls lead to the same result. */
  readonly before: readonly string[];
  /** Code; null where a person or a strategy writes it. */
  readonly after: string | null;
  readonly strategy: Strategy | null;
  /** Why there is no automatic way, and what to do. */
  readonly manual: string | null;
  /** Conditions on arguments: the call is meant only where all of them hold. */
  readonly when: readonly Predicate[];
  /** Arguments that the new call has no place for. */
  readonly drops: readonly string[];
  /** Lowest versions that the new call needs, by package. */
  readonly versions: Readonly<Record<string, string>>;
  /** Settings that defeat the new call as long as they are there. */
  readonly conflicts: readonly SettingConflict[];
  readonly notes: readonly string[];
  /** Names of the roles that this call needs; empty where none applies. */
  readonly roles: readonly string[];
  /** Names of the settings that the new call reads and the old one does not. */
  readonly settings: readonly string[];
}

/** A setting that migrated code reads. */
export interface NewSetting extends Omit<SettingFacts, 'settingSuffix'> {
  /** What it holds: `endpoint`, or a value of another kind. */
  readonly holds: string;
  /** Usual old settings that it takes the place of. */
  readonly replaces: readonly string[];
  /** Ending of the new name where the old one is not among the usual ones; null for settings with a fixed name. */
  readonly suffix: string | null;
}

export interface RoleFacts extends Role {
  readonly system: 'azure' | 'cosmos';
  /** Enough for ordinary use. */
  readonly isDefault: boolean;
}

/** Derives the facts from the rows. */
export function factsOf(service: Service): ServiceFacts {
  const calls = service.rows.map((row) => callsOf(service, row)).flat();
  const names = [...new Set(calls.map(({ name }) => name))];
  return {
    id: service.id,
    name: service.name,
    packages: service.packages,
    isRetired: service.generation === 'retired',
    retiredBefore: service.retiredBefore ?? {},
    entryPoints: names.map((name) => ({
      name,
      calls: calls.filter((call) => call.name === name).map(({ facts }) => facts),
    })),
    rewritten: calls.filter(({ facts }) => facts.manual === null).length,
    byHand: calls.filter(({ facts }) => facts.manual !== null).length,
    endpoint: service.endpoint === null ? null : withBrackets(service.endpoint.form),
    settings: settingsOf(service, compileService(service)),
    conflicts: service.conflicts ?? [],
    tokenScope: service.scope,
    tokenScopeByHost: service.scopeByHost ?? {},
    roles: service.roles.map((role) => ({
      ...role,
      system: role.system ?? 'azure',
      isDefault: role.name === service.defaultRole,
    })),
    keyOnly: service.keyOnly ?? [],
    rights: service.rights ?? [],
    requires: service.requires ?? [],
    transforms: transformsOf(service.id),
    sources: service.sources,
  };
}

interface NamedCall {
  readonly name: string;
  readonly facts: CallFacts;
}

/** One call for each entry point of a row: two signatures of the same export are one call with two texts. */
function callsOf(service: Service, row: Row): readonly NamedCall[] {
  const compiled = compileService({ ...service, rows: [row] });
  const groups = new Map<string, CompiledRow[]>();
  for (const each of compiled) {
    const name = nameOf(each);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [each]);
    else group.push(each);
  }
  return [...groups].map(([name, rows]) => ({ name, facts: callFacts(service, row, rows) }));
}

function callFacts(service: Service, row: Row, compiled: readonly CompiledRow[]): CallFacts {
  const [first] = compiled;
  if (first === undefined) throw new Error(`${service.id}: a row without a call`);
  const secret = first.secret === null ? null : findSlot(first.secret);
  return {
    packages: row.packages ?? service.packages,
    rule: ruleOfRow(first),
    secret: secret?.noun ?? null,
    implicit: row.implicit ?? null,
    isDevice: row.device === true,
    isDoubtful: row.doubtful === true,
    isSigner: row.signs === true,
    before: compiled.map(({ from }) => printCall(from, service)),
    after: first.to === null ? null : printCall(first.to, service),
    strategy: row.via ?? null,
    manual: row.manual ?? null,
    when: first.predicates,
    drops: row.drops ?? [],
    versions: row.min ?? {},
    conflicts: row.conflicts ?? [],
    notes: row.notes ?? [],
    roles: row.roles ?? (service.defaultRole === null ? [] : [service.defaultRole]),
    settings: settingsOf(service, compiled).map(({ setting }) => setting),
  };
}

/** A default export has no name of its own; the REST clients' documentation calls theirs `createClient`. */
function nameOf({ entryPoint, from }: CompiledRow): string {
  return entryPoint === 'default' && !from.isNew ? 'createClient' : entryPoint;
}

/** The settings for whatever new calls have and the old ones have not. */
function settingsOf(service: Service, rows: readonly CompiledRow[]): readonly NewSetting[] {
  const { endpoint, settings } = service;
  const added = new Set(rows.flatMap(addedSlots));
  const own = Object.entries(settings ?? {})
    .filter(([slot]) => added.has(slot))
    .map(([slot, { setting, example }]) => ({
      setting,
      example,
      holds: wordsOf(slot),
      replaces: [],
      suffix: null,
    }));
  const needsEndpoint = [...added].some((slot) => findSlot(slot)?.source === 'endpoint');
  if (endpoint === null || !needsEndpoint) return own;
  const { form, kind, replaces, setting, settingSuffix } = endpoint;
  return [
    {
      setting,
      example: withBrackets(form),
      holds: kind === 'host' ? 'host name' : 'endpoint',
      replaces,
      suffix: settingSuffix,
    },
    ...own,
  ];
}

function addedSlots({ from, to }: CompiledRow): readonly string[] {
  if (to === null) return [];
  const old = new Set(slotsOf(from));
  return [...slotsOf(to)].filter((slot) => !old.has(slot));
}

/** Placeholders as reports write them. */
function withBrackets(form: string): string {
  return form.replaceAll('{', '<').replaceAll('}', '>');
}

/** `mapsAccountClientId` is `maps account client ID`. */
function wordsOf(slot: string): string {
  return slot
    .replace(/[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`)
    .replace(/\bid\b/u, 'ID')
    .replace(/\burl\b/u, 'URL');
}
