'use strict';

const { ServiceBusClient } = require('@azure/service-bus');
const { archive } = require('./archive.cjs');

const connectionString = process.env.SERVICE_BUS_CONNECTION_STRING;
if (!connectionString) throw new Error('SERVICE_BUS_CONNECTION_STRING is not set.');

const client = new ServiceBusClient(connectionString, { retryOptions: { maxRetries: 5 } });
const receiver = client.createReceiver('orders');

receiver.subscribe({
  async processMessage(message) {
    await archive(message.body);
  },
  async processError({ error, errorSource }) {
    console.error(`${errorSource}: ${error.message}`);
  },
});

process.once('SIGTERM', async () => {
  await receiver.close();
  await client.close();
});
