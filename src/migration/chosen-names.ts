/** Names that a user chose for the settings that replace others. */
export interface SettingNames {
  /** The name for what replaces `old` for a service; null where the user chose none. */
  find(old: string, serviceId: string): string | null;
  /** The setting that each chosen name replaces, so that nothing else takes the name. */
  readonly owners: ReadonlyMap<string, string>;
}

/** The user chose nothing. */
export const noSettingNames: SettingNames = { find: () => null, owners: new Map() };

/** A choice that makes no sense; the message says why, and what it takes. */
export class SettingNameError extends Error {
  override readonly name = 'SettingNameError';
}

/** A chosen name: for one service, or for whatever service the old setting is used with. */
export interface ChosenName {
  readonly old: string;
  /** Service ID; null for any. */
  readonly service: string | null;
  readonly name: string;
}

const settingName = /^[A-Za-z_][\w.-]*$/u;

/**
 * Joins chosen names.
 *
 * @throws {SettingNameError} where a name cannot be one of an environment variable, is the old one, or would stand for
 *   two old settings or two services, whose endpoints differ
 */
export function chooseSettingNames(chosen: readonly ChosenName[]): SettingNames {
  const names = new Map<string, string>();
  const owners = new Map<string, string>();
  for (const { old, service, name } of chosen) {
    if (!settingName.test(name) || !settingName.test(old)) {
      throw new SettingNameError(
        `${old}=${name}: both must be names of environment variables (letters, digits and "_").`,
      );
    }
    if (old === name) {
      throw new SettingNameError(
        `${old}: the new setting needs a name of its own, because the old one holds a secret until it is deleted.`,
      );
    }
    const key = keyOf(old, service);
    const known = names.get(key) ?? name;
    if (known !== name)
      throw new SettingNameError(`${old}: it has two names, ${known} and ${name}.`);
    const owner = owners.get(name) ?? key;
    if (owner !== key) {
      throw new SettingNameError(
        `${name}: it would replace ${owner} and ${key}, which lead to different places.`,
      );
    }
    names.set(key, name);
    owners.set(name, key);
  }
  return {
    find: (old, service) => names.get(keyOf(old, service)) ?? names.get(keyOf(old, null)) ?? null,
    owners,
  };
}

function keyOf(old: string, service: string | null): string {
  return service === null ? old : `${old}:${service}`;
}
