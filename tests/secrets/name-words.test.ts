import { describe, expect, it } from 'vitest';
import { meaningOf, wordsOf } from '../../src/secrets/name-words.js';

describe('wordsOf', () => {
  it.each([
    ['accountKey', 'account key'],
    ['AZURE_STORAGE_KEY', 'azure storage key'],
    ['Ocp-Apim-Subscription-Key', 'ocp apim subscription key'],
    ['APIKey2', 'api key'],
    ['apikey', 'api key'],
    ['dbpassword', 'db password'],
    ['', ''],
  ])('%s is %s', (name, words) => expect(wordsOf(name).join(' ')).toBe(words));
});

describe('meaningOf', () => {
  it.each([
    ['password', 'password'],
    ['PGPASSWORD', 'password'],
    ['userPWD', 'password'],
    ['db_pass', 'password'],
    ['adminPasswordProd', 'password'],
    ['clientSecret', 'secret'],
    ['JWT_SECRET', 'secret'],
    ['apiKey', 'secret'],
    ['x-functions-key', 'secret'],
    ['accessToken', 'secret'],
    ['sasToken', 'secret'],
    ['key', 'key'],
    ['primaryKey', 'key'],
    ['storageKey', 'key'],
    ['connectionString', 'connection'],
    ['AzureWebJobsStorage', 'connection'],
    ['publicKey', 'other'],
    ['cacheKey', 'other'],
    ['secretName', 'other'],
    ['passwordHint', 'other'],
    ['passwordHash', 'other'],
    ['pageToken', 'other'],
    ['csrfToken', 'other'],
    ['hasPassword', 'other'],
    ['ChangePassword', 'other'],
    ['instrumentationKey', 'other'],
    ['value', 'unclear'],
    ['settings', 'unclear'],
    ['', 'unclear'],
  ])('%s: %s', (name, meaning) => expect(meaningOf(name)).toBe(meaning));
});
