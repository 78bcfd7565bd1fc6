// Writes dist/catalogue.json, the catalogue as plain data. Part of `npm run build`.
import { readFileSync, writeFileSync } from 'node:fs';
import { catalogueData } from '../dist/src/catalogue/data.js';
import { refusalReasons } from '../dist/src/migration/refusals.js';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const text = JSON.stringify(catalogueData(version, refusalReasons), null, 1);
writeFileSync(new URL('../dist/catalogue.json', import.meta.url), `${text}\n`);
