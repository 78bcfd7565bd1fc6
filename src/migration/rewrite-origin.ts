import { containsRange } from '../source/edits.js';
import type { Service } from '../catalogue/types.js';
import { type Origin, settingsIn, type TemplatePart } from '../source/origin.js';
import type { Trace } from '../source/provenance.js';
import type { Range, SourceFile } from '../source/source-file.js';
import { findBorder } from './borders.js';
import type { PlanContext } from './context.js';
import { printSetting } from './credential-construction.js';
import { isRefusal, readEndpoint } from './endpoint-value.js';
import type { Refusal } from './refusals.js';
import { refuse } from './refuse.js';
import { findReadAt, renameRead } from './rename-setting.js';
import { rewriteImportedReader } from './imported-reader.js';
import { rewriteImported } from './rewrite-imported.js';
import type { Rewrite } from './rewrite.js';

/** The values that an origin chooses from, itself where it is no choice. */
export function optionsOf(origin: Origin): readonly Origin[] {
  return origin.kind === 'choice'
    ? origin.options.flatMap((option) => optionsOf(option))
    : [origin];
}

/** What each part of a connection string's origin becomes, so that the whole is an endpoint. */
export function rewriteOrigin(
  file: SourceFile,
  service: Service,
  trace: Trace,
  context: PlanContext,
  quote: string,
): readonly Rewrite[] | Refusal {
  const rewrites: Rewrite[] = [];
  const options = optionsOf(trace.origin);
  const hasSetting = options.some((option) => option.kind === 'setting');
  let isKept = false;
  for (const option of options) {
    if (option.kind === 'empty' || (option.kind === 'literal' && option.value === '')) continue;
    if (option.kind === 'argument' && (hasSetting || context.policy.changesArguments)) {
      isKept = true;
      continue;
    }
    if (option.kind === 'unknown' && isReassigned(trace)) return refuse('reassigned', service);
    const rewrite = rewriteOption(file, service, option, context, quote);
    if (isRefusal(rewrite)) return rewrite;
    rewrites.push(rewrite);
  }
  return rewrites.length === 0 && !isKept ? refuse('unknown-origin', service) : rewrites;
}

/** The value has no single origin, because its variable is assigned several times. */
function isReassigned({ variables }: Trace): boolean {
  const last = variables.at(-1);
  if (last === undefined) return false;
  const writes = last.references.filter((reference) => reference.isWrite());
  return writes.length > 1;
}

function rewriteOption(
  file: SourceFile,
  service: Service,
  option: Origin,
  context: PlanContext,
  quote: string,
): Rewrite | Refusal {
  switch (option.kind) {
    case 'setting': {
      const name = context.allocateSetting(option.name, service);
      const read = findReadAt(file, option.name, option.range);
      const renamed = read === null ? null : renameRead(file, read, name);
      return {
        range: option.range,
        expression: { kind: 'code', text: renamed?.text ?? printSetting(file, name, quote) },
        setting: { old: option.name, name, isProperty: option.form === 'property' },
        // What leads to the environment (`env` of an import, a function that reads it) stands in the new code too.
        kept: read === null || renamed === null ? [] : [read.range],
        entity: null,
      };
    }
    case 'literal':
    case 'template': {
      const parts = option.kind === 'literal' ? [option.value] : option.parts;
      const value = readEndpoint(file, service, parts);
      if (isRefusal(value)) return value;
      // A part of another constant may be out of sight where the text stands.
      if (!value.kept.every((range) => containsRange(option.range, range))) {
        return refuse('endpoint-unknown', service);
      }
      const { endpoint, entity, kept } = value;
      const droppedSettings = settingsOfOthers(parts, kept);
      const { range } = option;
      return { range, expression: endpoint, setting: null, kept, droppedSettings, entity };
    }
    case 'import':
      return rewriteImported(file, service, option, context);
    case 'call':
      return (
        rewriteImportedReader(file, service, option, context) ?? refuse('crosses-call', service)
      );
    default:
      return refuse(findBorder(option) ?? 'unknown-origin', service);
  }
}

/** The environment variables of the parts of a text that are not kept. */
function settingsOfOthers(
  parts: readonly (string | TemplatePart)[],
  kept: readonly Range[],
): readonly string[] {
  return parts.flatMap((part) => {
    const isKept = typeof part === 'string' || kept.includes(part.range);
    return isKept ? [] : settingsIn(part.origin).map(({ name }) => name);
  });
}
