/**
 * A preload for every process and thread of a test: a packet beyond loopback, or a question to a resolver, throws,
 * and is written to METSUKE_GUARD_LOG, so that the run fails even where the code swallowed the error.
 * CommonJS, for hundreds of processes load it, and modules would take a fifth longer to start each.
 * It stands on the bindings under `net`, `dgram`, `dns`, `tls`, `http` and `fetch`: there is no way around in JavaScript.
 */
const { appendFileSync } = require('node:fs');
const { BlockList, isIP } = require('node:net');

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/** The check of an address also takes `::ffff:127.0.0.1`, which BlockList reads as IPv4. */
function staysHere(address) {
  const family = isIP(address);
  return family !== 0 && loopback.check(address, family === 4 ? 'ipv4' : 'ipv6');
}

function stop(what) {
  const log = process.env.METSUKE_GUARD_LOG;
  const line = `${what} (in ${process.argv[1] ?? 'node -e'})`;
  if (log) appendFileSync(log, `${line}\n`);
  throw Object.assign(new Error(`a test may not reach beyond loopback: ${line}`), { code: 'METSUKE_TEST_PACKET' });
}

/** Puts `check` before a function of a binding. */
function before(owner, name, check) {
  const original = owner[name];
  if (typeof original !== 'function') throw new Error(`the guard does not know this Node: no ${name}`);
  owner[name] = function guarded(...words) {
    check.apply(this, words);
    return Reflect.apply(original, this, words);
  };
}

// process.binding is deprecated, and the one door to what all of Node's network modules stand on
const { TCP } = process.binding('tcp_wrap');
const { UDP } = process.binding('udp_wrap');
const cares = process.binding('cares_wrap');

for (const name of ['connect', 'connect6']) {
  before(
    TCP.prototype,
    name,
    (_request, address, port) => staysHere(address) || stop(`TCP to ${address} port ${port}`),
  );
  before(UDP.prototype, name, (address, port) => staysHere(address) || stop(`UDP to ${address} port ${port}`));
}
for (const name of ['send', 'send6']) {
  // a connected socket sends without an address, and `connect` has already judged that
  before(UDP.prototype, name, (_request, _list, _count, port, address) => {
    if (typeof address === 'string' && !staysHere(address)) stop(`UDP to ${address} port ${port}`);
  });
}
for (const name of ['addMembership', 'addSourceSpecificMembership']) {
  before(UDP.prototype, name, (address) => stop(`multicast group ${address}`));
}
before(cares, 'getaddrinfo', (_request, name) => {
  if (name !== 'localhost' && !staysHere(name)) stop(`name looked up: ${name}`);
});
before(cares, 'getnameinfo', (_request, address) => staysHere(address) || stop(`address looked up: ${address}`));
for (const name of Object.getOwnPropertyNames(cares.ChannelWrap.prototype)) {
  if (!/^(query|getHostByAddr)/.test(name)) continue;
  before(cares.ChannelWrap.prototype, name, function asked(_request, key) {
    // a Resolver that was given a server on loopback, as tests with a zone do
    const servers = this.getServers().map(([address]) => address);
    if (!servers.every(staysHere)) stop(`DNS ${name} of ${key} asked at ${servers.join(', ') || 'the resolver'}`);
  });
}
