/** Stands for an export in a text until it is known how the file imports it. */
export function nameToken(module: string, exportName: string): string {
  return `\u27E8${module}#${exportName}\u27E9`;
}

const token = /\u27E8(?<module>[^#\u27E9]*)#(?<name>[^\u27E9]*)\u27E9/gu;

/** An export that a text has a token for. */
export interface NamedExport {
  readonly module: string;
  readonly name: string;
}

/** The exports in texts, in order. */
export function tokensIn(texts: readonly string[]): readonly NamedExport[] {
  return texts.flatMap((text) =>
    [...text.matchAll(token)].map(({ groups }) => ({
      module: groups?.['module'] ?? '',
      name: groups?.['name'] ?? '',
    })),
  );
}

/** The text with names in the place of tokens. */
export function replaceTokens(text: string, nameOf: (exported: NamedExport) => string): string {
  return text.replaceAll(token, (_match, module: string, name: string) => nameOf({ module, name }));
}
