import { identityPackage } from '../catalogue/identity-package.js';
import {
  allowsNodeWithoutIdentity,
  chooseIdentityRange,
  isRecentIdentity,
} from './identity-range.js';
import { scanObject } from './json-object.js';
import type { JsonMember, JsonObject } from './json-object.js';
import { isRecord } from '../workspace/records.js';

/** What becomes of a package.json that needs `@azure/identity`. */
export interface DependencyPlan {
  /** The new text; the old one where nothing is to be added. */
  readonly text: string;
  /** The added range; null where the package is there already. */
  readonly range: string | null;
  /** Full sentences for the person, without the path of the package.json. */
  readonly notes: readonly string[];
}

/**
 * Plans adding `@azure/identity` to the `dependencies` of a package.json. Indentation, order, line endings and byte
 * order mark stay; the new entry goes to its place where the list is sorted, else to the end.
 *
 * @returns null where the text is not a JSON object
 */
export function planDependency(text: string): DependencyPlan | null {
  const manifest = findManifest(text);
  if (manifest === null) return null;
  const present =
    findRange(manifest, 'dependencies') ??
    findRange(manifest, 'peerDependencies') ??
    findRange(manifest, 'optionalDependencies');
  if (present !== null) return { text, range: null, notes: notesOnPresent(present) };

  const engines = isRecord(manifest['engines']) ? manifest['engines']['node'] : undefined;
  const node = typeof engines === 'string' ? engines : undefined;
  const development = findRange(manifest, 'devDependencies');
  const keepsRange = development !== null && isRecentIdentity(development);
  const range = keepsRange ? development : chooseIdentityRange(node);
  return {
    text: insertDependency(text, identityPackage, range),
    range,
    notes: [
      ...(development === null
        ? []
        : [
            `${identityPackage} is in devDependencies and now also in dependencies; remove it from devDependencies.`,
          ]),
      ...(allowsNodeWithoutIdentity(node)
        ? [`engines.node allows a Node.js that ${identityPackage} 4 does not support; it needs 18.`]
        : []),
    ],
  };
}

function notesOnPresent(range: string): string[] {
  // `catalog:` and other protocols say nothing of the version, so there is nothing to complain about.
  if (!/^[\^~>=\dv]/u.test(range) || isRecentIdentity(range)) return [];
  return [`${identityPackage} ${range} is older than the migrated code expects; upgrade it to 4.`];
}

function findManifest(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/u, ''));
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

function findRange(manifest: Record<string, unknown>, group: string): string | null {
  const declared = manifest[group];
  const range = isRecord(declared) ? declared[identityPackage] : undefined;
  return typeof range === 'string' ? range : null;
}

function insertDependency(text: string, name: string, range: string): string {
  const manifest = scanObject(text, 0);
  const group = manifest.members.find(({ key }) => key === 'dependencies');
  const first = manifest.members[0];
  const margin = first === undefined ? '\n  ' : text.slice(manifest.start + 1, first.keyStart);
  const colon = first === undefined ? ': ' : text.slice(first.keyEnd, first.valueStart);
  const entry = JSON.stringify(name) + colon + JSON.stringify(range);
  // The margin of a nested entry: that of a top-level one with its indentation twice.
  const nested = margin + (margin.split(/[\r\n]/u).at(-1) ?? '');
  const list = `{${nested}${entry}${margin}}`;
  if (group === undefined) {
    const member = `"dependencies"${colon}${list}`;
    const place = manifest.members.find(({ key }) =>
      /^(?:dev|peer|optional)Dependencies/u.test(key),
    );
    return insertMember(text, manifest, member, margin, place);
  }
  const declared = scanObject(text, group.valueStart);
  const firstDeclared = declared.members[0];
  if (firstDeclared === undefined) {
    return text.slice(0, declared.start) + list + text.slice(declared.end);
  }
  const inner = text.slice(declared.start + 1, firstDeclared.keyStart);
  return insertMember(text, declared, entry, inner, findSortedPlace(declared, name));
}

/** The member before which a name belongs; undefined: at the end. */
function findSortedPlace(object: JsonObject, name: string): JsonMember | undefined {
  const keys = object.members.map(({ key }) => key);
  const isSorted = keys.every((key, index) => index === 0 || (keys[index - 1] ?? '') <= key);
  return isSorted ? object.members.find(({ key }) => key > name) : undefined;
}

function insertMember(
  text: string,
  object: JsonObject,
  member: string,
  margin: string,
  before: JsonMember | undefined,
): string {
  if (before !== undefined) {
    return `${text.slice(0, before.keyStart)}${member},${margin}${text.slice(before.keyStart)}`;
  }
  const last = object.members.at(-1);
  if (last === undefined) {
    return `${text.slice(0, object.start)}{${margin}${member}\n}${text.slice(object.end)}`;
  }
  return `${text.slice(0, last.valueEnd)},${margin}${member}${text.slice(last.valueEnd)}`;
}
