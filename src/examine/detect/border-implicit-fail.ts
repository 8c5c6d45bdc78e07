import { domainOfAddress } from '../../message/psl.ts';
import type { Detector, Hit } from '../finding.ts';
import { sameHolder } from '../known/brands/match.ts';
import { ownResults, recordedPasses } from '../known/vouching/border-record.ts';

/** Exchange's own verdict: nothing that it knows of the sender supports the domain in From, and the domain publishes no DMARC that failed. */
export default {
  id: 'border-implicit-fail',
  weight: 1,
  sources: ['https://learn.microsoft.com/defender-office-365/message-headers-eop-mdo'],
  group: 'sender-alignment',
  kinds: ['spam', 'phishing'],
  title: {
    ja: 'こちらのサーバーの総合判定(compauth)で、差出人のドメインが認証されていません',
    en: 'Our own server’s composite check (compauth) did not authenticate the sender’s domain',
  },
  explains: {
    ja: '受信側のサーバー{by}は、差出人のドメイン{domain}の総合判定(compauth)を失敗(理由{reason})と記録しています。SPF・DKIM・DMARCと、送り手についてのMicrosoftの情報のどれでも、このドメインからのメールと認められなかったということです。',
    en: 'The receiving server {by} recorded compauth=fail (reason {reason}) for the sender’s domain {domain}: neither SPF, DKIM and DMARC nor what Microsoft knows of the sender showed that the mail is that domain’s.',
  },
  mistakes: {
    ja: 'SPFやDKIMを設定していない小さな組織の、まともなメールでも同じ判定になります。かたられたアドレスかどうかは、これだけでは分かりません。',
    en: 'Honest mail of small organizations that publish no SPF and sign nothing gets the same. Whether the address is forged cannot be told from it.',
  },
  detect(facts) {
    const { from, mailFrom, authentication } = facts;
    const [sender] = from;
    const ours = ownResults(facts);
    const failed = ours.find(({ method, result }) => method === 'compauth' && result === 'fail');
    const isSaid = ours.some(({ method, result }) => method === 'dmarc' && result === 'fail');
    if (sender === undefined || failed === undefined || isSaid || recordedPasses(facts).length > 0) return [];
    const domain = domainOfAddress(sender.value.address);
    const hit: Hit = {
      proof: [...authentication.proof, ...sender.proof],
      words: { by: failed.by, domain, reason: failed.reason ?? '?' },
      // whoever sends under his own name and has published nothing
      ...((mailFrom === undefined || sameHolder(domain, domainOfAddress(mailFrom.value))) && { weight: 0 as const }),
    };
    return [hit];
  },
} satisfies Detector;
