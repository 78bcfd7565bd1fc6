import { recognise } from '../../src/findings/recognise.js';
import { parsed } from '../source/parsing.js';

/**
 * The findings of a text, one line each: `entryPoint secret`, with `?` where it is uncertain; for key credentials,
 * `class -> clients (why it escapes)`.
 */
export function foundIn(text: string, path = 'file.ts'): readonly string[] {
  return recognise(parsed(text, path)).map((finding) => {
    if (finding.kind === 'credential') {
      const { consumers, escape } = finding.flow;
      const clients = consumers.map(({ client }) => client.finding.entryPoint);
      const target = clients.length === 0 ? 'nothing' : clients.join(', ');
      return `${finding.entryPoint} -> ${target}${escape === null ? '' : ` (${escape})`}`;
    }
    const marks = `${finding.certainty === 'uncertain' ? '?' : ''}${finding.isAmbiguous ? ' ambiguous' : ''}`;
    return `${finding.entryPoint} ${finding.row.secret}${marks}`;
  });
}
