import { randomBytes } from 'node:crypto';
import rhea, {
  type AmqpError,
  type Connection,
  type Container,
  type EventContext,
  type Message,
  type Receiver,
  type Sender,
} from 'rhea';
import { claimsNode, findObstacle, managementNode, pathOf } from './amqp-access.js';
import { annotate, describeHub, status, unpack } from './amqp-messages.js';

/** Takes a token; the path of what it opens, empty for everything, or null where it opens nothing. */
export type TokenTaker = (message: Message) => string | null;

/** The outcome of a delivery, which rhea's types leave out. */
const { accepted } = rhea.message as unknown as {
  accepted(): { described(): undefined };
};

/** Bytes that a message may have. */
const largestMessage = 1_048_576;

/**
 * Lets a container serve entities: what is sent to one waits there until someone receives from it. An event hub is one of
 * them, with all its partitions and consumer groups. Returns the links that clients open.
 */
export function serveEntities(
  container: Container,
  addresses: readonly string[],
  take: TokenTaker,
): readonly string[] {
  const links: string[] = [];
  const queues = new Map<string, Message[]>();
  // Those of every connection: a message goes to whoever receives from the entity.
  const senders = new Set<Sender>();
  const opened = new WeakMap<Connection, string[]>();
  const obstacleOf = (connection: Connection, address: string): AmqpError | null =>
    findObstacle(address, addresses, opened.get(connection) ?? []);

  const queueOf = (address: string): Message[] => {
    const entity = pathOf(address).split('/')[0] ?? '';
    const queue = queues.get(entity) ?? [];
    queues.set(entity, queue);
    return queue;
  };

  const deliver = (sender: Sender): void => {
    const queue = queueOf(String(sender.source?.address));
    while (sender.sendable() && queue.length > 0) {
      // The tag is what clients call the lock of a message: a GUID.
      sender.send(queue.shift() as Message, randomBytes(16));
    }
  };

  container.on('sender_open', ({ connection, sender }: EventContext) => {
    if (sender === undefined) return;
    const address = String(sender.source?.address);
    links.push(`receive from ${pathOf(address)}`);
    const obstacle = obstacleOf(connection, address);
    if (obstacle !== null) return sender.close(obstacle);
    senders.add(sender);
    sender.set_source(sender.source);
    sender.set_target(sender.target);
  });
  container.on('receiver_open', ({ connection, receiver }: EventContext) => {
    if (receiver === undefined) return;
    const address = String(receiver.target?.address);
    links.push(`send to ${pathOf(address)}`);
    const obstacle = obstacleOf(connection, address);
    if (obstacle !== null) return receiver.close(obstacle);
    receiver.set_source(receiver.source);
    receiver.set_target(receiver.target);
    setLargestMessage(receiver);
  });
  // Without it, rhea writes to the console.
  container.on('disconnected', () => undefined);
  container.on('sendable', ({ sender }: EventContext) => {
    if (sender !== undefined) deliver(sender);
  });
  container.on('sender_draining', ({ sender }: EventContext) => {
    if (sender === undefined) return;
    deliver(sender);
    sender.set_drained(true);
  });
  // Receivers wait for the end of what they settle.
  container.on('accepted', ({ delivery }: EventContext) => {
    if (delivery?.remote_settled === false) delivery.update(true, accepted().described());
  });
  container.on('message', ({ connection, receiver, message }: EventContext) => {
    if (message === undefined || receiver === undefined) return;
    const address = String(receiver.target?.address);
    if (address === claimsNode) {
      const entity = take(message);
      if (entity !== null) opened.set(connection, [...(opened.get(connection) ?? []), entity]);
      return reply(connection, address, message, status(entity === null ? 401 : 200));
    }
    if (address === managementNode) {
      return reply(connection, address, message, describeHub(message, addresses));
    }
    const queue = queueOf(address);
    for (const each of unpack(message)) queue.push(annotate(each, queue.length));
    for (const sender of senders) {
      const isOwn = queueOf(String(sender.source?.address)) === queue;
      if (isOwn && sender.is_open() && sender.connection.is_open()) deliver(sender);
    }
  });
  return links;
}

/** Clients divide batches by it; rhea's types do not show where it stands. */
function setLargestMessage(link: Receiver): void {
  const { local } = link as unknown as {
    readonly local: { attach: { max_message_size?: number } };
  };
  local.attach.max_message_size = largestMessage;
}

/** Answers a request to a node on the link that the client receives from it with. */
function reply(connection: Connection, node: string, request: Message, answer: Message): void {
  if (request.message_id === undefined) return;
  const sender = connection.find_sender((link: Sender) => link.source?.address === node);
  sender?.send({ ...answer, correlation_id: request.message_id });
}
