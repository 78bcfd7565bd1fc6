import type { Service } from '../catalogue/types.js';
import type { TextEdit } from '../source/edits.js';
import type { SourceFile } from '../source/source-file.js';
import { exampleEndpoint, isRefusal, readEndpoint } from './endpoint-value.js';
import { exportedNameFor } from './exported-endpoint.js';
import type { ExportedEndpoint } from './modules.js';
import type { Refusal } from './refusals.js';
import { refuse } from './refuse.js';

/** How the members of a JSON text are found and added; hosts have the parsers. */
export interface JsonMembers {
  /** The value of a member of a JSON text; undefined where there is none. */
  findJsonMember(text: string, path: readonly string[]): unknown;
  /** Puts a member behind another one of the same object; null where the text does not allow it. */
  addJsonMember(
    text: string,
    path: readonly string[],
    name: string,
    value: string,
  ): TextEdit | null;
}

/** Plans an endpoint beside a connection string in a JSON file that code imports; null where the file has none there. */
export function planJsonEndpoint(
  from: SourceFile,
  { path: module, text }: { readonly path: string; readonly text: string },
  path: readonly string[],
  service: Service,
  json: JsonMembers,
): ExportedEndpoint | Refusal | null {
  const inner = path[0] === 'default' ? path.slice(1) : path;
  const old = inner.at(-1);
  const value = json.findJsonMember(text, inner);
  if (old === undefined || typeof value !== 'string') return null;
  const written = endpointOf(from, service, value);
  if (written === null || typeof written !== 'string') return written;
  const name = exportedNameFor(old, service);
  const present = json.findJsonMember(text, [...inner.slice(0, -1), name]);
  if (present !== undefined && present !== written) return refuse('crosses-module', service);
  const edit = present === undefined ? json.addJsonMember(text, inner, name, written) : null;
  if (present === undefined && edit === null) return null;
  return {
    module,
    name,
    edits: edit === null ? [] : [edit],
    settings: [],
    oldSettings: [],
    notes: [
      `${module}: set ${name} to the endpoint of ${service.name} (${exampleEndpoint(service)}); delete ${old} when nothing reads it any more, and rotate its key.`,
    ],
  };
}

/** The endpoint that a connection string names; nothing yet where it is left for a person to fill in. */
function endpointOf(from: SourceFile, service: Service, value: string): string | Refusal | null {
  if (value === '') return '';
  const read = readEndpoint(from, service, [value]);
  if (isRefusal(read)) return read;
  return read.endpoint.kind === 'literal' ? read.endpoint.value : null;
}
