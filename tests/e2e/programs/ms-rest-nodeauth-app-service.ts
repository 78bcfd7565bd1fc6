import { AzureServiceClient } from '@azure/ms-rest-azure-js';
import { loginWithAppServiceMSI } from '@azure/ms-rest-nodeauth';

async function main(): Promise<void> {
  const credentials = await loginWithAppServiceMSI({
    clientId: process.env.SITE_IDENTITY_CLIENT_ID!,
  });
  const client = new AzureServiceClient(credentials);
  const url = 'https://management.azure.com/subscriptions?api-version=2022-12-01';
  const { status, parsedBody } = await client.sendRequest({ url, method: 'GET' });
  if (status !== 200) throw new Error(`Resource Manager answered ${status}`);
  console.log(`${parsedBody.value.length} subscription`);
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
