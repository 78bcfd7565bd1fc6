import { hasPublicKey } from './well-known.js';

const emulatorStrings =
  /UseDevelopment(?:Storage|Emulator)\s*=\s*true|AccountName\s*=\s*devstoreaccount1/iu;

const loopback =
  /^(?:https?|sb|amqp):\/\/(?:127\.0\.0\.1|localhost|\[::1\]|host\.docker\.internal|azurite|cosmosdb)(?=[:/]|$)/iu;

/** Whether a connection string, a key, an account name or an endpoint belongs to an emulator. */
export function isEmulatorValue(text: string): boolean {
  return (
    emulatorStrings.test(text) ||
    text === 'devstoreaccount1' ||
    hasPublicKey(text) ||
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
