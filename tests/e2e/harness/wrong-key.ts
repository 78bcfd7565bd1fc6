/** Settings with a wrong key in the place of each right one: of the same form, and with one other character. */
export function withWrongKeys(
  settings: Readonly<Record<string, string>>,
  secrets: readonly string[],
): Readonly<Record<string, string>> {
  const replace = (text: string): string =>
    secrets.reduce((done, secret) => done.replaceAll(secret, alter(secret)), text);
  return Object.fromEntries(Object.entries(settings).map(([name, text]) => [name, replace(text)]));
}

/** Another key: its sixth character is one that every form of key may have. */
function alter(secret: string): string {
  const other = secret[5] === '0' ? '1' : '0';
  return `${secret.slice(0, 5)}${other}${secret.slice(6)}`;
}
