// Runs Azurite for as long as the process that started it lives: nothing may be left running when tests are interrupted.
process.stdin.on('end', () => process.exit()).resume();
require('azurite/dist/src/azurite.js');
