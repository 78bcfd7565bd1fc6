import type { EndpointFacts, Service } from './types.js';

/**
 * The endpoint facts of a service that has rows which write an endpoint; compileService makes sure that such a service has
 * them.
 *
 * @throws {Error} for a service without
 */
export function endpointFactsOf({ id, endpoint }: Service): EndpointFacts {
  if (endpoint === null) throw new Error(`${id} has no endpoint`);
  return endpoint;
}
