/** Finds secrets in texts: as they are, encoded for an address, and in base64. */
export function secretSearch(secrets: readonly string[]): (text: string) => boolean {
  const forms = secrets.flatMap((secret) => [
    secret,
    encodeURIComponent(secret),
    ...base64FormsOf(secret),
  ]);
  return (text) => forms.some((form) => text.includes(form));
}

/** What base64 makes of a secret, wherever in a longer text it begins: the digits that depend on nothing but the secret. */
function base64FormsOf(secret: string): readonly string[] {
  return [0, 1, 2].flatMap((offset) => {
    const bytes = Buffer.from(`${' '.repeat(offset)}${secret}`);
    const first = Math.ceil((offset * 4) / 3);
    const last = Math.floor((bytes.length * 4) / 3);
    return (['base64', 'base64url'] as const).map((form) =>
      bytes.toString(form).slice(first, last),
    );
  });
}
