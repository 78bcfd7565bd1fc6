import type { Identity } from '../components/tokens.js';
import { fill } from './audience.js';
import type { MigratedProgram } from './find-problems.js';
import type { ServiceCase } from './service-case.js';
import { readSettings } from './workspace.js';

/**
 * Configures a migrated program: with the settings it had, without what the report takes out and with what the report
 * names, in the form that the report shows.
 */
export function configure(
  {
    settings,
    placeholders,
    identitySetting,
  }: Pick<ServiceCase, 'settings' | 'placeholders' | 'identitySetting'>,
  text: string,
  targetFolder: string,
  identity: Identity,
): MigratedProgram {
  const { add, remove } = readSettings(targetFolder);
  const removedSettings = remove.map(({ name }) => name);
  const kept = Object.entries(settings).filter(([name]) => !removedSettings.includes(name));
  const values = {
    ...placeholders,
    'client ID of the user-assigned identity': identity.clientId ?? '',
  };
  const added = add
    .filter(({ name }) => new RegExp(`\\b${name}\\b`, 'u').test(text))
    .map(({ name, example }) => [name, fill(example, values)] as const);
  const named =
    identitySetting === undefined || identity.clientId === null
      ? []
      : [[identitySetting, identity.clientId] as const];
  const configured = Object.fromEntries([...kept, ...added, ...named]);
  return { text, settings: configured, identity, removedSettings };
}
