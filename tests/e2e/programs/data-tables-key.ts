import { AzureNamedKeyCredential, TableServiceClient } from '@azure/data-tables';

const account = process.env.STOCK_ACCOUNT!;
const sharedKey = new AzureNamedKeyCredential(account, process.env.STOCK_ACCOUNT_KEY!);
const service = new TableServiceClient(`https://${account}.table.core.windows.net`, sharedKey);

async function main(): Promise<void> {
  await service.createTable('stock');
  const names: string[] = [];
  for await (const { name } of service.listTables()) {
    if (name) names.push(name);
  }
  console.log(`tables: ${names.join(', ')}`);
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
