import { hostOfAddress, isTopLevel } from '../../message/psl.ts';
import type { Detector, Hit } from '../finding.ts';

/** A name of DNS below a top-level domain that exists, or is reserved for documents; or an address literal. */
function isName(host: string): boolean {
  if (host.startsWith('[')) return true;
  const last = host.slice(host.lastIndexOf('.') + 1);
  return isDotted(host) ? isKnownTop(last) : /[^\u0000-\u007f]/.test(host);
}

const isDotted = (host: string): boolean =>
  host.includes('.') && host.split('.', 40).every((label) => /^[a-z0-9_-]{1,63}$/.test(label));

const isKnownTop = (last: string): boolean => COMMON.has(last) || RESERVED.has(last) || isTopLevel(last);

const COMMON: ReadonlySet<string> = new Set(['com', 'jp', 'net', 'org', 'de', 'uk', 'fr', 'nl', 'br', 'info']);

/** RFC 2606 §2, RFC 6762 §3, RFC 8375; and what inner networks call themselves. */
const RESERVED: ReadonlySet<string> = new Set(
  'example test invalid localhost local localdomain lan internal home corp intra arpa'.split(' '),
);

/** From names nobody who could be answered. */
export default {
  id: 'from-without-address',
  weight: 2,
  kinds: ['spam', 'phishing'],
  group: 'sender-address',
  sources: ['RFC 5322 §3.6.2', 'RFC 5321 §2.3.5'],
  contradicts: ['genuine', 'stolen-account'],
  title: {
    ja: '差出人のアドレスが、使えないものになっています',
    en: 'From has no address that could exist',
  },
  explains: {
    ja: '差出人は「{from}」となっていて、返信できるアドレスではありません。まともな差出人は、自分のアドレスを書きます。',
    en: 'From says "{from}", which is no address that could be answered. Honest senders name theirs.',
  },
  mistakes: {
    ja: '社内の機器や古いプログラムからの通知は、正しくないアドレスで届くことがあります。',
    en: 'Devices and old programs inside a company write such addresses too.',
  },
  detect({ from, links, bounce }) {
    // who wants nothing opened may be a device in the next room
    if (bounce !== undefined || !links.some(({ value }) => value.url.startsWith('http'))) return [];
    const hits: Hit[] = [];
    for (const { value, proof } of from) {
      const host = hostOfAddress(value.address);
      if (host !== '' && isName(host)) return [];
      hits.push({ proof, words: { from: `${value.name} <${value.address}>` } });
    }
    return hits;
  },
} satisfies Detector;
