/**
 * Beginnings of the keys that Microsoft publishes for its emulators: Azurite and Cosmos DB, Azure SignalR, Service Bus and
 * Event Hubs. They protect nothing.
 * Source: https://learn.microsoft.com/azure/storage/common/storage-use-azurite, .../cosmos-db/emulator,
 * .../azure-signalr/signalr-howto-emulator and .../service-bus-messaging/overview-emulator
 */
const publicKeys = [
  'Eby8vdM02xNOcqFl',
  'C2y6yDjf5/R+ob0N',
  'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789ABCDEFGH',
  'SAS_KEY_VALUE',
];

/** Whether a text holds the public key of an emulator, also percent-encoded or encoded in base64 once more. */
export function hasPublicKey(text: string): boolean {
  const plain = text.includes('%')
    ? text.replace(/%([\da-f]{2})/giu, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;
  return publicKeys.some((key) => plain.includes(key));
}
