// @ts-check
/** @typedef {import('../types.js').Message} Message */

/** The value with all but a few characters covered. @param {string} code @param {string} secret */
function masked(code, secret) {
  const shown = code.replaceAll(secret, `${secret.slice(0, 3)}…(${secret.length})`);
  // Split, escaped and encoded secrets are covered by length alone.
  return shown.replace(/[A-Za-z0-9+/=_~%-]{12,}/g, (run) => `${run.slice(0, 4)}…(${run.length})`);
}

/** The lines of a secret that was not found, covered. @param {import('../types.js').Positive} file */
export function describeMissed({ sample, place, filename, code, start, end }) {
  const lines = code.split('\n').slice(start - 1, Math.min(end, start + 3));
  const text = lines.map((line) => `    ${masked(line, sample.secretPart).slice(0, 160)}`);
  return [`missed  ${sample.family} / ${place} / ${filename} (${sample.tier})`, ...text].join('\n');
}

/** The lines of a look-alike that was flagged. @param {import('../types.js').Negative} file @param {Message[]} messages */
export function describeFlagged({ family, place, filename, code }, messages) {
  const lines = code.split('\n');
  const text = messages.map(
    ({ line, text: message }) =>
      `    ${String(line)}: ${(lines[line - 1] ?? '').trim().slice(0, 160)}\n      ${message.slice(0, 160)}`,
  );
  return [`flagged ${family} / ${place} / ${filename}`, ...text].join('\n');
}
