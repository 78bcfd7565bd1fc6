import { ServiceBusClient } from '@azure/service-bus';
import type { Order } from './orders.js';

const serviceBus = new ServiceBusClient(process.env.SERVICE_BUS_CONNECTION_STRING ?? '');
const sender = serviceBus.createSender('orders');

/** Tells the worker about a new order. */
export async function announce(order: Order): Promise<void> {
  await sender.sendMessages({
    body: order,
    contentType: 'application/json',
    messageId: order.id,
  });
}

export async function closeQueue(): Promise<void> {
  await sender.close();
  await serviceBus.close();
}
