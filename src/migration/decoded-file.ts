import type { TSESTree } from '@typescript-eslint/types';
import { endpointFactsOf } from '../catalogue/endpoint-facts.js';
import type { Service } from '../catalogue/types.js';
import type { Origin } from '../source/origin.js';
import type { SourceFile } from '../source/source-file.js';
import { memberName, unwrap } from '../source/syntax.js';
import { exampleEndpoint } from './endpoint-value.js';
import { endpointSettingFor } from './setting-names.js';

/** Another member of a configuration file that the program decodes, and what a person has to put there. */
export interface DecodedMember {
  readonly text: string;
  readonly note: string;
}

/**
 * Reads an endpoint where the code reads a connection string from a decoded file:
 * `JSON.parse(fs.readFileSync('settings.json')).connectionString`. Null for any other value, that of a request among them.
 */
export function renameDecoded(
  file: SourceFile,
  value: TSESTree.Node,
  origin: Origin,
  service: Service,
): DecodedMember | null {
  const member = unwrap(value);
  if (origin.kind !== 'call' || origin.callee !== 'JSON.parse') return null;
  if (member.type !== 'MemberExpression') return null;
  const old = memberName(member);
  if (old === null || old !== origin.path.at(-1)) return null;
  const source = /\breadFile(?:Sync)?\(\s*(?:['"`](?<name>[^'"`]*))?/u.exec(
    file.text.slice(...origin.range),
  );
  if (source === null) return null;
  const name = endpointSettingFor(old, endpointFactsOf(service));
  const text = file.text.slice(...value.range);
  const at = member.property.range[0] - value.range[0];
  const renamed = text.slice(at).replace(old, () => name);
  const where = source.groups?.['name'] ?? 'the file that it reads';
  return {
    text: text.slice(0, at) + renamed,
    note: `${file.path}: ${where} needs ${name}, the endpoint of ${service.name} (${exampleEndpoint(service)}), instead of ${old}.`,
  };
}
