import { domainOfAddress } from '../../message/psl.ts';
import type { Facts } from '../facts.ts';
import type { Detector } from '../finding.ts';
import { organizationIn, ownResults, passedBeforeRelay } from '../known/vouching/border-record.ts';

/** Our border let a failed DMARC pass for an earlier one, which a relay saw and sealed before it changed the mail. */
export default {
  id: 'changed-by-relay',
  weight: -1,
  sources: [
    'RFC 8617 §7.2',
    'RFC 7960 §3',
    'https://learn.microsoft.com/defender-office-365/email-authentication-arc-configure',
  ],
  group: 'border-authentication',
  contradicts: ['forged'],
  title: {
    ja: '差出人のドメインから出たメールが、途中で書き換えられています',
    en: 'It left the sender’s domain, and was changed on the way',
  },
  explains: {
    ja: '受信側のサーバー{by}は、DMARCの検証には失敗したものの、途中の中継({relay})が封印(ARC)付きで残した「{domain}を{method}で認証した」という記録を認めています。転送・グループ・メーリングリストなどの中継で本文が変わったとみられ、アドレスだけの詐称とは考えにくいです。',
    en: 'The receiving server {by} saw DMARC fail, and accepted in its place what was recorded on the way ({relay}) under a seal (ARC): that {method} had passed for {domain}. A relay such as a group, a list or a forwarder changed the mail; that the address was merely typed in is unlikely.',
  },
  mistakes: {
    ja: '中継した側が足した部分は、差出人のものではありません。中継した組織が偽の記録を封印することもありえます。',
    en: 'What the relay added is not the sender’s. A relay may also seal a record that is not true.',
  },
  detect(facts) {
    const passed = passedBeforeRelay(facts);
    const [sender] = facts.from;
    if (passed === undefined || sender === undefined) return [];
    const by = ownResults(facts).find(({ method }) => method === 'compauth')?.by ?? '';
    return [
      {
        proof: [...facts.authentication.proof, ...sender.proof],
        words: {
          by,
          relay: relayOf(facts) ?? passed.by,
          domain: passed.domain ?? '',
          method: passed.method.toUpperCase(),
        },
      },
    ];
  },
} satisfies Detector;

/** Whoever sent it on: the envelope's domain, where our border saw that its own host brought the mail. */
function relayOf(facts: Facts): string | undefined {
  const domain = domainOfAddress(facts.mailFrom?.value ?? '');
  const isProved = ownResults(facts).some(
    (one) => one.method === 'spf' && one.result === 'pass' && organizationIn(one) === domain,
  );
  return domain !== '' && isProved ? domain : undefined;
}
