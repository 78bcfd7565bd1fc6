import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import rhea, { type Message } from 'rhea';
import { serveEntities } from './amqp-entities.js';
import type { Certificates } from './certificates.js';
import type { Policy } from './sign-in.js';
import { isSasTokenOf } from './keys.js';
import type { TokenIssuer } from './tokens.js';

/** A namespace with queues or event hubs. */
export interface BrokerFixture {
  readonly host: string;
  readonly key: string;
  readonly audience: string;
  /** For an IoT hub, whose clients sign in a little differently. */
  readonly isIotHub?: true;
}

/** A token that a client put for an entity. */
export interface ClaimRecord {
  /** `jwt`, or `servicebus.windows.net:sastoken`. */
  readonly type: string;
  /** What the token is for: `sb://namespace/entity`. */
  readonly entity: string;
  readonly audience: string | null;
  readonly objectId: string | null;
  readonly isAllowed: boolean;
}

/** A running broker. */
export interface AmqpBroker {
  readonly port: number;
  readonly claims: readonly ClaimRecord[];
  stop(): Promise<void>;
}

/**
 * Starts a broker whose entities are open to clients that put a good token for them: a SAS token or one of Entra ID.
 * Source: https://learn.microsoft.com/azure/service-bus-messaging/service-bus-amqp-protocol-guide#claims-based-authorization
 */
export async function startBroker(
  fixture: BrokerFixture,
  policy: Policy,
  issuer: TokenIssuer,
  { certificate, key }: Certificates,
  onRefusal: () => void,
): Promise<AmqpBroker> {
  const claims: ClaimRecord[] = [];
  const container = rhea.create_container({ id: fixture.host });
  serveEntities(container, (message) => {
    const claim = judge(message, fixture, policy, issuer);
    claims.push(claim);
    if (!claim.isAllowed) onRefusal();
    // An IoT hub has one audience for all that it has.
    return claim.isAllowed ? (fixture.isIotHub === true ? '' : claim.entity) : null;
  });
  const options = { transport: 'tls', host: '127.0.0.1', port: 0, cert: certificate, key } as const;
  const server = container.listen(options);
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => sockets.add(socket));
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    claims,
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

function judge(
  { application_properties: properties, body }: Message,
  { key, isIotHub, audience }: BrokerFixture,
  policy: Policy,
  issuer: TokenIssuer,
): ClaimRecord {
  const entity = String(properties?.['name']);
  const given = String(body);
  // Clients of an IoT hub give either kind the same type, and this word to tell them apart.
  const bearer =
    isIotHub === true ? /^Bearer (?<token>.+)$/u.exec(given)?.groups?.['token'] : undefined;
  const type = bearer === undefined ? String(properties?.['type']) : 'jwt';
  const claims = type === 'jwt' ? issuer.verify(bearer ?? given) : null;
  const isRightKey = () => isSasTokenOf(given, key, isIotHub === true ? 'base64' : 'text');
  const isAllowed = type === 'jwt' ? claims?.aud === audience : policy === 'keys' && isRightKey();
  return {
    type,
    entity,
    audience: claims?.aud ?? null,
    objectId: claims?.oid ?? null,
    isAllowed,
  };
}
