import { expect, test } from 'vitest';
import { auditSource } from '../../src/diagnose/migrate-source.js';

test.each([
  [
    "import { OpenAIClient, AzureKeyCredential } from '@azure/openai';",
    'new OpenAIClient(E, new AzureKeyCredential(process.env.K))',
  ],
  [
    "import ModelClient from '@azure-rest/ai-inference';\nimport { AzureKeyCredential } from '@azure/core-auth';",
    'ModelClient(E, new AzureKeyCredential(process.env.K))',
  ],
])(
  'a key credential for a client that no row knows is reported and left alone: %s',
  (imports, call) => {
    const text = `${imports}\nexport const client = ${call};\n`;
    const { findings } = auditSource({ path: 'a.js', text, package: { versions: {} } });
    expect(findings.map(({ entryPoint, reason }) => [entryPoint, reason])).toEqual([
      ['AzureKeyCredential', 'credential-escapes'],
    ]);
  },
);
