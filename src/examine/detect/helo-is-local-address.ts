import { readIp, specialOf } from '../../message/ip.ts';
import { hasLogin } from '../border/login.ts';
import type { Detector } from '../finding.ts';

/** The client of the handover called itself by an address or a name that means "myself", or by the name of our host. */
export default {
  id: 'helo-is-local-address',
  weight: 1,
  sources: ['RFC 5321 §4.1.1.1', 'RFC 5321 §2.3.5'],
  about: 'host',
  kinds: ['spam', 'malware', 'phishing'],
  title: {
    ja: '引き渡し元が、自分自身を指す名前を名乗りました',
    en: 'The handover called itself by a name that means "myself"',
  },
  explains: {
    ja: '引き渡し元{ip}は、外部のサーバーに接続しながら「{helo}」と名乗りました。接続した側の内部でしか意味のない名前か、受け取った側の名前で、きちんと設定されたメールサーバーは名乗りません。',
    en: 'The handover {ip} connected from outside and called itself "{helo}": a name that means something inside the client only, or the name of the host that took the mail. A mail server that is set up properly does not do that.',
  },
  mistakes: {
    ja: '家庭や会社のルーターの内側にあるパソコンがメールソフトから直接送ると、正しいメールでもこの名乗りになります。古い社内機器や監視装置でも起こります。',
    en: 'A mail program on a computer behind a router at home or in an office says this in genuine mail too, as do old office machines and monitoring devices.',
  },
  detect({ route }) {
    const { handover, hops } = route.value;
    const line = handover === undefined ? undefined : hops[handover.hop];
    const helo = handover?.helo;
    if (
      line === undefined ||
      helo === undefined ||
      // a program on the receiving host itself came over its outer address, and may use the host's name
      (line.rdns !== undefined && line.rdns.toLowerCase() === line.by?.toLowerCase()) ||
      !cameFromOutside(line.ip) ||
      !isLocal(helo, line.by, hasLogin(line))
    )
      return [];
    return [{ proof: [{ at: line.at }], words: { ip: line.ip ?? '', helo: plain(helo) } }];
  },
} satisfies Detector;

/** qmail writes `?` for what it does not want in a header: `(HELO ?127.0.0.1?)`. */
function plain(helo: string): string {
  let start = 0;
  let end = helo.length;
  while (start < end && '?[!'.includes(helo.charAt(start))) start += 1;
  while (end > start && '?]!'.includes(helo.charAt(end - 1))) end -= 1;
  const name = helo.slice(start, end);
  return /^ipv6:/i.test(name) ? name.slice(5) : name;
}

function cameFromOutside(text: string | undefined): boolean {
  const ip = text === undefined ? undefined : readIp(text);
  const special = ip === undefined ? 'none' : specialOf(ip);
  return special === undefined || special === 'documentation';
}

function isLocal(helo: string, by: string | undefined, loggedIn: boolean): boolean {
  const name = plain(helo).toLowerCase();
  if (name === 'localhost' || name.startsWith('localhost.') || name.endsWith('.localhost')) return true;
  if (by !== undefined && name === by.toLowerCase()) return true;
  const ip = readIp(name);
  const special = ip === undefined ? undefined : specialOf(ip);
  if (special === 'loopback' || special === 'unspecified') return true;
  // a program behind a router that logs in gives its inside address, and may (RFC 5321 §4.1.4)
  return !loggedIn && (special === 'private' || special === 'linkLocal');
}
