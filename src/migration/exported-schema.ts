import type { Service } from '../catalogue/types.js';
import { isEmulatorValue } from '../secrets/emulators.js';
import { findEnvSchema, findSchemaKey } from '../source/env-schemas.js';
import { findValueGivers } from '../source/exported-values.js';
import type { SourceFile } from '../source/source-file.js';
import { findStringValue } from '../source/syntax.js';
import type { PlanContext } from './context.js';
import { exampleEndpoint, isRefusal } from './endpoint-value.js';
import type { ExportedEndpoint } from './modules.js';
import type { Refusal } from './refusals.js';
import { refuse } from './refuse.js';
import { planSettingDeclarations } from './setting-declarations.js';

/**
 * Plans an endpoint where a module exports what a schema makes of the environment: `env.OLD` becomes `env.NEW`, and the
 * schema gets a second key. Null where the value is anything else.
 */
export function planExportedSetting(
  module: SourceFile,
  path: readonly string[],
  service: Service,
  context: PlanContext,
): ExportedEndpoint | Refusal | null {
  const old = path.at(-1);
  const [giver, ...others] = findValueGivers(module, path.slice(0, -1)) ?? [];
  if (old === undefined || giver === undefined || others.length > 0) return null;
  const schema = findEnvSchema(module, giver.value);
  const key = schema === null ? null : findSchemaKey(module, schema, old);
  if (key === null) return null;
  const texts = key.validator.fallbacks.map((fallback) => findStringValue(fallback));
  if (texts.some((text) => text !== null && isEmulatorValue(text))) {
    return refuse('emulator', service);
  }
  if (texts.some((text) => text !== '')) return null;
  const name = context.allocateSetting(old, service);
  const example = exampleEndpoint(service);
  const settings = [{ name, service: service.name, replaces: old, example }];
  const declared = planSettingDeclarations(module, { settings, oldSettings: [old] }, service, []);
  if (isRefusal(declared)) return declared;
  return {
    module: module.path,
    name,
    edits: declared.edits,
    settings,
    oldSettings: [old],
    notes: declared.notes,
  };
}
