import { readIp, specialOf } from '../../message/ip.ts';
import type { Detector } from '../finding.ts';
import { hasLogin } from '../observe/border.ts';

/** Software whose line shows that it looked for the client's name: it writes the name, or a word for its absence. */
const looksNamesUp: ReadonlySet<string> = new Set(['postfix', 'sendmail', 'qmail', 'gmail', 'opensmtpd']);

/** The host that took the mail found no name for the handover's address, as its own line says. Nothing is asked of DNS. */
export default {
  id: 'handover-without-rdns',
  weight: 1,
  sources: ['RFC 1912 §2.1', 'RFC 8601 §3'],
  kinds: ['spam', 'phishing', 'malware'],
  title: {
    ja: '引き渡し元のアドレスに名前がありません',
    en: "The handover's address has no name",
  },
  explains: {
    ja: '受け取ったサーバー{by}は、引き渡し元{ip}の名前(逆引き)を見つけられなかったと記録しています。まともに運用されているメールサーバーには、ふつう名前があります。',
    en: 'The host {by}, which took the mail, recorded that it found no name (reverse DNS) for the handover {ip}. Mail servers that are run with care usually have one.',
  },
  mistakes: {
    ja: '小さな会社のサーバーや設定の途中のサーバーにも名前のないものがあります。受け取った側の問い合わせが一時的に失敗した場合や、名前を調べない設定の場合も同じ記録になります。',
    en: 'Servers of small companies or half set up ones lack a name too. A lookup that failed for a moment, or a host that was told not to look, leaves the same record.',
  },
  detect({ route }) {
    const { handover, hops } = route.value;
    const line = handover === undefined ? undefined : hops[handover.hop];
    if (line?.ip === undefined || line.rdns !== undefined || !looksNamesUp.has(line.format) || hasLogin(line))
      return [];
    const ip = readIp(line.ip);
    const special = ip === undefined ? 'none' : specialOf(ip);
    if (special !== undefined && special !== 'documentation') return [];
    return [{ proof: [{ at: line.at }], words: { ip: line.ip, by: line.by ?? '' } }];
  },
} satisfies Detector;
