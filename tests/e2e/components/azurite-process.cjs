// Runs Azurite for as long as the process that started it lives: where tests are interrupted, nothing may be left running,
// nor what they wrote be left behind.
const { rmSync } = require('node:fs');

process.stdin
  .on('end', () => {
    rmSync(process.env.E2E_ROOT, { recursive: true, force: true });
    process.exit();
  })
  .resume();
require('azurite/dist/src/azurite.js');
