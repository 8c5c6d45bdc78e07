import { canBeAskedAbout, readIp } from '../../message/ip.ts';
import type { Format } from '../../message/received/format.ts';
import type { Detector, Hit, Text } from '../finding.ts';
import { isPastLists } from '../known/vouching/mail-age.ts';
import { handoverProof, isSubmission } from '../known/vouching/own-pass.ts';

/** Software whose line shows that it looked for the client's name: it writes the name, or a word for its absence. */
const looksNamesUp: ReadonlySet<Format> = new Set<Format>(['postfix', 'sendmail', 'qmail', 'gmail', 'opensmtpd']);

/** Of these, those that write a word for its absence: `unknown`. */
const WORD: ReadonlySet<Format> = new Set<Format>(['postfix', 'qmail', 'opensmtpd']);

const seen = {
  recorded: {
    ja: '受け取ったサーバー{by}は、引き渡し元{ip}の名前(逆引き)を見つけられなかったと記録しています。',
    en: 'The host {by}, which took the mail, recorded that it found no name (reverse DNS) for the handover {ip}. ',
  },
  unwritten: {
    ja: '受け取ったサーバー{by}は、引き渡し元{ip}の名前(逆引き)が見つかればそれを書きますが、この行には書いていません。',
    en: 'The host {by}, which took the mail, writes the name (reverse DNS) of its client where it finds one, and wrote none for the handover {ip}. ',
  },
  asked: {
    ja: '引き渡し元{ip}には、名前(逆引き)がありません。',
    en: 'The handover {ip} has no name (reverse DNS). ',
  },
} as const satisfies Record<string, Text>;

/** The host that took the mail found no name for the handover's address, as its own line says, or DNS has none now. */
export default {
  id: 'handover-without-rdns',
  weight: 1,
  sources: ['RFC 1912 §2.1', 'RFC 8601 §3'],
  group: 'handover-name',
  about: 'host',
  kinds: ['spam', 'phishing', 'malware'],
  title: {
    ja: '引き渡し元のアドレスに名前がありません',
    en: 'The handover’s address has no name',
  },
  explains: {
    ja: '{seen}まともに運用されているメールサーバーには、ふつう名前があります。',
    en: '{seen}Mail servers that are run with care usually have one.',
  },
  mistakes: {
    ja: '小さな会社のサーバーや設定の途中のサーバーにも名前のないものがあります。受け取った側の問い合わせが一時的に失敗した場合や、名前を調べない設定の場合も同じ記録になります。',
    en: 'Servers of small companies or half set up ones lack a name too. A lookup that failed for a moment, or a host that was told not to look, leaves the same record.',
  },
  detect(facts) {
    const { handover, hops } = facts.route.value;
    const line = handover === undefined ? undefined : hops[handover.hop];
    if (isSubmission(facts)) return [];
    const asked = facts.handoverName;
    const isOld = isPastLists(facts);
    // what the host could not find then is there now: it failed for a moment
    const isMended = asked?.value.iprev === 'pass' && !isOld;
    if (line?.ip !== undefined && line.rdns === undefined && looksNamesUp.has(line.format) && !isMended) {
      const ip = readIp(line.ip);
      if (ip === undefined || !canBeAskedAbout(ip)) return [];
      return [
        {
          proof: [{ at: line.at }],
          words: { seen: WORD.has(line.format) ? seen.recorded : seen.unwritten, ip: line.ip, by: line.by ?? '' },
        },
      ];
    }
    // a name that the host found when the mail came was there, whatever DNS says today
    if (asked?.value.outcome !== 'absent' || line?.rdns !== undefined) return [];
    const hit: Hit = {
      proof: [...asked.proof, ...handoverProof(facts)],
      words: { seen: seen.asked, ip: asked.value.ip },
      ...(isOld ? { weight: 0 } : {}),
    };
    return [hit];
  },
} satisfies Detector;
