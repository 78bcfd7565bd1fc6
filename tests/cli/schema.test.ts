import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { runMigrate } from '../../src/cli/migrate.js';
import { fakeHosts, recordIo, Workspace } from './workspace.js';

const schema = JSON.parse(
  readFileSync(new URL('../../docs/migrate-report.schema.json', import.meta.url), 'utf8'),
) as object;
const validate = new Ajv2020({ strict: true, strictTypes: false, allErrors: true }).compile(schema);

test.each([[['--dry']], [[]], [['--client-id', 'env:MY_ID']]])(
  'a report of %j fits',
  async (args) => {
    const workspace = new Workspace({
      'package.json': '{"name":"x"}',
      'a.js': '// azure\nKEYED(process.env.A_KEY); STUCK();\n',
      'b.js': '// azure\nBROKEN\n',
      '.env': 'A_KEY=\n',
    });
    const io = recordIo(workspace.root);
    await runMigrate(io, ['--format', 'json', ...args], fakeHosts());
    validate(JSON.parse(io.out()));
    expect(validate.errors).toBeNull();
  },
);

test('an empty report fits, another object does not', async () => {
  const io = recordIo(new Workspace().root);
  expect(await runMigrate(io, ['--format', 'json'], fakeHosts())).toBe(0);
  expect(validate(JSON.parse(io.out()))).toBe(true);
  expect(validate({ ...(JSON.parse(io.out()) as object), more: 1 })).toBe(false);
});
