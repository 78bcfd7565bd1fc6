import * as fs from 'node:fs';
import { expect, test } from 'vitest';
import { writeFiles } from '../../src/cli/write-files.js';
import { Workspace } from './workspace.js';

test('keeps the mode and leaves nothing else behind', () => {
  const workspace = new Workspace({ 'a.js': 'old' });
  fs.chmodSync(workspace.path('a.js'), 0o751);
  expect(writeFiles([{ path: workspace.path('a.js'), before: 'old', after: 'new' }])).toEqual([]);
  expect(workspace.read('a.js')).toBe('new');
  expect(fs.statSync(workspace.path('a.js')).mode & 0o777).toBe(0o751);
  expect(fs.readdirSync(workspace.root)).toEqual(['a.js']);
});

test('a symbolic link stays one', () => {
  const workspace = new Workspace({ 'real/a.js': 'old' });
  fs.symlinkSync(workspace.path('real/a.js'), workspace.path('link.js'));
  expect(writeFiles([{ path: workspace.path('link.js'), before: 'old', after: 'new' }])).toEqual(
    [],
  );
  expect(fs.lstatSync(workspace.path('link.js')).isSymbolicLink()).toBe(true);
  expect(workspace.read('real/a.js')).toBe('new');
});

test('a file that changed meanwhile, or went away, is not written; the others are', () => {
  const workspace = new Workspace({ 'a.js': 'edited', 'c.js': 'old' });
  const failures = writeFiles(
    ['a.js', 'b.js', 'c.js'].map((name) => {
      return { path: workspace.path(name), before: 'old', after: 'new' };
    }),
  );
  expect(failures.map(({ path }) => path)).toEqual([
    workspace.path('a.js'),
    workspace.path('b.js'),
  ]);
  expect(failures[0]?.message).toContain('changed on disk');
  expect(failures[1]?.message).toContain('ENOENT');
  expect(workspace.read('a.js')).toBe('edited');
  expect(workspace.read('c.js')).toBe('new');
  expect(workspace.exists('b.js')).toBe(false);
});
