import { ShareSASPermissions, ShareServiceClient } from '@azure/storage-file-share';

const service = ShareServiceClient.fromConnectionString(process.env.FORMS_CONNECTION_STRING!);

async function linkTo(name: string): Promise<string> {
  const share = service.getShareClient(name);
  return share.generateSasUrl({
    permissions: ShareSASPermissions.parse('rl'),
    expiresOn: new Date(Date.now() + 10 * 60 * 1000),
  });
}

async function main(): Promise<void> {
  const link = new URL(await linkTo('forms'));
  link.pathname += '/rent.txt';
  const response = await fetch(link);
  if (!response.ok) throw new Error(`the share answered ${response.status}`);
  console.log(await response.text());
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
