import { endpointFactsOf } from '../catalogue/endpoint-facts.js';
import type { Service } from '../catalogue/types.js';
import { endpointSettingFor, type SettingNameFacts } from './setting-names.js';

/** What planning knows beyond one file. */
export interface PlanContext {
  /**
   * The setting that replaces `old` for a service: the same for every file, and never the same for two old ones. `facts`
   * name a setting that is no endpoint.
   */
  allocateSetting(old: string, service: Service, facts?: SettingNameFacts): string;
}

/** A context that remembers its allocations; one for a file, or one for a whole repository. */
export function createContext(): PlanContext {
  const owners = new Map<string, string>();
  return {
    allocateSetting(old, service, facts = endpointFactsOf(service)) {
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
