import { DataLakeServiceClient } from '@azure/storage-file-datalake';

const lake = DataLakeServiceClient.fromConnectionString(process.env.SIGHTINGS_CONNECTION_STRING!);

async function main(): Promise<void> {
  const file = lake.getFileSystemClient('sightings').getFileClient('2024/foxes.csv');
  await file.upload(Buffer.from('place,foxes\nforest,3\n'));
  const rows = (await file.readToBuffer()).toString().trim().split('\n');
  console.log(`${rows.length - 1} row: ${rows[1]}`);
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
