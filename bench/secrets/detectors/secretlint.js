// @ts-check
import { extname } from 'node:path';
import { lintSource } from '@secretlint/core';
import { creator } from '@secretlint/secretlint-rule-preset-recommend';

/** @typedef {import('../types.js').Written} Written */

const config = {
  rules: [{ id: '@secretlint/secretlint-rule-preset-recommend', rule: creator, options: {} }],
};

/** secretlint's recommended preset; it reads any text. @param {Written} file */
async function inspect({ code, filename }) {
  const { messages } = await lintSource({
    source: { filePath: filename, content: code, ext: extname(filename), contentType: 'text' },
    options: { config: /** @type {any} */ (config), locale: 'en' },
  });
  return messages.map(({ message, loc }) => ({
    line: loc.start.line,
    endLine: loc.end.line,
    text: message,
  }));
}

/** @returns {import('../types.js').Detector} */
export function createDetector() {
  return {
    name: 'secretlint',
    reads: new Set(['js', 'json', 'env', 'yaml', 'markdown']),
    inspect,
  };
}
