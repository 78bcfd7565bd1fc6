import type { SourceFile } from '../source-file.js';
import { isTestFolder, isTestName } from '../test-places.js';
import type { Runtime } from './runtime.js';
import { isServerModule } from './server-places.js';

/** Tools that bundle the folder `src` of their package for browsers, and nothing else. */
const browserBundlers =
  /^(?:react-scripts(?:-ts)?|react-app-rewired|@craco\/craco|@vue\/cli-service|@angular-devkit\/build-angular)$/u;

/** What draws pages on a server, out of the same folder; also where a package has just moved to it. */
const serverRenderers =
  /^(?:next|nuxt|gatsby|astro|razzle|@sveltejs\/kit|@redwoodjs\/core|@remix-run\/(?:node|dev|serve)|@react-router\/(?:node|dev|serve)|@angular\/(?:ssr|platform-server)|@nguniversal\/express-engine|vite-plugin-ssr|vike)$/u;

/** Modules that no bundle for browsers can hold. */
const serverModules =
  /^node:|^(?:fs|fs\/promises|child_process|cluster|worker_threads|net|tls|dns|readline|http|https|http2)$|^(?:express|koa|fastify|restify|@hapi\/hapi|@nestjs\/(?:core|common)|@azure\/functions|http-proxy-middleware)$/u;

/** The place other than a server where a package runs as a whole, by its package.json; null where that tells nothing. */
export function findPackageRuntime(file: SourceFile, modules: readonly string[]): Runtime | null {
  if (file.package.enginesVscode !== undefined) return 'extension';
  return isBundledForBrowsers(file, modules) ? 'browser' : null;
}

function isBundledForBrowsers(file: SourceFile, modules: readonly string[]): boolean {
  const { dependencies = [], folder } = file.package;
  const [root, ...inner] = (folder ?? '').split('/');
  if (root !== 'src' || !dependencies.some((name) => browserBundlers.test(name))) return false;
  if (dependencies.some((name) => serverRenderers.test(name))) return false;
  // A server in the same package rarely stands here, but nothing keeps it out.
  const name = file.path.split(/[\\/]/u).at(-1) ?? '';
  const isForServer =
    /^(?:server|backend)$/u.test(inner[0] ?? '') ||
    /^(?:server|setupProxy)\.[cm]?[jt]s$/u.test(name) ||
    modules.some((module) => serverModules.test(module)) ||
    isServerModule(file, modules);
  return !isForServer && !isTestName(name) && !inner.some(isTestFolder);
}
