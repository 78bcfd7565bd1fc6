import { AppConfigurationClient } from '@azure/app-configuration';

const client = new AppConfigurationClient(process.env.SHOP_CONFIGURATION!);

async function main(): Promise<void> {
  const { key, value } = await client.getConfigurationSetting({ key: 'shop:opens' });
  console.log(`${key} = ${value}`);
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
