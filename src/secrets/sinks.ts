import type { NameMeaning } from './name-words.js';

/** Functions that many programs use, whose argument at an index is a secret although no name says so. */
const sinks: readonly {
  readonly callee: RegExp;
  readonly index: number;
  readonly meaning: NameMeaning;
}[] = [
  // node:crypto
  { callee: /(?:^|\.)create(?:Hmac|Cipheriv|Decipheriv)$/u, index: 1, meaning: 'secret' },
  // jsonwebtoken
  { callee: /^(?:jwt|jsonwebtoken|JWT)\.(?:sign|verify)$/u, index: 1, meaning: 'secret' },
  // cookie-parser
  { callee: /(?:^|\.)cookieParser$/u, index: 0, meaning: 'secret' },
  // sequelize: database, user, password
  { callee: /(?:^|\.)Sequelize$/u, index: 2, meaning: 'password' },
  // supertest, superagent: user, password
  { callee: /(?:^|\.)auth$/u, index: 1, meaning: 'password' },
];

/** What the argument of a call is by what is called; null where nothing is known of it. */
export function meaningOfSink(callee: string, index: number | undefined): NameMeaning | null {
  return sinks.find((sink) => sink.index === index && sink.callee.test(callee))?.meaning ?? null;
}
