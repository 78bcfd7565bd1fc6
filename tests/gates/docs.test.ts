import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { refusalReasons } from '../../src/migration/refusals.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Markdown files of the project: those at the top, and all under `docs/`. */
const pages = [
  ...readdirSync(root),
  ...readdirSync(resolve(root, 'docs'), { recursive: true, encoding: 'utf8' }).map(
    (path) => `docs/${path}`,
  ),
].filter((path) => path.endsWith('.md'));

/** The anchor that GitHub gives to a heading. */
function anchorOf(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\- ]/gu, '')
    .replaceAll(' ', '-');
}

function anchorsOf(markdown: string): readonly string[] {
  return [...markdown.matchAll(/^#+ (?<heading>.+)$/gmu)].map((match) =>
    anchorOf(match.groups?.['heading'] ?? ''),
  );
}

/** Links of one page that lead nowhere. */
function brokenLinks(page: string): readonly string[] {
  const text = readFileSync(resolve(root, page), 'utf8');
  const links = [...text.matchAll(/\]\((?<target>[^)\s]+)\)/gu)].map(
    (match) => match.groups?.['target'] ?? '',
  );
  return links.filter((link) => {
    if (/^[a-z]+:/u.test(link)) return false;
    const [path = '', anchor] = link.split('#');
    const file = path === '' ? resolve(root, page) : resolve(root, dirname(page), path);
    if (!existsSync(file)) return true;
    return anchor !== undefined && !anchorsOf(readFileSync(file, 'utf8')).includes(anchor);
  });
}

describe('the documentation', () => {
  it('has a section for every reason to refuse, in the same order', () => {
    const page = readFileSync(resolve(root, 'docs/codemods/what-is-refused.md'), 'utf8');
    const sections = [...page.matchAll(/^## (?<code>.+)$/gmu)].map(
      (match) => match.groups?.['code'],
    );
    expect(sections).toEqual(Object.keys(refusalReasons));
  });

  it('shows a report that the JSON Schema accepts', () => {
    const page = readFileSync(resolve(root, 'docs/command.md'), 'utf8');
    const example = /^```json\n(?<json>\{\n {2}"version".*?)^```/msu.exec(page)?.groups?.['json'];
    const schema = JSON.parse(
      readFileSync(resolve(root, 'docs/migrate-report.schema.json'), 'utf8'),
    ) as object;
    const validate = new Ajv2020({ strict: false }).compile(schema);
    validate(JSON.parse(example ?? 'null'));
    expect(validate.errors).toBeNull();
  });

  it.each(pages)('%s has no broken link', (page) => {
    expect(brokenLinks(page)).toEqual([]);
  });
});
