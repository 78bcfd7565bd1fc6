import { expect, it } from 'vitest';
import { migrateSource } from '../../src/diagnose/migrate-source.js';
import { defaultTarget } from '../../src/migration/target.js';

function notesOf(text: string): readonly string[] {
  return migrateSource({ path: 'a.ts', text, package: { versions: {} } }, defaultTarget).notes;
}

const note = /the check of what the client no longer takes is gone/u;

it('says that nothing checks the new setting where a check of the key and the region goes', () => {
  const notes = notesOf(`import { SpeechConfig } from 'microsoft-cognitiveservices-speech-sdk';
const { VOICE_KEY, VOICE_REGION } = process.env;
if (!VOICE_KEY || !VOICE_REGION) throw new Error('the voice is not configured');
export const config = SpeechConfig.fromSubscription(VOICE_KEY, VOICE_REGION);
`);
  expect(notes.filter((each) => note.test(each))).toHaveLength(1);
});

it('says nothing of a check that asks for the endpoint from now on', () => {
  const notes = notesOf(`import { QueueServiceClient } from '@azure/storage-queue';
const connectionString = process.env.VOICE_QUEUE_CONNECTION_STRING;
if (!connectionString) throw new Error('the queue is not configured');
export const queues = QueueServiceClient.fromConnectionString(connectionString);
`);
  expect(notes.filter((each) => note.test(each))).toEqual([]);
});
