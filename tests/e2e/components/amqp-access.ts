import type { AmqpError } from 'rhea';

/**
 * Node of claims-based security.
 * Source: https://learn.microsoft.com/azure/service-bus-messaging/service-bus-amqp-protocol-guide#claims-based-authorization
 */
export const claimsNode = '$cbs';
/**
 * Tells what an event hub is like; source: managementClient.js of @azure/event-hubs.
 */
export const managementNode = '$management';

/** Why a link to an address must not be opened with tokens for some paths; null where it may. */
export function findObstacle(
  address: string,
  addresses: readonly string[],
  paths: readonly string[],
): AmqpError | null {
  if (address === claimsNode) return null;
  if (address !== managementNode && !addresses.includes(pathOf(address))) {
    return { condition: 'amqp:not-found', description: `there is no ${address}` };
  }
  if (paths.some((path) => covers(path, address))) return null;
  return { condition: 'amqp:unauthorized-access', description: `no claim for ${address}` };
}

/** Whether a token for an entity is one for an address within it. */
function covers(path: string, address: string): boolean {
  const own = pathOf(address);
  // The management node of a hub has no address of its own: its token tells the hub, and so does each request.
  const isManaged = own === managementNode && path.endsWith(`/${managementNode}`);
  return path === '' || own === path || own.startsWith(`${path}/`) || isManaged;
}

/** `orders/ConsumerGroups/$Default/Partitions/0` of `sb://namespace/orders/ConsumerGroups/$Default/Partitions/0`. */
export function pathOf(address: string): string {
  return address.replace(/^(?:sb|amqps?):\/\/[^/]*\//u, '').replace(/^\/|\/$/gu, '');
}
