import type { Service } from '../catalogue/types.js';
import { endpointFactsOf } from '../catalogue/endpoint-facts.js';
import { containsRange, type TextEdit } from '../source/edits.js';
import { findValueGivers, type ValueGiver } from '../source/exported-values.js';
import { importStyleOf } from '../source/import-style.js';
import { traceOrigin } from '../source/provenance.js';
import { planSecondValue } from '../source/second-value.js';
import type { SourceFile } from '../source/source-file.js';
import { findStringValue } from '../source/syntax.js';
import type { PlanContext } from './context.js';
import { exampleEndpoint, isRefusal } from './endpoint-value.js';
import { planExportedSetting } from './exported-schema.js';
import type { ExportedEndpoint } from './modules.js';
import type { AddedSetting } from './outcome.js';
import type { Refusal } from './refusals.js';
import { refuse } from './refuse.js';
import { rewriteSlice } from './rewrite.js';
import { renameDecoded } from './decoded-file.js';
import { rewriteOrigin } from './rewrite-origin.js';
import { planSettingDeclarations } from './setting-declarations.js';
import { endpointSettingFor } from './setting-names.js';

/** The name of the endpoint that stands beside an exported connection string. */
export function exportedNameFor(old: string, service: Service): string {
  return endpointSettingFor(old, endpointFactsOf(service));
}

/**
 * Plans an endpoint beside a connection string that a module exports. The connection string stays: nobody knows here who
 * else reads it.
 */
export function planExportedEndpoint(
  module: SourceFile,
  path: readonly string[],
  service: Service,
  context: PlanContext,
): ExportedEndpoint | Refusal {
  const ofSchema = planExportedSetting(module, path, service, context);
  if (ofSchema !== null) return ofSchema;
  const givers = findValueGivers(module, path);
  const old = path.at(-1);
  if (givers === null || old === undefined) return outOfSight(module, service);
  const name = exportedNameFor(old, service);
  const values: SecondValue[] = [];
  for (const giver of givers) {
    const value = secondValueFor(module, giver, service, context);
    if (isRefusal(value)) return value;
    values.push(value);
  }
  const present = findValueGivers(module, [...path.slice(0, -1), name]);
  const isPresent =
    present?.length === values.length &&
    present.every(({ value }, at) => module.text.slice(...value.range) === values[at]?.text);
  if (present !== null && !isPresent) return outOfSight(module, service);
  const settings = values.flatMap((value) => value.settings);
  const oldSettings = settings.flatMap(({ replaces }) => replaces ?? []);
  const declared = planSettingDeclarations(module, { settings, oldSettings }, service, []);
  if (isRefusal(declared)) return declared;
  const added = givers.flatMap((giver, at): readonly TextEdit[] =>
    planSecondValue(module, giver, name, values[at]?.text ?? "''"),
  );
  return {
    module: module.path,
    name,
    edits: isPresent ? [] : [...added, ...declared.edits],
    settings,
    oldSettings,
    notes: [
      ...values.flatMap(({ note }) => note ?? []),
      `${module.path}: exports ${name} for ${service.name} (${exampleEndpoint(service)}); remove ${old} when nothing reads it any more.`,
    ],
  };
}

function outOfSight(module: SourceFile, service: Service): Refusal {
  return refuse(
    'crosses-module',
    service,
    `Export an endpoint from ${module.path} instead of the secret; how the value is made there cannot be followed.`,
  );
}

interface SecondValue {
  readonly text: string;
  readonly note?: string;
  readonly settings: readonly AddedSetting[];
}

function secondValueFor(
  module: SourceFile,
  { value }: ValueGiver,
  service: Service,
  context: PlanContext,
): SecondValue | Refusal {
  // Nothing yet, for a person to fill in.
  if (findStringValue(value) === '')
    return { text: module.text.slice(...value.range), settings: [] };
  const { quote } = importStyleOf(module);
  const trace = traceOrigin(module, value);
  const decoded = renameDecoded(module, value, trace.origin, service);
  if (decoded !== null) return { ...decoded, settings: [] };
  const rewrites = rewriteOrigin(module, service, trace, context, quote);
  if (isRefusal(rewrites)) return rewrites;
  if (!rewrites.every(({ range }) => containsRange(value.range, range)))
    return outOfSight(module, service);
  return {
    text: rewriteSlice(module, value.range, rewrites, quote),
    settings: rewrites.flatMap(({ setting }) =>
      setting === null
        ? []
        : [
            {
              name: setting.name,
              service: service.name,
              replaces: setting.old,
              example: exampleEndpoint(service),
            },
          ],
    ),
  };
}
