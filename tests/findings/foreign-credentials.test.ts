import { expect, test } from 'vitest';
import { auditSource } from '../../src/diagnose/audit-source.js';

test.each([
  [
    "import { NovelClient, AzureKeyCredential } from '@azure/ai-novel';",
    'new NovelClient(E, new AzureKeyCredential(process.env.K))',
  ],
  [
    "import NovelClient from '@azure-rest/ai-novel';\nimport { AzureKeyCredential } from '@azure/core-auth';",
    'NovelClient(E, new AzureKeyCredential(process.env.K))',
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
