import { hostOfAddress, registrableDomain } from '../../message/psl.ts';
import type { Detector } from '../finding.ts';
import { mayBeReadersForwarder, passesOn } from '../known/carriers/reader-forwarder.ts';
import { reverseNameOf } from '../known/hosts/handover-name.ts';
import { providerOf } from '../known/hosts/mail-providers.ts';
import { handoverProof, isSubmission } from '../known/vouching/own-pass.ts';
import { isVouchedFor } from '../known/vouching/vouched-for.ts';

/** The address is of a large mail provider, but another host brought the mail. */
export default {
  id: 'freemail-elsewhere',
  weight: 1,
  kinds: ['spam', 'fraud', 'phishing'],
  supports: ['forged'],
  group: 'sender-alignment',
  exceptReports: true,
  sources: ['RFC 7489 §3.1', 'https://support.google.com/a/answer/81126', 'mail-providers.ts 2026-11-29'],
  title: {
    ja: '大手メールサービスのアドレスですが、そのサービスから届いていません',
    en: 'It has a large provider’s address, but did not come from that provider',
  },
  explains: {
    ja: '差出人は{address}ですが、引き渡したのは{host}で、{provider}のサーバーではありません。このサービスの利用者のメールは、ふつう必ずそのサーバーから届きます。',
    en: 'It is from {address}, but {host} handed it over, which is no server of {provider}. Mail of its users comes from its own servers.',
  },
  mistakes: {
    ja: 'メーリングリスト、転送、昔のプロバイダー経由の送信では、本物でもこうなります。',
    en: 'Mailing lists, forwarding, and sending through an old access provider look the same with genuine mail.',
  },
  detect(facts) {
    const { from, route, distribution } = facts;
    const [sender, second] = from;
    const handover = route.value.handover;
    if (sender === undefined || second !== undefined || handover === undefined || distribution.length > 0) return [];
    // a list's own host brings what its members write
    if (sender.value.through !== undefined) return [];
    const provider = providerOf(hostOfAddress(sender.value.address));
    if (provider === undefined || isSubmission(facts) || isVouchedFor(facts)) return [];
    // a host that has no name there is none of theirs either
    const named = registrableDomain(reverseNameOf(handover) ?? '');
    if (named !== undefined && provider.hosts.includes(named)) return [];
    // where our border looks up no names, the client's own word accuses nobody who says the right one
    const says = registrableDomain(handover.helo ?? '');
    if (handover.rdns === undefined && says !== undefined && provider.hosts.includes(says)) return [];
    return [
      {
        proof: [...sender.proof, ...handoverProof(facts)],
        // by the domain that the reader sees, for services change hands
        words: {
          address: sender.value.address,
          host: handover.rdns ?? handover.ip ?? '',
          provider: hostOfAddress(sender.value.address),
        },
        // whoever forwards the reader's mail is no server of theirs either
        ...(mayBeReadersForwarder(facts) && { supports: [] }),
        ...(passesOn(facts) && { weight: 0 }),
      },
    ];
  },
} satisfies Detector;
