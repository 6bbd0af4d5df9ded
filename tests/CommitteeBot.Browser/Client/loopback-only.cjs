// Loaded before the client (node --require). The tests must neither reach out of this machine nor be reached from outside it,
// and the client does both when left alone: it listens on every interface and calls home. Every refusal is written to the file
// that LOOPBACK_REFUSALS names, so that a test run can show that there was none.
'use strict';
const { appendFileSync } = require('node:fs');
const { Server, Socket } = require('node:net');

const here = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1', 'localhost']);

const connect = Socket.prototype.connect;
Socket.prototype.connect = function (...given) {
  // node:net itself passes its normalised arguments as one array.
  const options = Array.isArray(given[0]) ? given[0][0] : given[0];
  const host = typeof options === 'object' && options !== null ? options.host : given[1];
  if (typeof host === 'string' && !here.has(host)) {
    if (process.env.LOOPBACK_REFUSALS) appendFileSync(process.env.LOOPBACK_REFUSALS, `${host}\n`);
    process.nextTick(() => this.destroy(Object.assign(new Error(`not on loopback: ${host}`), { code: 'ECONNREFUSED' })));
    return this;
  }
  return connect.apply(this, given);
};

const listen = Server.prototype.listen;
Server.prototype.listen = function (first, ...rest) {
  if (typeof first === 'object' && first !== null && 'port' in first) return listen.call(this, { ...first, host: '127.0.0.1' }, ...rest);
  const isPort = typeof first === 'number' || (typeof first === 'string' && /^\d+$/.test(first));
  if (!isPort) return listen.call(this, first, ...rest);
  return listen.call(this, first, '127.0.0.1', ...rest.filter(r => typeof r === 'function'));
};
