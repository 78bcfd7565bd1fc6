import { Client, KustoConnectionStringBuilder } from 'azure-kusto-data';

const connection = KustoConnectionStringBuilder.withAadApplicationKeyAuthentication(
  process.env.TELEMETRY_CLUSTER!,
  process.env.TELEMETRY_APP_ID!,
  process.env.TELEMETRY_APP_KEY!,
  process.env.TELEMETRY_TENANT!,
);
const client = new Client(connection);

async function main(): Promise<void> {
  const response = await client.execute('weather', 'Storms | summarize Count = count() by State');
  for (const table of response.primaryResults) {
    for (const row of table.rows()) {
      console.log(`${row.Count} storms in ${row.State}`);
    }
  }
  client.close();
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
