import { canBeAskedAbout, readIp } from '../../message/ip.ts';
import { filterServiceBorrowed } from '../border/filter-services.ts';
import type { Detector } from '../finding.ts';
import { reverseNameOf } from '../known/hosts/handover-name.ts';
import { handoverProof, isSubmission } from '../known/vouching/own-pass.ts';

/** The handover calls itself a host of a service that filters mail, from an address that is none of the service's. */
export default {
  id: 'helo-of-filter-service',
  weight: 1,
  sources: ['RFC 5321 §4.1.4', 'filter-services.ts 2026-12-01'],
  about: 'host',
  kinds: ['spam', 'phishing', 'malware'],
  title: {
    ja: '引き渡し元が、メール検査サービスのサーバーを名乗っています',
    en: 'The handover calls itself a host of a service that filters mail',
  },
  explains: {
    ja: '引き渡し元{ip}は{helo}と名乗りましたが、このアドレスは{service}のネットワークのものではありません。名乗りは接続する側が自由に決められます。',
    en: 'The handover {ip} called itself {helo}, but its address is in no network of {service}. A client may call itself whatever it likes.',
  },
  mistakes: {
    ja: 'サービスのネットワークの一覧は調べた時点のもので、新しく使われ始めたアドレスは含まれません。間にある自分の中継サーバーが、相手の名乗りをそのまま伝えることもあります。',
    en: 'The list of the service’s networks is of its date and lacks those that came later. A relay of one’s own in between may also pass on what its client called itself.',
  },
  detect(facts) {
    const { handover } = facts.route.value;
    const ip = handover?.ip === undefined ? undefined : readIp(handover.ip);
    if (handover?.ip === undefined || handover.helo === undefined || ip === undefined || isSubmission(facts)) return [];
    const service = filterServiceBorrowed(ip, handover.helo);
    if (service === undefined || !canBeAskedAbout(ip)) return [];
    // the name that our side looked up says the same
    const named = reverseNameOf(handover);
    if (named !== undefined && filterServiceBorrowed(ip, named) === service) return [];
    const [first, ...rest] = handoverProof(facts);
    if (first === undefined) return [];
    return [
      { proof: [first, ...rest], words: { ip: handover.ip, helo: handover.helo.slice(0, 100), service: service.name } },
    ];
  },
} satisfies Detector;
