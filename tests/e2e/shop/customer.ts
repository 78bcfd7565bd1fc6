import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { request } from 'node:https';
import { until } from './until.js';

/** What the shop's server answered to each request of a customer; its status where that is not 200. */
export interface Answers {
  readonly products: unknown;
  readonly image: unknown;
  readonly order: unknown;
  readonly orders: unknown;
  readonly invoice: unknown;
}

const order = {
  id: '42',
  customerId: 'fox',
  lines: [{ productId: 'p1', quantity: 1 }],
  placedAt: '2026-05-04T12:00:00Z',
};

/** Milliseconds that the server may take to start. */
const patience = 30_000;

/** Does everything that a customer can do. */
export async function visit(port: number): Promise<Answers> {
  await untilOpen(port);
  const ask = async (path: string, body?: string): Promise<unknown> => {
    const method = body === undefined ? 'GET' : 'POST';
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body === undefined ? {} : { body, headers: { 'content-type': 'application/json' } }),
    });
    return answer.status === 200 ? answer.json() : answer.status;
  };
  return {
    products: await ask('/products?q=fox'),
    image: await ask('/images', 'a picture'),
    order: await ask('/orders', JSON.stringify(order)),
    orders: await ask('/orders/fox'),
    invoice: await ask('/invoices/42'),
  };
}

/** Follows a link to a storage account, which is behind `port` of loopback; returns what it leads to, or the status. */
export async function follow(link: unknown, port: number): Promise<number | string> {
  const url = new URL(String(link));
  const outgoing = request({
    host: '127.0.0.1',
    port,
    path: url.pathname + url.search,
    headers: { host: url.host },
    rejectUnauthorized: false,
  });
  outgoing.end();
  const [incoming] = (await once(outgoing, 'response')) as [IncomingMessage];
  let text = '';
  for await (const chunk of incoming) text += String(chunk);
  return incoming.statusCode === 200 ? text : (incoming.statusCode ?? 0);
}

async function untilOpen(port: number): Promise<void> {
  const isOpen = (): Promise<boolean> =>
    fetch(`http://127.0.0.1:${port}/`).then(
      () => true,
      () => false,
    );
  if (!(await until(isOpen, patience))) throw new Error('the server of the shop did not start');
}
