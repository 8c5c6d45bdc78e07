/** A preload that writes down every socket that a process or thread makes, loopback included, and every name it looks up. */
import { appendFileSync } from 'node:fs';

const log = process.env.METSUKE_SOCKET_LOG ?? '';

function watch(owner, name) {
  const original = owner[name];
  if (typeof original !== 'function') throw new Error(`this Node has no ${name} to watch`);
  owner[name] = function watched(...words) {
    appendFileSync(log, `${name}\n`);
    return Reflect.apply(original, this, words);
  };
}

const { TCP } = process.binding('tcp_wrap');
const { UDP } = process.binding('udp_wrap');
const cares = process.binding('cares_wrap');
for (const name of ['bind', 'bind6', 'connect', 'connect6', 'listen', 'open']) watch(TCP.prototype, name);
for (const name of ['bind', 'bind6', 'connect', 'connect6', 'send', 'send6', 'open']) watch(UDP.prototype, name);
for (const name of ['getaddrinfo', 'getnameinfo']) watch(cares, name);
for (const name of Object.getOwnPropertyNames(cares.ChannelWrap.prototype)) {
  if (name.startsWith('query') || name === 'getHostByAddr') watch(cares.ChannelWrap.prototype, name);
}
