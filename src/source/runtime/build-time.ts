import type { TSESTree } from '@typescript-eslint/types';
import { nameOfFunction } from '../declared-names.js';
import { isFunction } from '../function-names.js';
import type { SourceFile } from '../source-file.js';

/** Functions that Next.js calls where it builds the site. */
const buildFunctions = new Set(['getStaticProps', 'getStaticPaths', 'generateStaticParams']);

/** Tools whose configuration is read by the build; that of an app (`storage.config.ts`) is not among them. */
const buildTools =
  /^(?:astro|babel|craco|docusaurus|eslint|gatsby|jest|metro|next|nuxt|playwright|postcss|rollup|rsbuild|rspack|svelte|tailwind|tsup|vite|vitest|vue|webpack)\.config\.[cm]?[jt]s$|^gatsby-(?:node|config|ssr)\.[cm]?[jt]sx?$/u;

/** Code that runs before an app is deployed. */
export type BuildPlace = 'build' | 'github';

/** The machine that runs a node before any deployment: the one that builds the app, or a runner of GitHub; null for any other. */
export function findBuildPlace(file: SourceFile, node: TSESTree.Node): BuildPlace | null {
  const segments = file.path.split(/[\\/]/u);
  if (segments.includes('.github')) return 'github';
  if (buildTools.test(segments.at(-1) ?? '')) return 'build';
  for (let current = file.parent(node); current !== null; current = file.parent(current)) {
    if (isFunction(current) && buildFunctions.has(nameOfFunction(file, current) ?? ''))
      return 'build';
  }
  return null;
}
