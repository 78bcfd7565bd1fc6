import semver from 'semver';
import { dependencyGroups } from './dependency-groups.js';
import type { Declaration, Lock } from './lock-format.js';
import { findRecord, findText, isRecord } from './records.js';
import { loadSyml } from './syml.js';

/**
 * pnpm-lock.yaml. Format 5 has `name: 1.2.3_peer@4.5.6`, or `/other/1.2.3` for an alias; format 6
 * `name: { specifier, version: 1.2.3(peer@4.5.6) }`; format 9 the same with `other@1.2.3` for an alias. A package on its
 * own stands at the top level before format 9; else, and in workspaces always, under `importers` by its folder.
 * Source: https://github.com/pnpm/spec/tree/master/lockfile
 */
export function parsePnpmLock(text: string): Lock {
  const load = loadSyml();
  // Later versions of pnpm put a document about their own installation before that of the project.
  const documents = text.split(/^---\s*$/mu).map((document) => load(document));
  return {
    findVersion: (declaration) => {
      for (const document of documents) {
        const version = findInDocument(document, declaration);
        if (version !== null) return version;
      }
      return null;
    },
  };
}

function findInDocument(document: unknown, { folder, name }: Declaration): string | null {
  const importers = findRecord(document, 'importers');
  const importer =
    importers === null ? (folder === '' ? document : null) : findRecord(importers, folder || '.');
  for (const group of dependencyGroups) {
    const dependencies = findRecord(importer, group);
    const entry = dependencies?.[name];
    const resolved = isRecord(entry) ? findText(entry, 'version') : entry;
    if (typeof resolved !== 'string') continue;
    return semver.valid(versionWithPeers.exec(resolved)?.groups?.['version']);
  }
  return null;
}

/** A version, with the name of an alias before it and the peers that it was resolved with after it. */
const versionWithPeers = /(?:^|[@/])(?<version>\d+\.\d+\.\d[^_()@/]*)(?:[_(].*)?$/su;
