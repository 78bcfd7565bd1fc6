import iothub from 'azure-iothub';

const connectionString = process.env.VALVES_CONNECTION_STRING;

if (!connectionString) {
  throw new Error('VALVES_CONNECTION_STRING is not set');
}

const client = iothub.Client.fromConnectionString(connectionString);

async function main(): Promise<void> {
  await client.open();
  await client.send('valve-3', JSON.stringify({ open: true }));
  const answer = await client.invokeDeviceMethod('valve-3', { methodName: 'state' });
  console.log(`valve-3 answered ${answer.result.status}: ${answer.result.payload.state}`);
  await client.close();
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
