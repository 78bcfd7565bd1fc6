import { expect, test } from 'vitest';
import { findMentions } from '../../src/cli/find-mentions.js';
import { walkFiles } from '../../src/cli/walk-files.js';
import { Workspace } from './workspace.js';

function mentionsOf(files: Readonly<Record<string, string>>) {
  const { root } = new Workspace(files);
  const walked = walkFiles(root, ['.'], 'deployment');
  return findMentions(['OLD'], walked, new Map([['done.js', 'process.env.NEW']]));
}

test('names every place, whole words only, by the text after the migration', () => {
  expect(
    mentionsOf({
      'done.js': 'process.env.OLD',
      'other.js': '\n\nprocess.env.OLD_NAME; process.env.OLD;\n"OLD"',
      '.env': 'OLD=1',
      'infra/main.tf': 'OLD = var.old',
      Dockerfile: 'FROM node\nENV OLD=',
      'types/env.d.ts': 'interface ProcessEnv { OLD: string }',
    }),
  ).toMatchObject([
    {
      name: 'OLD',
      files: ['.env', 'Dockerfile', 'infra/main.tf', 'other.js', 'types/env.d.ts'],
      mentions: [
        { path: '.env', line: 1 },
        { path: 'Dockerfile', line: 2 },
        { path: 'infra/main.tf', line: 1 },
        { path: 'other.js', line: 3 },
        { path: 'other.js', line: 4 },
        { path: 'types/env.d.ts', line: 1 },
      ],
    },
  ]);
});

test('knows the connections of Functions bindings', () => {
  const [removed] = mentionsOf({
    'queue/function.json':
      '{\n "bindings": [\n  { "type": "queueTrigger", "connection": "OLD" } ] }',
    'index.js': "app.storageQueue('x', { queueName: 'q', connection: 'OLD', handler });",
    'config.js': "const connections = { name: 'OLD' };",
    'local.settings.json': '{ "Values": { "OLD": "" } }',
  });
  expect(removed?.mentions).toEqual([
    { path: 'config.js', line: 1, isBinding: false },
    { path: 'index.js', line: 1, isBinding: true },
    { path: 'local.settings.json', line: 1, isBinding: false },
    { path: 'queue/function.json', line: 3, isBinding: true },
  ]);
});
