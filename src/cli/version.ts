import { readFileSync } from 'node:fs';

const ownName = 'eslint-plugin-azure-identity';

/** Version of this package, from its own package.json: above `src/` as above `dist/src/`. */
export function ownVersion(): string {
  for (const place of ['../../package.json', '../../../package.json']) {
    const facts = readPackage(new URL(place, import.meta.url));
    if (facts?.name === ownName && facts.version !== undefined) return facts.version;
  }
  return '0.0.0';
}

function readPackage(url: URL): { name?: string; version?: string } | null {
  try {
    return JSON.parse(readFileSync(url, 'utf8')) as { name?: string; version?: string };
  } catch {
    return null;
  }
}
