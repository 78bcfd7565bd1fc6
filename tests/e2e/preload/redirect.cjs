// Sends the connections of a program to loopback: those to the hosts of E2E_ROUTES to their port, all others are refused.
// Those and other programs that it starts are noted in its errors. It is loaded with `node --require`, so that the program itself stays as it is.
const { ChildProcess } = require('node:child_process');
const net = require('node:net');

/** @type {{ host: string, port: number, to: number }[]} */
const routes = JSON.parse(process.env.E2E_ROUTES);
const loopback = new Set(['localhost', '127.0.0.1', '::1']);
const connect = net.Socket.prototype.connect;

net.Socket.prototype.connect = function (...args) {
  // Within Node, the arguments come as a list that is normalised already.
  const isNormalised = Array.isArray(args[0]);
  const list = isNormalised ? args[0] : args;
  const [first] = list;
  const options =
    typeof first === 'object' && first !== null
      ? first
      : { port: first, host: typeof list[1] === 'string' ? list[1] : 'localhost' };
  if (options.path !== undefined && options.path !== null) return connect.apply(this, args);
  const host = (options.host ?? 'localhost').toLowerCase();
  if (loopback.has(host)) return connect.apply(this, args);
  const route = routes.find((each) => each.host === host && each.port === Number(options.port));
  if (route === undefined) {
    process.stderr.write(`\nE2E: connection to ${host}:${options.port} refused\n`);
    process.nextTick(() => this.destroy(new Error(`no route to ${host}:${options.port}`)));
    return this;
  }
  const callback = list.find((each) => typeof each === 'function');
  const redirected = { ...options, host: '127.0.0.1', port: route.to, lookup: undefined };
  return connect.call(this, redirected, callback);
};

// Credentials for developers ask their tools for tokens.
const { spawn } = ChildProcess.prototype;

ChildProcess.prototype.spawn = function (options) {
  process.stderr.write(`\nE2E: ${(options.args ?? [options.file]).join(' ')} was started\n`);
  return spawn.call(this, options);
};

// The program ends with the tests that started it, also where they are interrupted; it does not wait for them.
process.stdin.on('end', () => process.exit(1)).resume();
process.stdin.unref();
