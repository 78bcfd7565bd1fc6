import { environmentSecrets } from '../catalogue/environment-secrets.js';
import type { RemovedSetting } from '../report/json.js';

/** Settings that make `DefaultAzureCredential` sign in with a secret, before it asks for a managed identity. */
export const leftoverSettings: readonly string[] = environmentSecrets.map(({ setting }) => setting);

/**
 * Notes on such settings: once for each that a file of the run mentions.
 *
 * @param known settings that the report speaks of already
 */
export function noteLeftovers(
  mentioned: readonly RemovedSetting[],
  known: readonly string[],
): readonly string[] {
  return environmentSecrets.flatMap(({ setting, why }) => {
    const mention = mentioned.find(({ name }) => name === setting)?.mentions[0];
    if (mention === undefined || known.includes(setting)) return [];
    return [`${mention.path}:${String(mention.line)}: ${why}`];
  });
}
