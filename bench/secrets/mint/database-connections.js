// @ts-check
import { BASE62 } from '../random.js';
import { sinks } from '../sinks.js';
import { storeName } from '../words.js';
import { hostOf } from './azure-hosts.js';
import { partSecret, strongPassword } from './maker.js';

/** @typedef {import('../random.js').Random} Random */

/** Names of people who may sign in. */
export const users = ['appuser', 'sqladmin', 'dbadmin', 'svc_orders', 'webapp'];

/** @param {Random} random */
function adoNet(random) {
  const secretPart = strongPassword(random);
  const pairs = [
    `${random.pick(['Server', 'Data Source', 'Address'])}=${random.pick(['tcp:', ''])}${hostOf(random, 'sql')}${random.pick([',1433', ''])}`,
    `${random.pick(['Initial Catalog', 'Database'])}=shop`,
    `${random.pick(['User ID', 'Uid', 'User Id', 'user'])}=${random.pick(users)}`,
    `${random.pick(['Password', 'Pwd', 'password'])}=${secretPart}`,
    'Encrypt=True',
    'Connection Timeout=30',
  ];
  return {
    secretPart,
    value: `${(random.chance(0.7) ? pairs : random.shuffled(pairs)).join(';')};`,
  };
}

/** A password that holds semicolons or equal signs must be quoted. @param {Random} random */
function quotedAdoNet(random) {
  const secretPart = `${strongPassword(random)}${random.pick([';', '=', ';='])}${random.text(6, BASE62)}`;
  const mark = random.pick(['"', "'"]);
  return {
    secretPart,
    value: `Server=tcp:${hostOf(random, 'sql')},1433;Initial Catalog=shop;User ID=${random.pick(users)};Password=${mark}${secretPart}${mark};Encrypt=True;`,
  };
}

/** @param {Random} random */
function jdbc(random) {
  const secretPart = strongPassword(random, '!@#$^*-_+.');
  return {
    secretPart,
    value: random.pick([
      `jdbc:sqlserver://${hostOf(random, 'sql')}:1433;database=shop;user=${random.pick(users)};password=${secretPart};encrypt=true;trustServerCertificate=false`,
      `jdbc:sqlserver://${hostOf(random, 'sql')};databaseName=shop;encrypt=true;user=${random.pick(users)};password=${secretPart}`,
      `sqlserver://${hostOf(random, 'sql')}:1433;database=shop;user=${random.pick(users)};password=${secretPart};encrypt=true`,
    ]),
  };
}

/** @param {Random} random */
function jdbcQuery(random) {
  const secretPart = encodeURIComponent(strongPassword(random));
  const service = random.pick(['postgres', 'mysql']);
  const scheme = service === 'postgres' ? 'postgresql' : 'mysql';
  return {
    secretPart,
    value: `jdbc:${scheme}://${hostOf(random, service)}/shop?user=${random.pick(users)}&password=${secretPart}&sslmode=require`,
  };
}

/** Key words of libpq or of an npgsql-like client. @param {Random} random */
function keywords(random) {
  const secretPart = strongPassword(random, '!@#$^*-_+.');
  const host = hostOf(random, 'postgres');
  return {
    secretPart,
    value: random.pick([
      `host=${host} port=5432 dbname=shop user=${random.pick(users)} password=${secretPart} sslmode=require`,
      `Server=${host};Database=shop;Port=5432;User Id=${random.pick(users)};Password=${secretPart};Ssl Mode=Require;`,
      `Server=${hostOf(random, 'mysql')};Database=shop;Uid=${random.pick(users)};Pwd=${secretPart};`,
    ]),
  };
}

/** @param {Random} random */
function publishProfile(random) {
  const name = storeName(random);
  const secretPart = random.text(60, BASE62);
  return {
    secretPart,
    value: `<publishData><publishProfile profileName="${name} - Web Deploy" publishMethod="MSDeploy" publishUrl="${name}.scm.azurewebsites.net:443" msdeploySite="${name}" userName="$${name}" userPWD="${secretPart}" destinationAppUrl="https://${name}.azurewebsites.net" /></publishData>`,
  };
}

const atDatabase = { sinks: sinks.databaseAddress };

export const databaseConnectionMakers = [
  partSecret('proved', 'ADO.NET', 'connectionString SQL_CONNECTION_STRING sqlConnection', adoNet),
  partSecret(
    'proved',
    'ADO.NET, quoted password',
    'connectionString SQL_CONNECTION_STRING sqlConnection',
    quotedAdoNet,
  ),
  partSecret('proved', 'JDBC of SQL Server', 'jdbcUrl JDBC_URL connectionString', jdbc),
  partSecret('proved', 'JDBC with a query', 'jdbcUrl JDBC_URL dataSourceUrl', jdbcQuery),
  partSecret(
    'proved',
    'key words of Postgres and MySQL',
    'connectionString PG_CONNECTION dsn',
    keywords,
    atDatabase,
  ),
  partSecret(
    'proved',
    'publish profile',
    'publishProfile AZURE_WEBAPP_PUBLISH_PROFILE',
    publishProfile,
  ),
];
