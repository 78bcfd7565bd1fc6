import { environmentSecrets } from '../catalogue/environment-secrets.js';
import { findMentions } from './find-mentions.js';
import type { WalkedFiles } from './walk-files.js';

/**
 * Notes on settings that make `DefaultAzureCredential` sign in with a secret, before it asks for a managed identity: once
 * for each setting that a file of the run mentions.
 *
 * @param known settings that the report speaks of already
 */
export function noteLeftovers(
  walked: WalkedFiles,
  migrated: ReadonlyMap<string, string>,
  known: readonly string[],
): readonly string[] {
  const wanted = environmentSecrets.filter(({ setting }) => !known.includes(setting));
  const found = findMentions(
    wanted.map(({ setting }) => setting),
    walked,
    migrated,
  );
  return wanted.flatMap(({ setting, why }) => {
    const mention = found.find(({ name }) => name === setting)?.mentions[0];
    return mention === undefined ? [] : [`${mention.path}:${String(mention.line)}: ${why}`];
  });
}
