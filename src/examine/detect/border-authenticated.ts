import { domainOfAddress } from '../../message/psl.ts';
import type { Detector, Hit, Text } from '../finding.ts';
import { isFreemail } from '../known/senders/freemail.ts';
import { authenticatedByBorder, type Way } from '../known/vouching/border-record.ts';

const METHODS = {
  dmarc: 'DMARC',
  dkim: 'DKIM',
  workspace: { ja: 'DKIM(Google Workspaceによる署名)', en: 'DKIM (as Google Workspace signs for it)' },
  spf: 'SPF',
} as const satisfies Record<Way, string | Text>;

/** Our own border wrote that DMARC passed, or that SPF or DKIM passed for the domain of the From address. */
export default {
  id: 'border-authenticated',
  weight: -2,
  sources: ['RFC 8601 §2.7', 'RFC 7489 §3.1', 'tenants.ts 2026-12-01', 'shared-senders.ts 2026-12-01'],
  group: 'border-authentication',
  supports: ['genuine'],
  contradicts: ['forged'],
  title: {
    ja: 'こちらのサーバーが差出人のドメインを認証しています',
    en: 'Our own server authenticated the sender’s domain',
  },
  explains: {
    ja: '受信側のサーバー{by}が、{method}で差出人のドメイン{domain}を認証したと記録しています。',
    en: 'The receiving server {by} recorded that {method} authenticated the sender’s domain {domain}.',
  },
  mistakes: {
    ja: '認証されるのはドメインであって、内容の善し悪しではありません。詐欺師が自分で取ったドメインや、乗っ取られたアカウントからのメールも認証に通ります。',
    en: 'A domain is authenticated, not its intentions: a swindler’s own domain and a stolen account pass as well.',
  },
  detect(facts) {
    const [sender] = facts.from;
    const passed = authenticatedByBorder(facts);
    if (sender === undefined || passed === undefined) return [];
    const hit: Hit = {
      proof: [...facts.authentication.proof, ...sender.proof],
      words: { by: passed.by, method: METHODS[passed.way], domain: passed.domain },
      // where anybody can have an address, it only shows the provider
      ...(isFreemail(domainOfAddress(sender.value.address)) ? { weight: -1 } : {}),
    };
    return [hit];
  },
} satisfies Detector;
