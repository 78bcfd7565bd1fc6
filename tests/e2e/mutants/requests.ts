import type { Mutant } from './mutant.js';

/** What a program asks for that it did not ask for before, and links that are no longer good. */
export const mistakenRequests: readonly Mutant[] = [
  {
    name: 'the hub of EntityPath is lost',
    program: 'event-hubs-entity-path',
    target: 'system',
    problem: 'Connection string malformed',
    mutate: (text) => text.replace("'clicks',", ''),
  },
  {
    name: 'the hub is another one',
    program: 'event-hubs-entity-path',
    target: 'system',
    problem: 'it asks what it did not ask before: AMQP send to readings',
    mutate: (text) => text.replace("'clicks'", "'readings'"),
  },
  {
    name: 'the hub does not exist',
    program: 'event-hubs-entity-path',
    target: 'system',
    problem: 'there is no visits',
    mutate: (text) => text.replace("'clicks'", "'visits'"),
  },
  {
    name: 'the index is another one',
    program: 'ai-search',
    target: 'system',
    problem:
      "it asks what it did not ask before: POST https://e2ehotels.search.windows.net/indexes('motels')",
    mutate: (text) => text.replace("'hotels'", "'motels'"),
  },
  {
    name: 'the table is another one',
    program: 'data-tables',
    target: 'system',
    problem:
      'it asks what it did not ask before: POST https://e2eguests.table.core.windows.net/Tables',
    mutate: (text) => text.replace("'guests'", "'others'"),
  },
  {
    name: 'the version of the interface is another one',
    program: 'openai-azure',
    target: 'system',
    problem: 'it no longer asks: POST https://e2e-helpdesk.openai.azure.com',
    mutate: (text) => text.replace("'2024-10-21'", "'2023-05-15'"),
  },
  {
    name: 'the version of the interface is lost',
    program: 'openai-azure',
    target: 'system',
    problem: 'OPENAI_API_VERSION',
    mutate: (text) => text.replace(/apiVersion: .*,/u, ''),
  },
  {
    name: 'the user delegation key is no longer good',
    program: 'storage-blob-sas-url',
    target: 'system',
    problem: 'the link answered 401',
    mutate: (text) => text.replace(/(?<start>getUserDelegationKey\(.*)\+ 60 \*/u, '$<start>- 1 *'),
  },
  {
    name: 'the user delegation key does not last as long as the link',
    program: 'storage-file-datalake-sas',
    target: 'system',
    problem: 'the lake answered 401',
    mutate: (text) => text.replace(/(?<start>getUserDelegationKey\(.*)\+ 2 \*/u, '$<start>+ 1 *'),
  },
  {
    name: 'the link permits something else',
    program: 'storage-blob-sas-url',
    target: 'system',
    problem: 'it no longer asks: GET https://e2ereceipts.blob.core.windows.net/receipts/42.txt',
    mutate: (text) => text.replace("parse('r')", "parse('rd')"),
  },
];
