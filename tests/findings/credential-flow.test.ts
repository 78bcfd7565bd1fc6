import { describe, expect, it } from 'vitest';
import { foundIn } from './found.js';

const imports = `
import { BlobServiceClient, BlobSASPermissions, ContainerClient, StorageSharedKeyCredential, generateBlobSASQueryParameters, newPipeline } from '@azure/storage-blob';
import { AzureKeyCredential, SearchClient, SearchIndexClient } from '@azure/search-documents';
import { AzureNamedKeyCredential, AzureSASCredential, TableClient } from '@azure/data-tables';
import { AzureKeyCredential as CoreKey } from '@azure/core-auth';
import { DefaultAzureCredential } from '@azure/identity';
`;

function flowIn(code: string): readonly string[] {
  return foundIn(imports + code);
}

const toBlob = 'StorageSharedKeyCredential -> BlobServiceClient';
const toSearch = 'AzureKeyCredential -> SearchClient';

describe('clients that take the credential', () => {
  it.each([
    [`new BlobServiceClient(url, new StorageSharedKeyCredential(n, k))`, [toBlob]],
    [`new BlobServiceClient(url, new StorageSharedKeyCredential(n, k) as any)`, [toBlob]],
    [`const c = new StorageSharedKeyCredential(n, k); new BlobServiceClient(url, c)`, [toBlob]],
    [`const c = new StorageSharedKeyCredential(n, k)!; new BlobServiceClient(url, c!)`, [toBlob]],
    [`let c; c = new StorageSharedKeyCredential(n, k); new BlobServiceClient(url, c)`, [toBlob]],
    [`new SearchClient(e, i, new AzureKeyCredential(k))`, [toSearch]],
    [`new SearchClient(e, i, new CoreKey(k))`, [toSearch]],
    [
      `const c = new AzureKeyCredential(k); new SearchClient(e, i, c); new SearchIndexClient(e, c)`,
      ['AzureKeyCredential -> SearchClient, SearchIndexClient'],
    ],
    [
      `const c = new AzureKeyCredential(k); function f() { return new SearchClient(e, i, c); }`,
      [toSearch],
    ],
    [
      `const c = new AzureKeyCredential(k); c; new SearchClient(e, i, c)`,
      ['AzureKeyCredential -> SearchClient (credential-escapes)'],
    ],
    [
      `new TableClient(e, 't', new AzureNamedKeyCredential(n, k))`,
      ['AzureNamedKeyCredential -> TableClient'],
    ],
    [`new TableClient(e, 't', new AzureSASCredential(s))`, ['AzureSASCredential -> TableClient']],
    [
      `new BlobServiceClient(url, newPipeline(new StorageSharedKeyCredential(n, k)))`,
      ['StorageSharedKeyCredential -> newPipeline'],
    ],
    [
      `const c = new StorageSharedKeyCredential(n, k); const p = newPipeline(c); new BlobServiceClient(url, p)`,
      ['StorageSharedKeyCredential -> newPipeline'],
    ],
  ])('%s', (code, expected) => {
    expect(flowIn(code)).toEqual(expected);
  });
});

describe('fields', () => {
  it.each([
    [
      `class A { constructor() { this.c = new AzureKeyCredential(k); } m() { return new SearchClient(e, i, this.c); } }`,
      [toSearch],
    ],
    [
      `class A { private c = new AzureKeyCredential(k); m() { return new SearchClient(e, i, this.c); } }`,
      [toSearch],
    ],
    [
      `class A { #c = new AzureKeyCredential(k); m() { return new SearchClient(e, i, this.#c); } }`,
      [toSearch],
    ],
    [
      `class A { private readonly c; constructor() { this.c = new AzureKeyCredential(k); new SearchClient(e, i, this.c); } }`,
      [toSearch],
    ],
    [
      `class A { public c = new AzureKeyCredential(k); m() { return new SearchClient(e, i, this.c); } }`,
      [`${toSearch} (exported)`],
    ],
    [
      `class A { protected c = new AzureKeyCredential(k); m() { return new SearchClient(e, i, this.c); } }`,
      [`${toSearch} (exported)`],
    ],
    [
      `class A { c = new AzureKeyCredential(k); a() { this.c = other; } m() { return new SearchClient(e, i, this.c); } }`,
      ['AzureKeyCredential -> nothing (reassigned)'],
    ],
    [
      `class A { c = new AzureKeyCredential(k); a() { return this.c; } m() { return new SearchClient(e, i, this.c); } }`,
      [`${toSearch} (credential-escapes)`],
    ],
    [
      `class A { c = new AzureKeyCredential(k); a() { const { c } = this; send(c); } m() { return new SearchClient(e, i, this.c); } }`,
      [`${toSearch} (credential-escapes)`],
    ],
    [`other.c = new AzureKeyCredential(k)`, ['AzureKeyCredential -> nothing (credential-escapes)']],
  ])('%s', (code, expected) => {
    expect(flowIn(code)).toEqual(expected);
  });
});

describe('escapes', () => {
  const nothing = 'AzureKeyCredential -> nothing';

  it.each([
    [`new AzureKeyCredential(k)`, [`${nothing} (credential-escapes)`]],
    [`const c = new AzureKeyCredential(k)`, [nothing]],
    [`const c = new AzureKeyCredential(k); send(c)`, [`${nothing} (credential-escapes)`]],
    [`send(new AzureKeyCredential(k))`, [`${nothing} (credential-escapes)`]],
    [`function f() { return new AzureKeyCredential(k); }`, [`${nothing} (credential-escapes)`]],
    [`const f = () => new AzureKeyCredential(k)`, [`${nothing} (credential-escapes)`]],
    [`const o = { c: new AzureKeyCredential(k) }`, [`${nothing} (credential-escapes)`]],
    [`const a = [new AzureKeyCredential(k)]`, [`${nothing} (credential-escapes)`]],
    [
      `const c = new AzureKeyCredential(k); c.update(k2); new SearchClient(e, i, c)`,
      [`${toSearch} (credential-escapes)`],
    ],
    [
      `const c = new AzureKeyCredential(k); log(c.key); new SearchClient(e, i, c)`,
      [`${toSearch} (credential-escapes)`],
    ],
    [
      `const c = new AzureKeyCredential(k); const d = c; new SearchClient(e, i, c)`,
      [`${toSearch} (credential-escapes)`],
    ],
    [`export const c = new AzureKeyCredential(k)`, [`${nothing} (exported)`]],
    [`const c = new AzureKeyCredential(k); export { c }`, [`${nothing} (exported)`]],
    [`const c = new AzureKeyCredential(k); export default c`, [`${nothing} (exported)`]],
    [`export default new AzureKeyCredential(k)`, [`${nothing} (exported)`]],
    [
      `const c = new AzureKeyCredential(k); new SearchClient(e, i, c); export { c }`,
      [`${toSearch} (exported)`],
    ],
    [
      `let c = new AzureKeyCredential(k); c = new AzureKeyCredential(k2)`,
      [`${nothing} (reassigned)`, `${nothing} (reassigned)`],
    ],
    [
      `let c; if (k) { c = new AzureKeyCredential(k); } else { c = new DefaultAzureCredential(); } new SearchClient(e, i, c)`,
      [`${nothing} (dual-branch)`],
    ],
    [
      `const c = k ? new AzureKeyCredential(k) : new DefaultAzureCredential(); new SearchClient(e, i, c)`,
      [`${nothing} (dual-branch)`],
    ],
    [
      `const c = k && new AzureKeyCredential(k); new SearchClient(e, i, c)`,
      [`${nothing} (dual-branch)`],
    ],
    [
      `new SearchClient(e, i, k ? new AzureKeyCredential(k) : new DefaultAzureCredential())`,
      [`${nothing} (dual-branch)`],
    ],
  ])('%s', (code, expected) => {
    expect(flowIn(code)).toEqual(expected);
  });
});

describe('SAS', () => {
  it.each([
    [
      `const c = new StorageSharedKeyCredential(n, k); new BlobServiceClient(url, c); generateBlobSASQueryParameters(values, c)`,
      [toBlob, 'generateBlobSASQueryParameters keyCredential'],
    ],
    [
      `const c = new StorageSharedKeyCredential(n, k); send(c); generateBlobSASQueryParameters(values, c)`,
      [
        'StorageSharedKeyCredential -> nothing (credential-escapes)',
        'generateBlobSASQueryParameters keyCredential',
      ],
    ],
    [
      `generateBlobSASQueryParameters(values, new StorageSharedKeyCredential(n, k))`,
      ['generateBlobSASQueryParameters keyCredential', 'StorageSharedKeyCredential -> nothing'],
    ],
  ])('%s', (code, expected) => {
    expect(flowIn(code)).toEqual(expected);
  });
});

describe('key credentials made elsewhere', () => {
  it.each([
    [
      `function f(c: AzureKeyCredential) { new SearchClient(e, i, c) }`,
      ['SearchClient keyCredential'],
    ],
    [`function f(c: KeyCredential) { new SearchClient(e, i, c) }`, ['SearchClient keyCredential']],
    [
      `import { keyCredential } from './auth.js'; new SearchClient(e, i, keyCredential)`,
      ['SearchClient keyCredential'],
    ],
    [`import { credential } from './auth.js'; new SearchClient(e, i, credential)`, []],
    [
      `class A { constructor(private c: AzureKeyCredential) {} m() { new SearchClient(e, i, this.c) } }`,
      ['SearchClient keyCredential'],
    ],
    [`const c = makeKeyCredential(); new SearchClient(e, i, c)`, []],
    [
      `const keyCredential = make(); new SearchClient(e, i, keyCredential)`,
      ['SearchClient keyCredential'],
    ],
  ])('%s', (code, expected) => {
    expect(flowIn(code)).toEqual(expected);
  });
});
