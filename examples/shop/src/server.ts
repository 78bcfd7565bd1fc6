import { createServer, type IncomingMessage } from 'node:http';
import { findProducts } from './catalogue.js';
import { uploadImage } from './images.js';
import { invoiceLink } from './invoices.js';
import { ordersOf, saveOrder, type Order } from './orders.js';
import { announce, closeQueue } from './queue.js';

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function answer(request: IncomingMessage): Promise<unknown> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const [, collection, id = ''] = url.pathname.split('/');
  switch (`${request.method} /${collection}`) {
    case 'GET /products':
      return findProducts(url.searchParams.get('q') ?? '*');
    case 'POST /images':
      return uploadImage(await bodyOf(request), request.headers['content-type'] ?? 'image/jpeg');
    case 'POST /orders': {
      const order = JSON.parse((await bodyOf(request)).toString('utf8')) as Order;
      await saveOrder(order);
      await announce(order);
      return { id: order.id };
    }
    case 'GET /orders':
      return ordersOf(id);
    case 'GET /invoices':
      return invoiceLink(id);
    default:
      return null;
  }
}

const server = createServer((request, response) => {
  answer(request).then(
    (value) => {
      response.writeHead(value === null ? 404 : 200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(value));
    },
    (error: unknown) => {
      console.error(error);
      response.writeHead(500).end();
    },
  );
});

server.listen(Number(process.env.PORT ?? 3000));
process.once('SIGTERM', () => {
  server.close();
  void closeQueue();
});
