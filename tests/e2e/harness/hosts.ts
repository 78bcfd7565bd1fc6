import type { Resources } from './service-case.js';

/** The hosts that resources have. */
export function hostsOf({ http = [], broker, storage = {} }: Resources): readonly string[] {
  return [
    ...http.map(({ host }) => host),
    ...(broker === undefined ? [] : [broker.host]),
    ...Object.keys(storage),
  ];
}
