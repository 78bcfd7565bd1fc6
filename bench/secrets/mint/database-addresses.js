// @ts-check
import { BASE62 } from '../random.js';
import { sinks } from '../sinks.js';
import { storeName } from '../words.js';
import { hostOf } from './azure-hosts.js';
import { users } from './database-connections.js';
import { partSecret, strongPassword } from './maker.js';

/** @typedef {import('../random.js').Random} Random */

/** An address with a user and a password. @param {string[]} schemes @param {string} service @param {string} rest */
function address(schemes, service, rest) {
  return (/** @type {Random} */ random) => {
    const secretPart = encodeURIComponent(strongPassword(random));
    const user = random.chance(0.2)
      ? `${random.pick(users)}%40${storeName(random)}`
      : random.pick(users);
    return {
      secretPart,
      value: `${random.pick(schemes)}://${user}:${secretPart}@${hostOf(random, service)}${rest}`,
    };
  };
}

/** @param {Random} random */
function redisAddress(random) {
  const secretPart = encodeURIComponent(random.base64(32));
  return {
    secretPart,
    value: `${random.pick(['rediss', 'rediss', 'redis'])}://${random.pick(['', 'default'])}:${secretPart}@${hostOf(random, 'redis')}:6380${random.pick(['', '/0'])}`,
  };
}

/** @param {Random} random */
function mongoAddress(random) {
  const name = storeName(random);
  if (random.chance(0.5)) {
    const secretPart = encodeURIComponent(random.base64(64));
    return {
      secretPart,
      value: `mongodb://${name}:${secretPart}@${name}.mongo.cosmos.azure.com:10255/?ssl=true&replicaSet=globaldb&retrywrites=false&appName=@${name}@`,
    };
  }
  const secretPart = encodeURIComponent(strongPassword(random));
  return {
    secretPart,
    value: `mongodb+srv://${random.pick(users)}:${secretPart}@${name}.${random.pick(['', 'global.'])}mongocluster.cosmos.azure.com/?tls=true&authMechanism=SCRAM-SHA-256`,
  };
}

/** @param {Random} random */
function amqpAddress(random) {
  const secretPart = encodeURIComponent(random.base64(32));
  return {
    secretPart,
    value: `amqps://RootManageSharedAccessKey:${secretPart}@${hostOf(random, 'messaging')}`,
  };
}

/** @param {Random} random */
function gitAddress(random) {
  const secretPart = random.text(52, 'abcdefghijklmnopqrstuvwxyz234567');
  return {
    secretPart,
    value: `https://${random.pick(['', 'build', 'pat'])}:${secretPart}@dev.azure.com/${storeName(random)}/web/_git/portal`,
  };
}

/** @param {Random} random */
function deploymentAddress(random) {
  const name = storeName(random);
  const secretPart = random.text(60, BASE62);
  return {
    secretPart,
    value: `https://$${name}:${secretPart}@${name}.scm.azurewebsites.net/${random.pick(['', 'api/zipdeploy', `${name}.git`])}`,
  };
}

const names = 'databaseUrl DATABASE_URL connectionString dbUrl';
const atDatabase = { sinks: sinks.databaseAddress };

export const databaseAddressMakers = [
  partSecret(
    'proved',
    'address: mssql',
    names,
    address(['mssql', 'sqlserver'], 'sql', '/shop?encrypt=true'),
  ),
  partSecret(
    'proved',
    'address: Postgres',
    names,
    address(['postgres', 'postgresql'], 'postgres', ':5432/shop?sslmode=require'),
    atDatabase,
  ),
  partSecret(
    'proved',
    'address: MySQL',
    names,
    address(['mysql', 'mysql', 'mysqlx'], 'mysql', ':3306/shop'),
  ),
  partSecret('proved', 'address: Redis', 'redisUrl REDIS_URL cacheUrl', redisAddress),
  partSecret('proved', 'address: Mongo', 'mongoUri MONGODB_URI mongoUrl', mongoAddress, atDatabase),
  partSecret('proved', 'address: AMQP', 'amqpUrl AMQP_URL brokerUrl', amqpAddress),
  partSecret('proved', 'address: DevOps git', 'remote GIT_REMOTE repositoryUrl', gitAddress),
  partSecret('proved', 'address: deployment', 'deployUrl SCM_URL kuduUrl', deploymentAddress, {
    url: true,
  }),
];
