// Writes docs/services from the catalogue: one page for each service, and the index. With --check it writes nothing and
// fails where a page is missing, out of date, or about a service that is gone. Needs `npm run build`.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { factsOf } from '../dist/src/catalogue/facts.js';
import { services } from '../dist/src/catalogue/index.js';
import { formatServiceIndex } from '../dist/src/report/service-index.js';
import { formatServicePage } from '../dist/src/report/service-page.js';

const folder = fileURLToPath(new URL('../docs/services/', import.meta.url));
const isCheck = process.argv.includes('--check');

/** The texts by file name, in the form that `format:check` asks for. */
async function renderPages() {
  const facts = services.map(factsOf);
  const pages = new Map(facts.map((service) => [`${service.id}.md`, formatServicePage(service)]));
  pages.set('README.md', formatServiceIndex(facts));
  const options = { ...(await resolveConfig(folder)), parser: 'markdown' };
  const rendered = [...pages].map(async ([name, text]) => [name, await format(text, options)]);
  return new Map(await Promise.all(rendered));
}

const pages = await renderPages();
mkdirSync(folder, { recursive: true });
const extra = readdirSync(folder).filter((name) => !pages.has(name));
const stale = [...pages].filter(
  ([name, text]) => !existsSync(folder + name) || readFileSync(folder + name, 'utf8') !== text,
);
if (isCheck) {
  for (const name of [...stale.map(([each]) => each), ...extra]) {
    console.error(`docs/services/${name} is out of date: run npm run docs.`);
    process.exitCode = 1;
  }
} else {
  for (const [name, text] of stale) writeFileSync(folder + name, text);
  for (const name of extra) rmSync(folder + name);
  console.log(`docs/services: ${stale.length} written, ${extra.length} removed.`);
}
