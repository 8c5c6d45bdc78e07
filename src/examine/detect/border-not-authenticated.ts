import { domainOfAddress } from '../../message/psl.ts';
import type { Detector } from '../finding.ts';

/** Our own border wrote that DMARC failed for the domain of the From address. */
export default {
  id: 'border-not-authenticated',
  weight: 2,
  sources: ['RFC 8601 §2.7', 'RFC 7489 §6.6'],
  group: 'authentication',
  kinds: ['phishing', 'fraud', 'spam'],
  supports: ['forged'],
  contradicts: ['genuine'],
  title: {
    ja: 'こちらのサーバーは差出人のドメインを認証できませんでした',
    en: "Our own server could not authenticate the sender's domain",
  },
  explains: {
    ja: '受信側のサーバー{by}が、差出人のドメイン{domain}のDMARC検証に失敗したと記録しています。',
    en: "The receiving server {by} recorded that DMARC failed for the sender's domain {domain}.",
  },
  mistakes: {
    ja: 'メーリングリストや転送を通ったメールは、本物でもDMARCに失敗することがあります。',
    en: 'Genuine mail that went through a mailing list or a forwarder can fail DMARC as well.',
  },
  detect({ from, authentication }) {
    const sender = from[0];
    if (sender === undefined) return [];
    const failed = authentication.value.reported.find(
      ({ trusted, method, result }) => trusted && method === 'dmarc' && result === 'fail',
    );
    if (failed === undefined) return [];
    const domain = domainOfAddress(sender.value.address);
    return [{ proof: [...authentication.proof, ...sender.proof], words: { by: failed.by, domain } }];
  },
} satisfies Detector;
