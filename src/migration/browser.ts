import type { TSESTree } from '@typescript-eslint/types';
import type { Finding } from '../findings/finding.js';
import { findProperty } from '../findings/match.js';
import { originsIn, settingsIn } from '../source/origin.js';
import { findObjectLiteral } from '../source/objects.js';
import { traceOrigin } from '../source/provenance.js';
import type { SourceFile } from '../source/source-file.js';

/** Names of settings that bundlers write into what a browser loads, by the framework's prefix. */
const publicSetting =
  /^(?:NEXT_PUBLIC|NUXT_PUBLIC|EXPO_PUBLIC|GATSBY|NG_APP|PLASMO_PUBLIC|PUBLIC|REACT_APP|VITE|VUE_APP)_/u;

const publicModule = /^\$env\/(?:static|dynamic)\/public$/u;

/** Whether a call says that its key goes to a browser: by a setting that is compiled into the page, or by an option. */
export function isSentToBrowser(file: SourceFile, finding: Finding): boolean {
  return finding.node.arguments.some(
    (argument) =>
      saysItRunsInBrowser(file, argument) ||
      valuesIn(file, argument).some((value) => isCompiledIn(file, value)),
  );
}

/** An argument, or the properties of the object that it is. */
function valuesIn(file: SourceFile, argument: TSESTree.Node): readonly TSESTree.Node[] {
  const object = findObjectLiteral(file, argument);
  if (object === null) return [argument];
  return object.properties.flatMap((property) =>
    property.type === 'Property' ? valuesIn(file, property.value) : [],
  );
}

/** A setting that a bundler replaces by its value. */
function isCompiledIn(file: SourceFile, value: TSESTree.Node): boolean {
  const { origin } = traceOrigin(file, value);
  return (
    settingsIn(origin).some(
      ({ host, name }) =>
        publicSetting.test(name) || (host === 'import-meta' && !readsPrivateSettings(file)),
    ) ||
    [...originsIn(origin)].some(
      (part) => part.kind === 'import' && publicModule.test(part.specifier),
    )
  );
}

/**
 * Whether `import.meta.env` holds settings that stay on the server: in the frontmatter and the endpoints of Astro. Vite itself
 * knows public ones alone.
 */
function readsPrivateSettings({ runsIn, path, package: { versions } }: SourceFile): boolean {
  if (runsIn === 'server') return true;
  return Object.hasOwn(versions, 'astro') && path.split(/[\\/]/u).slice(0, -1).includes('pages');
}

/** `dangerouslyAllowBrowser: true`, in the options or in an object within them. */
function saysItRunsInBrowser(file: SourceFile, argument: TSESTree.Node): boolean {
  const options = findObjectLiteral(file, argument);
  const inner = (options?.properties ?? []).flatMap((property) =>
    property.type === 'Property' && property.value.type === 'ObjectExpression'
      ? property.value
      : [],
  );
  return [options, ...inner].some((object) => {
    const value = object === null ? null : findProperty(object, 'dangerouslyAllowBrowser')?.value;
    return value != null && !(value.type === 'Literal' && value.value === false);
  });
}
