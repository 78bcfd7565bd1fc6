import { rowsOf, servicesOf } from './lookup.js';
import { credentialClasses } from './credentials.js';
import { packageNames } from './index.js';

/** What must stand in a file that has findings: a package of the catalogue, or a key credential of any Azure package. */
const names = [...packageNames, ...credentialClasses.map((entry) => entry.export)];

/** Packages that are there for Azure although their names do not say so: `documentdb`, `adal-node`. */
const plainNames = packageNames.filter((name) => !/azure/iu.test(name) && !servesOthers(name));

/** Whether a package also leads elsewhere, so that only code that names Azure is about it: `openai`. */
function servesOthers(name: string): boolean {
  const rows = servicesOf(name)
    .flatMap((service) => [...rowsOf(service).values()].flat())
    .filter(({ row }) => row.packages?.includes(name) !== false);
  return rows.every(
    ({ from, predicates }) =>
      from.callee.some((part) => part.includes('Azure')) ||
      predicates.some((predicate) => predicate.name === 'azureHost'),
  );
}

/** A name that is an ordinary word counts only as the whole of a module's name. */
function mentions(text: string, name: string): boolean {
  if (name !== name.toLowerCase() || /[-/@]/u.test(name)) return text.includes(name);
  return [`'${name}'`, `"${name}"`, `\`${name}\``].some((quoted) => text.includes(quoted));
}

/** The last text and what was found: every rule asks about the same file, one after the other. */
let last = { text: '', mentionsAzure: false };

/**
 * Whether a text mentions anything of the catalogue: the test that every host makes before any parse or analysis. Most
 * files of most repositories end at its first half, which costs almost nothing.
 */
export function mentionsAzure(text: string): boolean {
  if (last.text !== text) last = { text, mentionsAzure: search(text) };
  return last.mentionsAzure;
}

function search(text: string): boolean {
  const saysAzure = text.includes('azure') || text.includes('Azure') || text.includes('AZURE');
  return (saysAzure ? names : plainNames).some((name) => mentions(text, name));
}
