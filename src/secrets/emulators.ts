/**
 * Beginnings of the keys that Microsoft publishes for its emulators: Azurite and Cosmos DB. They protect nothing.
 * Source: https://learn.microsoft.com/azure/storage/common/storage-use-azurite and .../cosmos-db/emulator
 */
const publicKeys = ['Eby8vdM02xNOcqFl', 'C2y6yDjf5/R+ob0N'];

const emulatorStrings =
  /UseDevelopment(?:Storage|Emulator)\s*=\s*true|AccountName\s*=\s*devstoreaccount1/iu;

const loopback =
  /^(?:https?|sb|amqp):\/\/(?:127\.0\.0\.1|localhost|\[::1\]|host\.docker\.internal|azurite|cosmosdb)(?=[:/]|$)/iu;

/** Whether a connection string, a key, an account name or an endpoint belongs to an emulator. */
export function isEmulatorValue(text: string): boolean {
  return (
    emulatorStrings.test(text) ||
    text === 'devstoreaccount1' ||
    publicKeys.some((key) => text.includes(key)) ||
    isLoopback(text) ||
    /(?:^|;)\s*(?:\w*Endpoint)\s*=\s*(?:https?|sb):\/\/(?:127\.0\.0\.1|localhost)(?=[:/;]|$)/iu.test(
      text,
    )
  );
}

/** Whether a URL leads to this machine. */
export function isLoopback(url: string): boolean {
  return loopback.test(url);
}
