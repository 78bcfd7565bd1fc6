import { endpointFactsOf } from '../catalogue/endpoint-facts.js';
import type { Service } from '../catalogue/types.js';
import { noSettingNames, type SettingNames } from './chosen-names.js';
import type { Modules } from './modules.js';
import { endpointSettingFor, type SettingNameFacts } from './setting-names.js';

/** What a user decides for all migrations of a run; nothing of it is ever done unasked. */
export interface PlanPolicy {
  /** A command-line argument that carries a connection string may carry the endpoint from now on. */
  readonly changesArguments: boolean;
  /** Where code chooses between a key and an identity, the branch with the key goes. */
  readonly dropsKeyBranches: boolean;
  /** Names for the settings that replace others. */
  readonly settingNames: SettingNames;
}

/** What planning knows beyond one file. */
export interface PlanContext {
  /** The other modules of the run; null where only one file is known. */
  readonly modules: Modules | null;
  readonly policy: PlanPolicy;
  /**
   * The setting that replaces `old` for a service: the same for every file, and never the same for two old ones. `facts`
   * name a setting that is no endpoint.
   */
  allocateSetting(old: string, service: Service, facts?: SettingNameFacts): string;
}

const carefulPolicy: PlanPolicy = {
  changesArguments: false,
  dropsKeyBranches: false,
  settingNames: noSettingNames,
};

/** A context that remembers its allocations; one for a file, or one for a whole repository. */
export function createContext(
  policy: Partial<PlanPolicy> = {},
  modules: Modules | null = null,
): PlanContext {
  const whole = { ...carefulPolicy, ...policy };
  const { settingNames } = whole;
  const owners = new Map(settingNames.owners);
  const users = new Map<string, Service>();
  return {
    modules,
    policy: whole,
    allocateSetting(old, service, facts = endpointFactsOf(service)) {
      const chosen = settingNames.find(old, service.id);
      // One connection string may serve several services; their endpoints differ, so the name is the first one's.
      if (chosen !== null && (users.get(chosen) ?? service) === service) {
        users.set(chosen, service);
        return chosen;
      }
      const wanted = endpointSettingFor(old, facts);
      for (const name of candidatesFor(wanted, old, facts)) {
        const owner = owners.get(name) ?? old;
        if (owner !== old || name === old) continue;
        owners.set(name, old);
        return name;
      }
      throw new Error(`no name is free for the setting that replaces ${old}`);
    },
  };
}

/** The wanted name, then names of the old setting's own, then numbered ones. */
function* candidatesFor(
  wanted: string,
  old: string,
  { settingSuffix }: SettingNameFacts,
): Generator<string> {
  yield wanted;
  yield `${old}_${settingSuffix}`;
  for (let number = 2; number < 1000; number++) yield `${wanted}_${String(number)}`;
}
