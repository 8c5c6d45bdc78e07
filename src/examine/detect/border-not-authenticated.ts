import { domainOfAddress } from '../../message/psl.ts';
import type { ReportedResult } from '../facts/authentication.ts';
import type { Facts } from '../facts.ts';
import type { Detector, Hit, Text } from '../finding.ts';
import { isOfList } from '../known/carriers/of-list.ts';
import { organizationIn, ownResults, passedBeforeRelay } from '../known/vouching/border-record.ts';

/** Our own border found no signature of this organisation, and an address from which its domain forbids to send. */
function refused(ours: readonly ReportedResult[], organization: string): ReportedResult | undefined {
  if (ours.some(({ method, result }) => (method === 'dkim' || method === 'dmarc') && result === 'pass'))
    return undefined;
  return ours.find((one) => one.method === 'spf' && one.result === 'fail' && organizationIn(one) === organization);
}

/** Gmail calls a body that no longer fits `neutral`. */
const BROKEN: ReadonlySet<string> = new Set(['fail', 'neutral']);

/** RFC 7960 §3.2: a list that our border knows brought it with a signature of this organisation that no longer fits, and the domain asks for nothing. */
function isBrokenByList(facts: Facts, organization: string, policy: string): boolean {
  const ours = ownResults(facts);
  const host = domainOfAddress(facts.mailFrom?.value ?? '');
  return (
    isOfList(facts) &&
    !ASKED.has(policy.toLowerCase()) &&
    ours.some((one) => one.method === 'spf' && one.result === 'pass' && organizationIn(one) === host) &&
    ours.some((one) => one.method === 'dkim' && BROKEN.has(one.result) && organizationIn(one) === organization)
  );
}

/** RFC 7960 §3.1: a mailbox that sends on what it gets breaks SPF, and not every domain signs. */
const isForwarded = ({ distribution }: Facts, policy: string): boolean =>
  !ASKED.has(policy.toLowerCase()) &&
  distribution.some(({ value }) => value.kind === 'forwarded' && value.carried !== true);

/** Exchange's own verdict, by its code: DMARC failed and the domain asks to refuse such mail, or it plays the reader's own domain. */
const EXPLICIT: ReadonlySet<string> = new Set(['000', '010']);

/** What was done with a mail that the domain asks to refuse. */
const ASKED: ReadonlyMap<string, Text> = new Map([
  [
    'reject',
    {
      ja: 'このドメインは、検証に失敗したメールを拒否するよう求めています。',
      en: ' The domain asks to refuse such mail.',
    },
  ],
  [
    'oreject',
    {
      ja: 'このドメインは拒否するよう求めていますが、受信側の設定で受け取られました。',
      en: ' The domain asks to refuse such mail; the receiving side let it in by a rule of its own.',
    },
  ],
  [
    'quarantine',
    {
      ja: 'このドメインは、検証に失敗したメールを隔離するよう求めています。',
      en: ' The domain asks to put such mail aside.',
    },
  ],
]);

/** Our own border wrote that DMARC, or SPF where there is no signature, failed for the domain of the From address. */
export default {
  id: 'border-not-authenticated',
  weight: 2,
  sources: [
    'RFC 8601 §2.7',
    'RFC 7489 §6.6',
    'https://learn.microsoft.com/defender-office-365/message-headers-eop-mdo',
  ],
  group: 'authentication',
  kinds: ['phishing', 'fraud', 'spam'],
  supports: ['forged'],
  contradicts: ['genuine'],
  title: {
    ja: 'こちらのサーバーは差出人のドメインを認証できませんでした',
    en: 'Our own server could not authenticate the sender’s domain',
  },
  explains: {
    ja: '受信側のサーバー{by}が、差出人のドメイン{domain}の{method}検証に失敗したと記録しています。{asked}',
    en: 'The receiving server {by} recorded that {method} failed for the sender’s domain {domain}.{asked}',
  },
  mistakes: {
    ja: 'メーリングリストや転送を通ったメールは、本物でも検証に失敗することがあります。',
    en: 'Genuine mail that went through a mailing list or a forwarder can fail as well.',
  },
  detect(facts) {
    const [sender] = facts.from;
    // it had passed before a relay changed it
    if (sender === undefined || passedBeforeRelay(facts) !== undefined) return [];
    const ours = ownResults(facts);
    const domain = domainOfAddress(sender.value.address);
    const dmarc = ours.find(({ method, result }) => method === 'dmarc' && result === 'fail');
    const verdict = ours.find(
      ({ method, result, reason = '' }) => method === 'compauth' && result === 'fail' && EXPLICIT.has(reason),
    );
    const failed = dmarc ?? verdict;
    const spf = failed === undefined ? refused(ours, domain) : undefined;
    const { by, method, policy = '' } = failed ?? spf ?? {};
    if (by === undefined || method === undefined) return [];
    const hit: Hit = {
      proof: [...facts.authentication.proof, ...sender.proof],
      words: {
        by,
        domain,
        method: method === 'compauth' ? 'compauth' : method.toUpperCase(),
        asked: ASKED.get(policy.toLowerCase()) ?? '',
      },
      // whoever forwards a mail breaks SPF, and a list that writes below a letter its signature as well
      ...((spf !== undefined || isBrokenByList(facts, domain, policy) || isForwarded(facts, policy)) && { weight: 1 }),
    };
    return [hit];
  },
} satisfies Detector;
