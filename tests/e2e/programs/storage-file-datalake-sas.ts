import {
  DataLakeSASPermissions,
  DataLakeServiceClient,
  StorageSharedKeyCredential,
} from '@azure/storage-file-datalake';

const lake = new DataLakeServiceClient(
  process.env.EXPORTS_LAKE_ENDPOINT!,
  new StorageSharedKeyCredential(process.env.EXPORTS_ACCOUNT!, process.env.EXPORTS_KEY!),
);

const linkTo = async (path: string): Promise<string> =>
  lake
    .getFileSystemClient('exports')
    .getFileClient(path)
    .generateSasUrl({
      permissions: DataLakeSASPermissions.parse('r'),
      expiresOn: new Date(Date.now() + 2 * 24 * 60 * 60 * 1000),
    });

async function main(): Promise<void> {
  const response = await fetch(await linkTo('2024/foxes.csv'));
  if (!response.ok) throw new Error(`the lake answered ${response.status}`);
  console.log(await response.text());
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
