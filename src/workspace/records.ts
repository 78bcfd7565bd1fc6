/** True for an object that is no array. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value of an own key that is an object; null for anything else. */
export function findRecord(value: unknown, key: string): Record<string, unknown> | null {
  if (!isRecord(value) || !Object.hasOwn(value, key)) return null;
  const found = value[key];
  return isRecord(found) ? found : null;
}

/** The value of an own key that is a text; null for anything else. */
export function findText(value: unknown, key: string): string | null {
  if (!isRecord(value) || !Object.hasOwn(value, key)) return null;
  const found = value[key];
  return typeof found === 'string' ? found : null;
}
