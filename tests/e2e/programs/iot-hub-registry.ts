import iothub from 'azure-iothub';

const registry = iothub.Registry.fromConnectionString(process.env.FLEET_CONNECTION_STRING!);

async function main(): Promise<void> {
  await registry.create({ deviceId: 'thermostat-7' });
  const { responseBody: device } = await registry.get('thermostat-7');
  console.log(`${device.deviceId} is ${device.status}`);
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
