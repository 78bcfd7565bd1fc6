import { describe, expect, test } from 'vitest';
import { migrateSource } from '../../src/diagnose/migrate-source.js';
import type { FileOutcome } from '../../src/migration/outcome.js';
import { parseTarget } from '../../src/migration/target.js';
import type { PackageFacts } from '../../src/source/source-file.js';

const imported = `import { BlobServiceClient } from '@azure/storage-blob';\n`;
const call = 'BlobServiceClient.fromConnectionString(process.env.STORAGE_CONNECTION_STRING)';
const blobs = `export const blobs = ${call};\n`;

/** What becomes of the client beside some code. `CALL` stands for the call; without it, the client is a constant of the module. */
function migrate(
  code: string,
  path = 'src/app.tsx',
  facts: Omit<PackageFacts, 'versions'> = {},
): FileOutcome {
  const body = code.includes('CALL') ? code.replaceAll('CALL', call) : code + blobs;
  const input = { path, text: imported + body, package: { ...facts, versions: {} } };
  return migrateSource(input, parseTarget({}));
}

type Case = readonly [code: string, path?: string];

/** All with a path. */
function withPaths(cases: readonly Case[]): (readonly [code: string, path: string])[] {
  return cases.map(([code, path = 'src/app.tsx']) => [code, path]);
}

const clientCode: readonly Case[] = [
  [`document.getElementById('a');\n`],
  [`window.addEventListener('load', () => {});\n`],
  [`console.log(window);\n`],
  [`localStorage.setItem('a', 'b');\n`],
  [`const request = new XMLHttpRequest();\n`],
  [`$(document).ready(() => {});\n`],
  [
    `import { useState } from 'react';\nexport function A() { const [a] = useState(0); return <p>{a}</p>; }\n`,
  ],
  [
    `import React from 'react';\nexport function useA() { React.useEffect(() => {}); }\n`,
    'src/use-a.ts',
  ],
  [
    `import * as React from 'react';\nexport class A extends React.Component { render() { return <p />; } }\n`,
  ],
  [`import { createRoot } from 'react-dom/client';\ncreateRoot(root).render(<p />);\n`],
  [`import { useEffect } from 'preact/hooks';\nuseEffect(() => {});\n`],
  [
    `import { Component } from '@angular/core';\n@Component({ selector: 'a' })\nexport class A {}\n`,
    'src/a.ts',
  ],
  [
    `import { Injectable } from '@angular/core';\n@Injectable()\nexport class A {}\n`,
    'src/a.service.ts',
  ],
  [
    `import { onMounted } from 'vue';\nexport function useBlobs() { onMounted(() => {}); }\n`,
    'src/a.ts',
  ],
  [`Office.onReady(() => {});\n`],
  [`Excel.run(async (context) => context.sync());\n`],
  [`chrome.runtime.onMessage.addListener(() => {});\n`],
  [`self.addEventListener('install', () => {});\n`, 'src/sw.ts'],
  [`addEventListener('push', () => {});\n`, 'src/sw.ts'],
  [`importScripts('a.js');\n`, 'src/sw.ts'],
  [`declare const self: ServiceWorkerGlobalScope;\n`, 'src/sw.ts'],
  [`self.onmessage = () => {};\n`, 'src/worker.ts'],
  [`onmessage = () => {};\n`, 'src/worker.js'],
  // The action runs on the server, the module that it stands in does not.
  [
    `import { useState } from 'react';\nexport async function action() { return CALL; }\nexport default () => useState(0);\n`,
  ],
];

describe('the key is in a browser', () => {
  test.each(withPaths(clientCode))('%s', (code, path) => {
    const { changed, findings } = migrate(code, path);
    expect(findings).toMatchObject([
      { reason: 'runs-in-browser', message: expect.stringContaining('public already') as string },
    ]);
    expect(changed).toBe(false);
  });
});

const elsewhere: readonly (readonly [words: string, code: string, path?: string])[] = [
  ['edge network', `export const runtime = 'edge';\n`, 'app/api/a/route.ts'],
  ['edge network', `export const runtime = 'edge' as const;\n`],
  ['edge network', `const runtime = 'experimental-edge';\nexport { runtime };\n`],
  ['edge network', `export const config = { runtime: 'edge' };\n`, 'api/a.ts'],
  ['edge network', `export const config = { runtime: 'edge' } satisfies Config;\n`, 'api/a.ts'],
  [
    'edge network',
    `import { NextResponse } from 'next/server';\nexport function middleware() { return NextResponse.next(); }\n`,
    'src/middleware.ts',
  ],
  [
    'edge network',
    `export default { async fetch(request, env, ctx) { return new Response(); } };\n`,
    'src/index.ts',
  ],
  [
    'edge network',
    `const worker: ExportedHandler<Env> = { fetch: handle };\nexport default worker;\n`,
    'src/index.ts',
  ],
  ['edge network', `export default { async scheduled(event, env) {} };\n`, 'src/index.ts'],
  [
    'edge network',
    `import { DurableObject } from 'cloudflare:workers';\nexport class A extends DurableObject {}\n`,
    'src/index.ts',
  ],
  ['edge network', `import type { Context } from '@netlify/edge-functions';\n`, 'src/index.ts'],
  ['Deno', `Deno.serve(() => new Response());\n`, 'main.ts'],
  ['Deno', `const name = Deno.env.get('NAME');\n`, 'main.ts'],
  ['Deno', `import { serve } from 'https://deno.land/std/http/server.ts';\n`, 'main.ts'],
  [
    'If browsers run the worker',
    `addEventListener('fetch', (event) => event.respondWith(new Response()));\n`,
    'worker.ts',
  ],
  [
    'computers or phones',
    `import { contextBridge, ipcRenderer } from 'electron';\n`,
    'src/preload.ts',
  ],
  [
    'computers or phones',
    `import { app, BrowserWindow, ipcMain } from 'electron';\n`,
    'src/main.ts',
  ],
  ['computers or phones', `const { app } = require('electron');\n`, 'src/main.ts'],
  ['computers or phones', `import { View } from 'react-native';\n`],
  ['computers or phones', `import * as SecureStore from 'expo-secure-store';\n`],
  ['computers or phones', `import { invoke } from '@tauri-apps/api/core';\n`],
];

test.each(elsewhere.map(([words, code, path = 'src/app.tsx']) => [words, code, path] as const))(
  'the message speaks of %s: %s',
  (words, code, path) => {
    expect(migrate(code, path).findings).toMatchObject([
      { reason: 'runs-in-browser', message: expect.stringContaining(words) as string },
    ]);
  },
);

const serverCode: readonly Case[] = [
  [
    `export default async function Page() { await CALL.getProperties(); return <p />; }\n`,
    'app/page.tsx',
  ],
  [
    `import React from 'react';\nimport { renderToString } from 'react-dom/server';\nexport const mail = renderToString(<p />);\n`,
  ],
  [`import { cache, use, useId } from 'react';\nexport const get = cache(() => useId());\n`],
  [`import { useState } from './state';\nuseState(0);\n`],
  [
    `import { useState } from 'react';\nimport { render, Text } from 'ink';\nfunction A() { useState(0); return <Text />; }\nrender(<A />);\n`,
  ],
  [
    `import { useState } from 'react';\nexport async function getServerSideProps() { return CALL; }\nexport default () => useState(0);\n`,
    'pages/a.tsx',
  ],
  [
    `import { useState } from 'react';\nimport type { LoaderFunction } from '@remix-run/node';\nexport const loader = async () => CALL;\nexport default () => useState(0);\n`,
    'app/routes/a.tsx',
  ],
  [
    `import { useState } from 'react';\nexport const save = async () => { 'use server'; return CALL; };\nuseState(0);\n`,
  ],
  [`'use server';\n`, 'app/actions.ts'],
  [`import 'server-only';\nimport { ref } from 'vue';\nref(0);\n`, 'src/a.ts'],
  [`import { Injectable } from '@nestjs/common';\n@Injectable()\nexport class A {}\n`, 'src/a.ts'],
  [
    `import { Injectable } from '@angular/core';\n@Injectable()\nexport class A {}\n`,
    'src/a.server.ts',
  ],
  [`export const isBrowser = typeof window !== 'undefined';\n`],
  [`if (typeof window !== 'undefined') window.alert('a');\n`],
  [`if (typeof window === 'object') document.title = 'a';\n`],
  [`if ('document' in globalThis) document.title = 'a';\n`],
  [`global.window = new JSDOM().window;\nwindow.alert('a');\n`],
  [`if (typeof Deno !== 'undefined') Deno.env.get('a');\n`],
  [`import { JSDOM } from 'jsdom';\nwindow.alert('a');\n`],
  [`// window.alert and document.body\nconst text = 'window.location';\n`],
  [`const document = await open();\ndocument.save();\n`, 'src/a.mts'],
  [`function print(window: { name: string }) { return window.name; }\n`],
  [`const a = { window: 1, document: 2 };\nconsole.log(a.window, a.document);\n`],
  [`type Root = typeof window;\n`],
  [
    `import puppeteer from 'puppeteer';\nconst page = await puppeteer.launch();\nawait page.evaluate(() => document.title);\n`,
    'src/a.mts',
  ],
  [`export const title = (page: Page) => page.evaluate(() => document.title);\n`],
  [`describe('a', () => { document.body.innerHTML = ''; });\n`, 'src/a.spec.ts'],
  [`export const runtime = 'nodejs';\n`, 'app/api/a/route.ts'],
  [`const runtime = 'edge';\nconsole.log(runtime);\n`],
  [
    `export const config = { matcher: '/a', runtime: 'nodejs' };\nimport { NextResponse } from 'next/server';\nexport function middleware() { return NextResponse.next(); }\n`,
    'src/middleware.ts',
  ],
  [
    `import { NextResponse } from 'next/server';\nexport function GET() { return NextResponse.json({}); }\n`,
    'app/a/route.ts',
  ],
  [`export function middleware(req, res, next) { next(); }\n`, 'src/middleware.ts'],
  [
    `export default { port: 3000, fetch(request, server) { return new Response(); } };\n`,
    'src/index.ts',
  ],
  [`export default { fetch(url, options) { return get(url, options); } };\n`, 'src/api.ts'],
  [
    `import { parentPort } from 'node:worker_threads';\nparentPort?.on('message', () => {});\n`,
    'src/worker.ts',
  ],
  [`import { Expo } from 'expo-server-sdk';\nnew Expo();\n`],
  [`emitter.addEventListener('install', () => {});\n`],
  [`const Excel = require('exceljs');\nExcel.run();\n`],
];

test.each(withPaths(serverCode))('runs on a server: %s', (code, path) => {
  const { error, findings } = migrate(code, path);
  expect(error).toBeNull();
  expect(findings).toMatchObject([{ outcome: 'migrated' }]);
});

describe('a package whose folder src is bundled for browsers', () => {
  const reasonOf = (
    path: string,
    dependencies: readonly string[] = ['react', 'react-scripts'],
    code = '',
  ): string | null => {
    const folder = path.slice(0, Math.max(path.lastIndexOf('/'), 0));
    return migrate(code, `web/${path}`, { folder, dependencies }).findings[0]?.reason ?? null;
  };

  test.each(['src/index.js', 'src/services/speech.js', 'src/api/blobs.ts'])('%s', (path) => {
    expect(reasonOf(path)).toBe('runs-in-browser');
  });

  test.each(['react-app-rewired', '@craco/craco', '@vue/cli-service'])('by %s', (name) => {
    expect(reasonOf('src/a.js', [name])).toBe('runs-in-browser');
  });

  test.each([
    'server.js',
    'server/index.js',
    'api/upload/index.js',
    'functions/src/a.js',
    'src/server/index.js',
    'src/server.js',
    'src/setupProxy.js',
    'src/a.test.js',
    'src/__tests__/a.js',
  ])('not %s', (path) => {
    expect(reasonOf(path)).toBeNull();
  });

  test('not where the code says that a server runs it, or the package that one draws the pages', () => {
    expect(reasonOf('src/a.js', ['react-scripts'], "import fs from 'fs';\n")).toBeNull();
    expect(reasonOf('src/a.js', ['react-scripts'], "import express from 'express';\n")).toBeNull();
    expect(reasonOf('src/a.js', ['react-scripts', 'next'])).toBeNull();
    expect(reasonOf('src/a.js', ['react', 'vite'])).toBeNull();
  });
});

test('extensions of Visual Studio Code run on the computers of their users', () => {
  const { findings } = migrate('', 'src/queues.ts', { enginesVscode: '^1.90.0' });
  expect(findings).toMatchObject([
    {
      reason: 'runs-in-browser',
      message: expect.stringContaining('vscode.authentication') as string,
    },
  ]);
});

describe('settings', () => {
  const read = (expression: string, path: string, versions = {}, more = ''): string | null => {
    const text = `${imported}${more}export const blobs = BlobServiceClient.fromConnectionString(${expression});\n`;
    const input = { path, text, package: { versions } };
    return migrateSource(input, parseTarget({})).findings[0]?.reason ?? null;
  };

  test.each([
    'process.env.REACT_APP_STORAGE!',
    'process.env.VUE_APP_STORAGE!',
    'process.env.NG_APP_STORAGE!',
    'process.env.EXPO_PUBLIC_STORAGE!',
    'import.meta.env.VITE_STORAGE',
    'import.meta.env.STORAGE',
  ])('%s is compiled into the page', (expression) => {
    expect(read(expression, 'src/a.ts')).toBe('runs-in-browser');
  });

  test('Astro keeps others than PUBLIC_ ones on the server', () => {
    const versions = { astro: '5.0.0' };
    expect(read('import.meta.env.STORAGE', 'src/pages/api/a.ts', versions)).toBeNull();
    expect(read('import.meta.env.PUBLIC_STORAGE', 'src/pages/api/a.ts', versions)).toBe(
      'runs-in-browser',
    );
    expect(read('import.meta.env.STORAGE', 'src/components/a.ts', versions)).toBe(
      'runs-in-browser',
    );
    expect(read('import.meta.env.STORAGE', 'src/pages/api/a.ts')).toBe('runs-in-browser');
  });

  test('SvelteKit says by the module which settings are public', () => {
    const from = (name: string, module: string) =>
      read(
        name,
        'src/routes/+page.server.ts',
        {},
        `import { ${name.split('.')[0] ?? ''} } from '${module}';\n`,
      );
    expect(from('STORAGE', '$env/static/public')).toBe('runs-in-browser');
    expect(from('env.STORAGE', '$env/dynamic/public')).toBe('runs-in-browser');
    expect(from('STORAGE', '$env/static/private')).toBe('crosses-module');
    expect(from('env.STORAGE', '$env/dynamic/private')).toBeNull();
  });
});

describe('code that runs before the app is deployed is migrated with a note', () => {
  test.each([
    [
      'export async function getStaticProps() { return CALL; }\n',
      'pages/a.tsx',
      /where the app is built/u,
    ],
    [
      'export const generateStaticParams = async () => [CALL];\n',
      'app/[a]/page.tsx',
      /where the app is built/u,
    ],
    ['', 'vite.config.ts', /where the app is built/u],
    ['', 'site/gatsby-node.ts', /where the app is built/u],
    ['', '.github/scripts/upload.ts', /runners/u],
  ])('%s%s', (code, path, words) => {
    const { changed, notes } = migrate(code, path);
    expect(changed).toBe(true);
    expect(notes).toContainEqual(expect.stringMatching(words));
  });

  test('not the configuration of the app itself', () => {
    expect(migrate('', 'src/storage.config.ts').notes.join()).not.toMatch(/built|runners/u);
  });
});
