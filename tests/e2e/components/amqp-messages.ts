import { randomUUID } from 'node:crypto';
import rhea, { type Message } from 'rhea';

/** The messages of a batch, which comes as it is: its data sections are messages. */
export function unpack(message: Message | Buffer): readonly Message[] {
  if (!Buffer.isBuffer(message)) return [message];
  const { content } = decode(message).body as { readonly content: Buffer | readonly Buffer[] };
  return (Buffer.isBuffer(content) ? [content] : content).map(decode);
}

function decode(bytes: Buffer): Message {
  return { body: undefined, ...rhea.message.decode(bytes) };
}

/**
 * What Service Bus and Event Hubs write on a message that they take.
 * Source: https://learn.microsoft.com/azure/service-bus-messaging/service-bus-amqp-protocol-guide#message-annotations
 */
export function annotate(message: Message, number: number): Message {
  return {
    ...message,
    message_id: message.message_id ?? randomUUID(),
    message_annotations: {
      ...message.message_annotations,
      'x-opt-sequence-number': number,
      'x-opt-offset': String(number),
      'x-opt-enqueued-time': new Date(),
    },
  };
}

const descriptions: Readonly<Record<number, string>> = {
  200: 'OK',
  401: 'Unauthorized',
  404: 'Not Found',
};

/** The answer to a request that asks for nothing but its success. */
export function status(code: number): Message {
  const description = descriptions[code] ?? 'Failed';
  return {
    application_properties: { 'status-code': code, 'status-description': description },
    body: '',
  };
}

/** The properties of an event hub with two partitions. */
export function describeHub(
  { application_properties: properties }: Message,
  addresses: readonly string[],
): Message {
  const name = String(properties?.['name']);
  if (!addresses.includes(name)) return status(404);
  return {
    ...status(200),
    body: {
      name,
      type: 'com.microsoft:eventhub',
      created_at: new Date(),
      partition_count: 2,
      partition_ids: ['0', '1'],
    },
  };
}
