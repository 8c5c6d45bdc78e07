import { domainOfAddress } from '../../message/psl.ts';
import type { Detector, Hit } from '../finding.ts';
import { isFreemail } from '../known/freemail.ts';

/** Our own border wrote that DMARC passed, or that SPF or DKIM passed for the domain of the From address. */
export default {
  id: 'border-authenticated',
  weight: -2,
  sources: ['RFC 8601 §2.7', 'RFC 7489 §3.1'],
  group: 'border-authentication',
  supports: ['genuine'],
  contradicts: ['forged'],
  title: {
    ja: 'こちらのサーバーが差出人のドメインを認証しています',
    en: "Our own server authenticated the sender's domain",
  },
  explains: {
    ja: '受信側のサーバー{by}が、{method}で差出人のドメイン{domain}を認証したと記録しています。',
    en: "The receiving server {by} recorded that {method} authenticated the sender's domain {domain}.",
  },
  mistakes: {
    ja: '認証されるのはドメインであって、内容の善し悪しではありません。詐欺師が自分で取ったドメインや、乗っ取られたアカウントからのメールも認証に通ります。',
    en: "A domain is authenticated, not its intentions: a swindler's own domain and a stolen account pass as well.",
  },
  detect({ from, authentication }) {
    const [sender, second] = from;
    if (sender === undefined || second !== undefined) return [];
    const domain = domainOfAddress(sender.value.address);
    const passed = authentication.value.reported.find(
      ({ trusted, method, result, domain: of }) =>
        trusted &&
        result === 'pass' &&
        of !== undefined &&
        domainOfAddress(`@${of.slice(of.lastIndexOf('@') + 1)}`) === domain &&
        (method === 'dmarc' || method === 'dkim' || method === 'spf'),
    );
    if (passed === undefined) return [];
    const hit: Hit = {
      proof: [...authentication.proof, ...sender.proof],
      words: { by: passed.by, method: passed.method.toUpperCase(), domain },
      // where anybody can have an address, it only shows the provider
      ...(isFreemail(domain) ? { weight: -1 } : {}),
    };
    return [hit];
  },
} satisfies Detector;
