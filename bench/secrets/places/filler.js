// @ts-check
/** Statements that any file may begin with. */
export const openings = [
  ["const homeRegion = process.env.REGION ?? 'westeurope';"],
  ['const wait = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));'],
  ['function clamp(value, low, high) {', '  return Math.min(high, Math.max(low, value));', '}'],
  ["const logLevels = ['debug', 'info', 'warn', 'error'];"],
  ['/** Retries what fails for a moment. */', 'const maximumRetries = 4;'],
  ["'use strict';"],
  ['// Keep in step with the deployment.', "const toolRelease = '2.14.0';"],
  [],
];

/** Statements that any file may end with. */
export const endings = [
  ['function logStart() {', "  console.log('up for', process.uptime());", '}'],
  ['const startedAt = Date.now();'],
  [
    'async function closeAll(connections) {',
    '  for (const item of connections) await item.close();',
    '}',
  ],
  ["process.on('SIGTERM', () => process.exit(0));"],
  ['const rowsPerPage = 50;', 'const sortOrders = ["asc", "desc"];'],
  [],
];

/** Paths without an extension. */
export const stems = [
  'src/client',
  'src/config/index',
  'src/services/storage',
  'lib/connection',
  'app/settings',
  'server/api/upload',
  'packages/core/src/gateway',
  'functions/handler',
  'scripts/seed',
  'src/pages/account',
];
