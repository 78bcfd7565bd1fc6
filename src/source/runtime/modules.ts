import type { Runtime } from './runtime.js';

/** Modules that exist in one place only, by the beginning of their names. */
const runtimes: readonly (readonly [RegExp, Runtime])[] = [
  [/^(?:cloudflare|fastly):|^@cloudflare\/workers-types|^@vercel\/edge$/u, 'edge'],
  [/^@netlify\/edge-functions(?:\/|$)|^https:\/\/edge\.netlify\.com/u, 'edge'],
  // `npm:` and `jsr:` are specifiers of Deno; Node.js takes no URL.
  [/^(?:npm|jsr):|^https:\/\/deno\.land\//u, 'deno'],
  [/^electron(?:\/(?:main|renderer|common))?$|^@electron\/remote(?:\/|$)/u, 'device'],
  [/^react-native(?:$|[-/])|^@react-native(?:$|[-/])|^@nativescript\/core(?:\/|$)/u, 'device'],
  [/^expo(?:$|\/)|^expo-(?!server-sdk)/u, 'device'],
  [
    /^@capacitor\/core$|^@ionic\/(?:core|react|angular|vue)(?:\/|$)|^@tauri-apps\/api(?:\/|$)/u,
    'device',
  ],
  [/^react-dom\/client$/u, 'browser'],
];

/** Where code runs that loads a module; null for a module that tells nothing. */
export function runtimeOfModule(name: string): Runtime | null {
  return runtimes.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}

/** Whether a module drives a page or stands in for one: what looks like a browser is a part of a program for Node.js. */
export function isPageDriver(name: string): boolean {
  return /^(?:puppeteer|puppeteer-core|puppeteer-extra|playwright|playwright-core|@playwright\/test|selenium-webdriver|webdriverio|jsdom|happy-dom|linkedom|domino)$|^@testing-library\/|^vitest$|^@jest\/globals$/u.test(
    name,
  );
}

/** Whether a module is for servers alone, or draws on a terminal with the means of a client framework. */
export function isForServers(name: string): boolean {
  return /^(?:server-only|ink|@vue\/server-renderer|vue\/server-renderer)$/u.test(name);
}
