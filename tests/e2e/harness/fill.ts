/** Puts values in the place of the placeholders of an example: `https://<account>.blob.core.windows.net`. */
export function fill(
  text: string,
  placeholders: Readonly<Record<string, string>>,
  pattern = /<(?<name>[^<>]+)>/gu,
): string {
  return text.replaceAll(pattern, (_, name: string) => {
    const value = placeholders[name];
    if (value === undefined) throw new Error(`nothing stands for <${name}> of ${text}`);
    return value;
  });
}
