import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuditReport } from '../../src/report/audit-json.js';
import { harmlessCases } from '../rules/harmless-cases.js';
import { secretCases } from '../rules/secret-cases.js';
import { secretFiles } from '../rules/secret-files.js';
import { auditIn } from './audit-secrets.js';

/** The cases of the rule `no-hardcoded-secret`, each in a folder of its own. */
const cases = [
  ...secretCases.map((each) => ({ ...each, filename: `a.${each.syntax}` })),
  ...secretFiles,
  ...harmlessCases.map((each) => ({
    ...each,
    filename: `a.${each.syntax}`,
    places: [],
    messages: [],
  })),
].map((each, index) => ({ ...each, path: `${String(index)}/${each.filename}` }));

/** Places and messages as the rule's tests have them. */
function findingsOf(report: AuditReport, path: string) {
  const findings = report.files.find((file) => file.path === path)?.findings ?? [];
  return findings.map(({ line, column, endLine, endColumn, message }) => ({
    line,
    column,
    endLine,
    endColumn,
    message,
  }));
}

describe('audit reports what the rule no-hardcoded-secret reports', () => {
  const root = mkdtempSync(join(tmpdir(), 'azure-identity-parity-'));
  let report: AuditReport;

  beforeAll(async () => {
    for (const { path, code } of cases) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), code);
    }
    ({ report } = await auditIn({ root }, ['--secrets-only'], []));
  });

  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it.each(cases)('$path: $name', ({ path, places, messages }) => {
    const wanted = places.map((place, index) => ({ ...place, message: messages[index] }));
    // Of a page ESLint reads the code blocks alone.
    const isPage = path.endsWith('.md');
    expect(findingsOf(report, path)).toEqual(isPage ? expect.arrayContaining(wanted) : wanted);
  });

  it('without a file that failed', () => {
    expect(report.summary.failed).toBe(0);
  });
});
