import { describe, expect, test } from 'vitest';
import { planDependency } from '../../src/cli/add-dependency.js';

function add(text: string): string | undefined {
  return planDependency(text)?.text;
}

const entry = '"@azure/identity": "^4.13.0"';

describe('the place of the new entry', () => {
  test.each([
    ['first', '"@b/x": "1",\n    "c": "1"', `${entry},\n    "@b/x": "1",\n    "c": "1"`],
    [
      'middle',
      '"@azure/cosmos": "1",\n    "z": "1"',
      `"@azure/cosmos": "1",\n    ${entry},\n    "z": "1"`,
    ],
    ['last', '"@azure/cosmos": "1"', `"@azure/cosmos": "1",\n    ${entry}`],
    [
      'end of an unsorted list',
      '"z": "1",\n    "a": "1"',
      `"z": "1",\n    "a": "1",\n    ${entry}`,
    ],
  ])('%s', (_name, before, after) => {
    const wrap = (inner: string): string =>
      `{\n  "name": "x",\n  "dependencies": {\n    ${inner}\n  },\n  "b": [1, {"c": "}"}]\n}\n`;
    expect(add(wrap(before))).toBe(wrap(after));
  });

  test('a list is made, before the other lists', () => {
    expect(add('{\n  "name": "x",\n  "devDependencies": {}\n}')).toBe(
      `{\n  "name": "x",\n  "dependencies": {\n    ${entry}\n  },\n  "devDependencies": {}\n}`,
    );
    expect(add('{\n  "name": "x"\n}\n')).toBe(
      `{\n  "name": "x",\n  "dependencies": {\n    ${entry}\n  }\n}\n`,
    );
    expect(add('{}\n')).toBe(`{\n  "dependencies": {\n    ${entry}\n  }\n}\n`);
  });

  test('an empty list is filled', () => {
    expect(add('{\n  "dependencies": {},\n  "x": 1\n}')).toBe(
      `{\n  "dependencies": {\n    ${entry}\n  },\n  "x": 1\n}`,
    );
  });
});

describe('the style of the file', () => {
  test('tabs, CRLF, byte order mark, no final line break', () => {
    expect(add('\uFEFF{\r\n\t"dependencies": {\r\n\t\t"b": "1"\r\n\t}\r\n}')).toBe(
      `\uFEFF{\r\n\t"dependencies": {\r\n\t\t${entry},\r\n\t\t"b": "1"\r\n\t}\r\n}`,
    );
  });

  test('one line', () => {
    expect(add('{"name":"x","dependencies":{"a":"1"}}')).toBe(
      '{"name":"x","dependencies":{"@azure/identity":"^4.13.0","a":"1"}}',
    );
    expect(add('{"name":"x"}')).toBe('{"name":"x","dependencies":{"@azure/identity":"^4.13.0"}}');
  });

  test('a nested object of the same name is not the list', () => {
    const text =
      '{\n  "x": { "dependencies": { "a\\"b": "{" } },\n  "dependencies": {\n    "a": "1"\n  }\n}';
    expect(JSON.parse(add(text) ?? '')).toEqual({
      x: { dependencies: { 'a"b': '{' } },
      dependencies: { '@azure/identity': '^4.13.0', a: '1' },
    });
  });
});

describe('a package that is there already', () => {
  test.each(['dependencies', 'peerDependencies', 'optionalDependencies'])('in %s', (group) => {
    const text = JSON.stringify({ [group]: { '@azure/identity': '^4.2.0' } });
    expect(planDependency(text)).toEqual({ text, range: null, notes: [] });
  });

  test('an old one is noted', () => {
    const text = JSON.stringify({ dependencies: { '@azure/identity': '^2.0.0' } });
    expect(planDependency(text)).toEqual({
      text,
      range: null,
      notes: [expect.stringContaining('upgrade')],
    });
  });

  test('in devDependencies: added with its range, and noted', () => {
    const plan = planDependency('{"devDependencies":{"@azure/identity":"~4.5.0"}}');
    expect(plan?.range).toBe('~4.5.0');
    expect(plan?.notes).toEqual([expect.stringContaining('remove it from devDependencies')]);
    expect(JSON.parse(plan?.text ?? '')).toHaveProperty('dependencies');
  });

  test('too old in devDependencies: the range for the engines', () => {
    const text = '{"engines":{"node":">=20"},"devDependencies":{"@azure/identity":"^1.0.0"}}';
    expect(planDependency(text)?.range).toBe('>=4.13.0 <4.13.2');
  });
});

test.each(['', '[]', '{ // comment\n}', '{"a":1,}'])('no package.json: %j', (text) => {
  expect(planDependency(text)).toBeNull();
});
