import { format, resolveConfig } from 'prettier';

/** @type {import('eslint-doc-generator').GenerateOptions} */
export default {
  configEmoji: [
    ['recommended', '✅'],
    ['strict', '🔒'],
    ['secrets-only', '🔍'],
  ],
  // A list of objects for other languages, which the generator cannot read.
  ignoreConfig: ['config-files'],
  // What is generated must pass `format:check` as well.
  postprocess: async (content, path) =>
    format(content, { ...(await resolveConfig(path)), parser: 'markdown' }),
};
