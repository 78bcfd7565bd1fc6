import type { TSESTree } from '@typescript-eslint/types';
import type { Finding } from '../findings/finding.js';
import { findProperty } from '../findings/match.js';
import { settingsIn } from '../source/origin.js';
import { findObjectLiteral } from '../source/objects.js';
import { traceOrigin } from '../source/provenance.js';
import type { SourceFile } from '../source/source-file.js';

const publicSetting =
  /^(?:NEXT_PUBLIC_|REACT_APP_|VITE_|PUBLIC_|EXPO_PUBLIC_|GATSBY_|NUXT_PUBLIC_)/u;

/** The key is compiled into something that leaves the server: there is no managed identity there. */
export function runsInBrowser(file: SourceFile, finding: Finding): boolean {
  const isClientModule = file.ast.body.some(
    (statement) => statement.type === 'ExpressionStatement' && statement.directive === 'use client',
  );
  if (isClientModule || /\bruntime\s*=\s*['"](?:experimental-)?edge['"]/u.test(file.text))
    return true;
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
  return settingsIn(traceOrigin(file, value).origin).some(
    ({ host, name }) => host === 'import-meta' || publicSetting.test(name),
  );
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
