import MapsSearch, { isUnexpected } from '@azure-rest/maps-search';
import { AzureKeyCredential } from '@azure/core-auth';

const client = MapsSearch(new AzureKeyCredential(process.env.MAPS_KEY!));

async function main(): Promise<void> {
  const response = await client
    .path('/geocode')
    .get({ queryParameters: { query: '15127 NE 24th Street, Redmond, WA' } });
  if (isUnexpected(response)) {
    throw new Error(`${response.status}: ${JSON.stringify(response.body)}`);
  }
  const [longitude, latitude] = response.body.features?.[0]?.geometry.coordinates ?? [];
  console.log(`${latitude} north, ${longitude} east`);
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
