import type { TSESTree } from '@typescript-eslint/types';
import { findExport } from '../../source/bindings.js';
import type { SourceFile } from '../../source/source-file.js';
import { memberName, unwrap } from '../../source/syntax.js';

/** A call that makes something which signs in more than once: a client, a pool, a configuration of one. */
export interface ClientCall {
  readonly node: TSESTree.NewExpression | TSESTree.CallExpression;
  /** How the code calls it: `Pool`, `axios.create`. */
  readonly name: string;
  /** What this client takes instead of a token; a full sentence. */
  readonly remedy: string;
}

/** What libraries take instead of a token that somebody has got before. */
const remedies: Readonly<Record<string, string>> = {
  axios: 'Ask for the token with each request, in a request interceptor.',
  knex: 'Make the connection a function that asks for a token, with an expirationChecker.',
  mongodb: 'Use MONGODB-OIDC with the credential.',
  mongoose: 'Use MONGODB-OIDC with the credential.',
  mssql: 'Give it the authentication type "token-credential" with the credential.',
  mysql2: 'Ask for the token in an authentication plugin.',
  openai:
    'Give it getBearerTokenProvider(credential, scope) as azureADTokenProvider, or as apiKey of OpenAI.',
  pg: 'Make the password a function that asks for a token: it is called for every connection.',
  postgres:
    'Make the password a function that asks for a token: it is called for every connection.',
  redis: 'Give it a credentialsProvider of @redis/entraid.',
  sequelize: 'Ask for the token in a beforeConnect hook.',
  tedious: 'Give it the authentication type "token-credential" with the credential.',
  typeorm: 'Give the driver a function or a credential that it asks for each connection.',
};

const usualRemedy =
  'Give it a function that asks for a token, or the credential, or ask for the token with each call.';

/** Functions that make a client. Others use the token for one request, which is what it is good for. */
const makers =
  /^(?:connect|create|extend|(?:build|create|init|make)[A-Z]?\w*(?:Client|Connection|DataSource|Instance|Pool))$/u;

/** Libraries whose whole export makes a client. */
const callable = new Set(['knex', 'postgres']);

/** Constructors of the language and of the platform: one request, or a value. */
const values = new Set(['Error', 'Headers', 'Map', 'Promise', 'Request', 'Set', 'String', 'URL']);

/** Reads a call as one that makes a client; null for any other. */
export function findClientCall(file: SourceFile, node: TSESTree.Node): ClientCall | null {
  if (node.type !== 'NewExpression' && node.type !== 'CallExpression') return null;
  const callee = unwrap(node.callee);
  const name = lastNameOf(callee);
  if (name === null) return null;
  const reference = findExport(file, callee);
  const module = reference?.module.split('/')[0] ?? '';
  const isMaker =
    node.type === 'NewExpression'
      ? reference !== null || !values.has(name)
      : makers.test(name) || (reference !== null && callable.has(module));
  if (!isMaker) return null;
  const text = file.text.slice(...callee.range);
  return {
    node,
    name: /^[\w$.]{1,60}$/u.test(text) ? text : name,
    remedy: Object.hasOwn(remedies, module) ? (remedies[module] ?? usualRemedy) : usualRemedy,
  };
}

function lastNameOf(callee: TSESTree.Node): string | null {
  if (callee.type === 'Identifier') return callee.name;
  return callee.type === 'MemberExpression' ? memberName(callee) : null;
}
