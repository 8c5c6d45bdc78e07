import { domainOfAddress } from '../../message/psl.ts';
import type { ReportedResult } from '../facts.ts';
import type { Detector, Hit } from '../finding.ts';

/** Our own border found no signature of this organisation, and an address from which its domain forbids to send. */
function refused(reported: readonly ReportedResult[], organization: string): ReportedResult | undefined {
  const ours = reported.filter(({ trusted }) => trusted);
  if (ours.some(({ method, result }) => (method === 'dkim' || method === 'dmarc') && result === 'pass'))
    return undefined;
  return ours.find(
    ({ method, result, domain }) =>
      method === 'spf' && result === 'fail' && domain !== undefined && domainOfAddress(`@${domain}`) === organization,
  );
}

/** Our own border wrote that DMARC, or SPF where there is no signature, failed for the domain of the From address. */
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
    ja: '受信側のサーバー{by}が、差出人のドメイン{domain}の{method}検証に失敗したと記録しています。',
    en: "The receiving server {by} recorded that {method} failed for the sender's domain {domain}.",
  },
  mistakes: {
    ja: 'メーリングリストや転送を通ったメールは、本物でも検証に失敗することがあります。',
    en: 'Genuine mail that went through a mailing list or a forwarder can fail as well.',
  },
  detect({ from, authentication }) {
    const sender = from[0];
    if (sender === undefined) return [];
    const { reported } = authentication.value;
    const domain = domainOfAddress(sender.value.address);
    const failed = reported.find(({ trusted, method, result }) => trusted && method === 'dmarc' && result === 'fail');
    const spf = failed === undefined ? refused(reported, domain) : undefined;
    const { by } = failed ?? spf ?? {};
    if (by === undefined) return [];
    const hit: Hit = {
      proof: [...authentication.proof, ...sender.proof],
      words: { by, domain, method: spf === undefined ? 'DMARC' : 'SPF' },
      // whoever forwards a mail breaks SPF
      ...(spf !== undefined && { weight: 1 }),
    };
    return [hit];
  },
} satisfies Detector;
