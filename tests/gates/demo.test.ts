import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

// What `npm start` runs after the build; `npm test` builds before it starts.
const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/demo.js'], {
  cwd: root,
  encoding: 'utf8',
});

describe('npm start', () => {
  it('ends with 0 although there are findings', () => {
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  it.each([
    ['findings of both rules', 'azure-identity/no-connection-string'],
    ['findings of both rules', 'azure-identity/no-key-credential'],
    ['a unified diff', '+++ '],
    ['settings to add', 'SERVICE_BUS_FULLYQUALIFIEDNAMESPACE'],
    ['roles', 'Storage Blob Data Contributor'],
    ['the refusal of the SAS', 'signs-sas'],
  ])('shows %s (%s)', (_what, text) => {
    expect(stdout).toContain(text);
  });

  it('shows no secret', () => {
    expect(stdout).not.toMatch(/AccountKey=(?!\*)/u);
  });
});
