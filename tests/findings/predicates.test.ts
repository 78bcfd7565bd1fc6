import { expect, test } from 'vitest';
import { parsePredicate } from '../../src/catalogue/signature.js';
import { parseSignature } from '../../src/catalogue/signature.js';
import { matchCall } from '../../src/findings/match.js';
import { fulfils } from '../../src/findings/predicates.js';
import { walk } from '../../src/source/walk.js';
import { parsed } from '../source/parsing.js';

test.each([
  ["'https://westeurope.api.cognitive.microsoft.com/'", 'regionalHost(endpoint)', true],
  ["'https://shop.cognitiveservices.azure.com/'", 'regionalHost(endpoint)', false],
  ["'https://shop.cognitiveservices.azure.com/'", 'not(regionalHost(endpoint))', true],
  ['`https://${region}.api.cognitive.microsoft.com`', 'regionalHost(endpoint)', true],
  ["'https://shop.openai.azure.com/openai'", 'azureHost(endpoint)', true],
  ["'https://api.example.com/v1'", 'azureHost(endpoint)', false],
  ['process.env.ENDPOINT', 'azureHost(endpoint)', false],
  ['process.env.ENDPOINT', 'not(azureHost(endpoint))', true],
  // The name of a setting is as good as an address, as long as there is none.
  ['process.env.AZURE_OPENAI_ENDPOINT', 'azureHost(endpoint)', true],
  ['`${process.env.AZURE_OPENAI_ENDPOINT}/openai/v1/`', 'azureHost(endpoint)', true],
  ["process.env.AZURE_ENDPOINT || 'https://api.example.com/v1'", 'azureHost(endpoint)', false],
  ["'https://shop.openai.azure.us/openai'", 'azureHost(endpoint)', true],
  ["'https://shop.openai.azure.cn:443/openai'", 'azureHost(endpoint)', true],
  ["'https://azure.com.example.com/'", 'azureHost(endpoint)', false],
  ["'https://example.com/shop.openai.azure.com'", 'azureHost(endpoint)', false],
  ["'https://models.inference.ai.azure.com'", 'azureHost(endpoint)', false],
  ["'https://shop.one.example/a'", "hostEndsWith(endpoint, '.one.example')", true],
  ["'https://SHOP.One.Example'", "hostEndsWith(endpoint, '.one.example')", true],
  [
    "'https://shop.two.example:8080'",
    "hostEndsWith(endpoint, '.one.example', '.two.example')",
    true,
  ],
  ["'https://shop.one.example.com'", "hostEndsWith(endpoint, '.one.example')", false],
  ["'https://example/shop.one.example'", "hostEndsWith(endpoint, '.one.example')", false],
  ['process.env.ENDPOINT', "hostEndsWith(endpoint, '.one.example')", false],
  ['process.env.ENDPOINT', "not(hostEndsWith(endpoint, '.one.example'))", true],
  ['`https://${name}.one.example`', "hostEndsWith(endpoint, '.one.example')", true],
])('new X(%s) under %s: %s', (argument, predicate, expected) => {
  const file = parsed(`new X(${argument}, { key: 'a' });`);
  const signature = parseSignature('new X(endpoint, keyCredential)');
  let result: boolean | null = null;
  walk(file.ast, (node) => {
    if (node.type !== 'NewExpression') return undefined;
    const match = matchCall(file, node, signature);
    result = match === null ? null : fulfils(match, [parsePredicate(predicate)]);
    return undefined;
  });
  expect(result).toBe(expected);
});
