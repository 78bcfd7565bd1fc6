// @ts-check
export const detectorNames = ['azure-identity', 'no-secrets', 'sonarjs', 'secretlint'];

/** Loads a detector, or says why it is not there. @param {string} name @returns {Promise<import('../types.js').Detector | string>} */
export async function loadDetector(name) {
  try {
    const { createDetector } = await import(`./${name}.js`);
    return await createDetector();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
