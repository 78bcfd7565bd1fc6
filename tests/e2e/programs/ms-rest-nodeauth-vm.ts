import { ServiceClient } from '@azure/ms-rest-js';
import { loginWithVmMSI } from '@azure/ms-rest-nodeauth';

async function main(): Promise<void> {
  const credentials = await loginWithVmMSI({ clientId: process.env.VM_IDENTITY_CLIENT_ID! });
  const client = new ServiceClient(credentials);
  const url = 'https://management.azure.com/subscriptions?api-version=2022-12-01';
  const { status, parsedBody } = await client.sendRequest({ url, method: 'GET' });
  if (status !== 200) throw new Error(`Resource Manager answered ${status}`);
  const names = (parsedBody.value as { displayName: string }[]).map((each) => each.displayName);
  console.log(`subscriptions: ${names.join(', ')}`);
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
